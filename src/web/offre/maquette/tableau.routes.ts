import { showMaquette } from '#src/app/offre/show-partie.ts'
import { renderCsv } from '#src/formats/tableau/csv.ts'
import { tabulateMaquette } from '#src/formats/tableau/maquette-table.ts'
import { withMention } from '#src/formats/tableau/mention-table.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { renderXlsx } from '#src/formats/tableau/xlsx.ts'
import { slug } from '#src/kit/text.ts'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const download =
  (suffix: 'csv' | 'xlsx', type: string, write: (table: Table) => Uint8Array | Promise<Uint8Array>) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const shown = await showMaquette(d.monde, d.acteur, d.c.req.param('id') ?? '')
    if (!shown.ok) return errorPage(d, 'introuvable')
    const { place, programme } = shown.value
    return new Response(
      Buffer.from(
        await write(withMention(tabulateMaquette(programme.maquette), programme.document.mentionLegale)),
      ),
      {
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="maquette-${slug(place.parcoursCode)}.${suffix}"`,
          'cache-control': 'private, no-store',
        },
      },
    )
  }

const csv = download('csv', 'text/csv; charset=utf-8', (table) => Buffer.from(renderCsv(table)))
const xlsx = download('xlsx', XLSX, (table) => renderXlsx([table]))

/** The maquette as a table, for a spreadsheet. */
export const tableauRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/maquette.csv', acces: 'programme.lire', repondre: csv },
  { methode: 'GET', chemin: '/programmes/:id/maquette.xlsx', acces: 'programme.lire', repondre: xlsx },
]
