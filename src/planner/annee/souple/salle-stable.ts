import type { Term } from '../../kernel/terms.ts'
import type { Compiled } from '../modele.ts'
import { lire, type Regle } from '../regle.ts'

/** A module keeps its room: one unit per room beyond the first. */
export const salleStable: Regle = {
  nom: 'salle stable',
  dure: false,
  check: (annee, plan) => {
    const lues = lire(annee, plan)
    return annee.modules.flatMap(({ id }) => {
      const poids = new Set(lues.filter(({ module }) => module === id).map(({ salle }) => salle)).size - 1
      return poids > 0
        ? [{ poids, because: { code: 'planning.sallesMultiples', module: id, salles: poids + 1 } }]
        : []
    })
  },
}

/** The same, for the search: one group per module. */
export const termeSalleStable = (
  { annee, model, blocs, tasksOf, firstSalle }: Compiled,
  poids: number,
): Term => {
  const seen = new Int32Array(annee.salles.length)
  let tour = 0
  return {
    nom: salleStable.nom,
    poids,
    groups: annee.modules.length,
    touch: (_, t, add) => add(blocs[t]!.module),
    cost: ({ start, choice }, group) => {
      tour++
      let rooms = 0
      for (const t of tasksOf[group]!) {
        if (start[t]! < 0) continue
        const r = choice[model.roles.first[t]!]! - firstSalle
        if (seen[r] === tour) continue
        seen[r] = tour
        rooms++
      }
      return Math.max(0, rooms - 1)
    },
  }
}
