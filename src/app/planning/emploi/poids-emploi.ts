/** The numbers behind the words: what one unit of each fault weighs for the planner. */
import type { Critere, Importances, Niveau } from '#src/domain/planning/emploi/importance.ts'
import type { Poids } from '#src/planner/annee/regles.ts'

/** In the order of NIVEAUX; whole numbers, as the planner counts. */
export const POIDS_NIVEAU: Readonly<Record<Critere, Readonly<Record<Niveau, number>>>> = {
  trous: { 'sans-importance': 0, 'un-peu': 2, normal: 4, beaucoup: 12 },
  deplacements: { 'sans-importance': 0, 'un-peu': 3, normal: 6, beaucoup: 18 },
  etalement: { 'sans-importance': 0, 'un-peu': 1, normal: 2, beaucoup: 6 },
  equilibre: { 'sans-importance': 0, 'un-peu': 1, normal: 2, beaucoup: 6 },
  salleStable: { 'sans-importance': 0, 'un-peu': 1, normal: 3, beaucoup: 9 },
  preferences: { 'sans-importance': 0, 'un-peu': 1, normal: 2, beaucoup: 8 },
  changements: { 'sans-importance': 0, 'un-peu': 15, normal: 60, beaucoup: 240 },
}

/** What people said, as the planner weighs it. */
export const poidsOf = (importances: Importances): Poids => ({
  trous: POIDS_NIVEAU.trous[importances.trous],
  deplacements: POIDS_NIVEAU.deplacements[importances.deplacements],
  etalement: POIDS_NIVEAU.etalement[importances.etalement],
  equilibre: POIDS_NIVEAU.equilibre[importances.equilibre],
  salleStable: POIDS_NIVEAU.salleStable[importances.salleStable],
  preferences: POIDS_NIVEAU.preferences[importances.preferences],
  changements: POIDS_NIVEAU.changements[importances.changements],
})
