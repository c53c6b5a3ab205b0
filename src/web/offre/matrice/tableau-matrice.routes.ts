import { showMatrice } from '#src/app/offre/matrice/show-matrice.ts'
import { AXES } from '#src/domain/offre/matrice/lien.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { tabulateMatrice, tabulateObjectifs } from '#src/formats/tableau/matrice-table.ts'
import { withMention } from '#src/formats/tableau/mention-table.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { routesTableau } from '../../shell/tableau/routes-tableau.ts'

/** A CSV is one table: the view that was on the screen. */
const tableVue = (programme: Programme, vue: string | undefined): Table =>
  vue === 'synthese'
    ? tabulateObjectifs(programme)
    : tabulateMatrice(programme, AXES.find((one) => one === vue) ?? 'competences')

/** The matrix as tables, for a spreadsheet. */
export const tableauMatriceRoutes = routesTableau({
  chemin: '/programmes/:id/matrice',
  acces: 'programme.lire',
  read: async (d, format) => {
    const shown = await showMatrice(d.monde, d.acteur, d.c.req.param('id') ?? '')
    if (!shown.ok) return null
    const { place, programme } = shown.value
    const tables =
      format === 'csv'
        ? [tableVue(programme, d.c.req.query('vue'))]
        : [...AXES.map((axe) => tabulateMatrice(programme, axe)), tabulateObjectifs(programme)]
    return {
      nom: `matrice-${place.parcoursCode}`,
      tables: tables.map((table) => withMention(table, programme.document.mentionLegale)),
    }
  },
})
