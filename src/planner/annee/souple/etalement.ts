import type { Term } from '../../kernel/terms.ts'
import type { Compiled } from '../modele.ts'
import { lire, type Regle } from '../regle.ts'

/** Two blocks of a module in a row are `ecart` days apart: one unit per day lacking. */
export const etalement: Regle = {
  nom: 'étalement',
  dure: false,
  check: (annee, plan) => {
    const lues = lire(annee, plan)
    return annee.modules.flatMap(({ id, ecart }) => {
      const days = lues
        .filter(({ module }) => module === id)
        .map(({ jour }) => Math.round(Date.parse(annee.grille.jours[jour]!) / 86_400_000))
        .toSorted((a, b) => a - b)
      return days.slice(1).flatMap((day, i) => {
        const jours = day - days[i]!
        const jour = new Date(day * 86_400_000).toISOString().slice(0, 10)
        const because = { code: 'planning.blocsTropProches', module: id, jour, jours }
        return jours < ecart ? [{ poids: ecart - jours, because }] : []
      })
    })
  },
}

/** The same, for the search: one group per module. */
export const termeEtalement = ({ annee, blocs, tasksOf, dayOf }: Compiled, poids: number): Term => {
  const { modules, grille } = annee
  const dates = Int32Array.from(grille.jours, (jour) => Date.parse(jour) / 86_400_000)
  const days: number[] = []
  return {
    nom: etalement.nom,
    poids,
    groups: modules.length,
    touch: (_, t, add) => add(blocs[t]!.module),
    cost: ({ start }, group) => {
      const { ecart } = modules[group]!
      if (ecart === 0) return 0
      days.length = 0
      for (const t of tasksOf[group]!) {
        const at = start[t]!
        if (at < 0) continue
        const day = dates[dayOf[at]!]!
        let i = days.length
        while (i > 0 && days[i - 1]! > day) i--
        days.splice(i, 0, day)
      }
      let lack = 0
      for (let i = 1; i < days.length; i++) lack += Math.max(0, ecart - (days[i]! - days[i - 1]!))
      return lack
    },
  }
}
