import { showMatrice } from '#src/app/offre/matrice/show-matrice.ts'
import { AXES } from '#src/domain/offre/matrice/lien.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { renderCsv } from '#src/formats/tableau/csv.ts'
import { tabulateMatrice, tabulateObjectifs } from '#src/formats/tableau/matrice-table.ts'
import { withMention } from '#src/formats/tableau/mention-table.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { renderXlsx } from '#src/formats/tableau/xlsx.ts'
import { slug } from '#src/kit/text.ts'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'

const noted = ({ document }: Programme, table: Table): Table => withMention(table, document.mentionLegale)

const FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    // One table a file: the view that was on the screen.
    write: (programme: Programme, vue: string | undefined) => {
      if (vue === 'synthese') return Buffer.from(renderCsv(noted(programme, tabulateObjectifs(programme))))
      const axe = AXES.find((one) => one === vue) ?? 'competences'
      return Buffer.from(renderCsv(noted(programme, tabulateMatrice(programme, axe))))
    },
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (programme: Programme) =>
      renderXlsx([
        ...AXES.map((axe) => noted(programme, tabulateMatrice(programme, axe))),
        noted(programme, tabulateObjectifs(programme)),
      ]),
  },
} as const

const download =
  (suffix: keyof typeof FORMATS) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const shown = await showMatrice(d.monde, d.acteur, d.c.req.param('id') ?? '')
    if (!shown.ok) return errorPage(d, 'introuvable')
    const { place, programme } = shown.value
    const { type, write } = FORMATS[suffix]
    return new Response(Buffer.from(await write(programme, d.c.req.query('vue'))), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="matrice-${slug(place.parcoursCode)}.${suffix}"`,
        'cache-control': 'private, no-store',
      },
    })
  }

/** The matrix as tables, for a spreadsheet. */
export const tableauMatriceRoutes: readonly Route[] = (['csv', 'xlsx'] as const).map((suffix) => ({
  methode: 'GET',
  chemin: `/programmes/:id/matrice.${suffix}`,
  acces: 'programme.lire',
  repondre: download(suffix),
}))
