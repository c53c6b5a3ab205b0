import { showMutualisations } from '#src/app/offre/mutualisation/show-mutualisations.ts'
import { tabulateCout, tabulateMutualisations } from '#src/app/offre/mutualisation/tabulate-mutualisations.ts'
import { routesTableau } from '../../shell/tableau/routes-tableau.ts'

/** Who bears what, for a spreadsheet: the cost first. */
export const tableauMutualisationRoutes = routesTableau({
  chemin: '/programmes/:id/mutualisations',
  acces: 'programme.lire',
  read: async (d) => {
    const shown = await showMutualisations(d.monde, d.acteur, d.c.req.param('id') ?? '')
    return shown.ok
      ? {
          nom: `mutualisations-${shown.value.place.parcoursCode}`,
          tables: [tabulateCout(d.t, shown.value), tabulateMutualisations(d.t, shown.value)],
        }
      : null
  },
})
