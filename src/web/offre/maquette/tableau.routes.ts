import { showMaquette } from '#src/app/offre/show-partie.ts'
import { tabulateMaquette } from '#src/formats/tableau/maquette-table.ts'
import { withMention } from '#src/formats/tableau/mention-table.ts'
import { routesTableau } from '../../shell/tableau/routes-tableau.ts'

/** The maquette as a table, for a spreadsheet. */
export const tableauRoutes = routesTableau({
  chemin: '/programmes/:id/maquette',
  acces: 'programme.lire',
  read: async (d) => {
    const shown = await showMaquette(d.monde, d.acteur, d.c.req.param('id') ?? '')
    if (!shown.ok) return null
    const { place, programme } = shown.value
    return {
      nom: `maquette-${place.parcoursCode}`,
      tables: [withMention(tabulateMaquette(programme.maquette), programme.document.mentionLegale)],
    }
  },
})
