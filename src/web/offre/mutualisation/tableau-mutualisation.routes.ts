import { showMutualisations } from '#src/app/offre/mutualisation/show-mutualisations.ts'
import { tabulateCout, tabulateMutualisations } from '#src/app/offre/mutualisation/tabulate-mutualisations.ts'
import { renderCsv } from '#src/formats/tableau/csv.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { renderXlsx } from '#src/formats/tableau/xlsx.ts'
import { slug } from '#src/kit/text.ts'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'

const FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    // The cost is the first table, and a CSV holds one.
    write: ([cout]: readonly [Table, Table]) => Buffer.from(renderCsv(cout)),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (tables: readonly [Table, Table]) => renderXlsx(tables),
  },
} as const

const download =
  (suffix: keyof typeof FORMATS) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const shown = await showMutualisations(d.monde, d.acteur, d.c.req.param('id') ?? '')
    if (!shown.ok) return errorPage(d, 'introuvable')
    const { type, write } = FORMATS[suffix]
    const tables = [tabulateCout(d.t, shown.value), tabulateMutualisations(d.t, shown.value)] as const
    return new Response(Buffer.from(await write(tables)), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="mutualisations-${slug(shown.value.place.parcoursCode)}.${suffix}"`,
        'cache-control': 'private, no-store',
      },
    })
  }

/** Who bears what, for a spreadsheet. */
export const tableauMutualisationRoutes: readonly Route[] = (['csv', 'xlsx'] as const).map((suffix) => ({
  methode: 'GET',
  chemin: `/programmes/:id/mutualisations.${suffix}`,
  acces: 'programme.lire',
  repondre: download(suffix),
}))
