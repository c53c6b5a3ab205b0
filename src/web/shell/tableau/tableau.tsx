import { renderCsv } from '#src/formats/tableau/csv.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { renderXlsx } from '#src/formats/tableau/xlsx.ts'
import { slug } from '#src/kit/text.ts'
import type { Demande } from '../route.ts'
import { sendBytes } from './fichier.ts'

export const FORMATS = ['csv', 'xlsx'] as const
export type FormatTableau = (typeof FORMATS)[number]
const MIME: Readonly<Record<FormatTableau, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The format the address asks for instead of the page (`?format=csv`). */
export const askedFormat = ({ c }: Demande): FormatTableau | null =>
  FORMATS.find((format) => format === c.req.query('format')) ?? null

const bodyOf = (tables: readonly Table[], format: FormatTableau, bom: boolean): string | ReadableStream => {
  const [first] = tables
  if (format === 'csv') return first ? renderCsv(first, { bom }) : ''
  return new ReadableStream({
    start: async (controller) => {
      controller.enqueue(await renderXlsx(tables))
      controller.close()
    },
  })
}

/**
 * The tables of a page as a file: whoever may read the page may take it, and takes what the page shows. A CSV holds
 * the first one; `bom=0` leaves out the byte order mark.
 */
export const sendTables = (d: Demande, tables: readonly Table[], format: FormatTableau): Response =>
  sendFile(d, tables, { format, nom: tables[0]?.nom ?? '' })

/** The same, where the page gives its file a name of its own. */
export const sendFile = (
  d: Demande,
  tables: readonly Table[],
  { format, nom }: { readonly format: FormatTableau; readonly nom: string },
): Response =>
  sendBytes(bodyOf(tables, format, d.c.req.query('bom') !== '0'), {
    type: MIME[format],
    nom: `${slug(nom) || 'tableau'}.${format}`,
  })

/** The same address with another format. */
const hrefOf = ({ c }: Demande, format: FormatTableau): string => {
  const query = new URLSearchParams(c.req.query())
  query.delete('fait')
  query.set('format', format)
  return `${c.req.path}?${query}`
}

/** Links to the tables of the page as files. */
export const LiensTableau = ({ d }: { d: Demande }) => (
  <p className="actions">
    {FORMATS.map((format) => (
      <a key={format} className="bouton second" href={hrefOf(d, format)} download>
        {d.t(`tableau.${format}`)}
      </a>
    ))}
  </p>
)
