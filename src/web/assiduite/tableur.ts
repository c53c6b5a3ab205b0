import { renderCsv } from '#src/formats/tableau/csv.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { renderXlsx } from '#src/formats/tableau/xlsx.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type FormeTableur = keyof typeof TYPES

/** A table as a file: names of people are never kept by a cache. */
export const tableur = async (forme: FormeTableur, nom: string, table: Table): Promise<Response> => {
  const bytes = forme === 'csv' ? Buffer.from(renderCsv(table)) : await renderXlsx([table])
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': TYPES[forme],
      'content-disposition': `attachment; filename="${nom}.${forme}"`,
      'cache-control': 'private, no-store',
    },
  })
}
