import { gapsTerm } from '../../kernel/resource-terms.ts'
import type { Term } from '../../kernel/terms.ts'
import { calendriers, intersection } from '../domaine.ts'
import type { Compiled } from '../modele.ts'
import { lire, type Regle, slotsDe } from '../regle.ts'

/** A promotion waits as little as possible between two séances of a day: one unit per open slot left empty. */
export const trous: Regle = {
  nom: 'trous',
  dure: false,
  check: (annee, plan) => {
    const calendars = calendriers(annee)
    const lues = lire(annee, plan)
    return annee.promotions.flatMap(({ id }) => {
      const open = intersection(calendars, [id])
      const own = lues.filter(({ de }) => de.promotions.includes(id))
      return [...Map.groupBy(own, ({ jour }) => jour)].flatMap(([jour, list]) => {
        const held = new Set(list.flatMap(slotsDe))
        const [first, last] = [Math.min(...held), Math.max(...held)]
        let poids = 0
        for (let slot = first; slot <= last; slot++) if (open[slot] && !held.has(slot)) poids++
        const because = {
          code: 'planning.trou',
          promotion: id,
          jour: annee.grille.jours[jour]!,
          creneaux: poids,
        }
        return poids > 0 ? [{ poids, because }] : []
      })
    })
  },
}

/** The same, for the search. */
export const termeTrous = ({ annee, model, dayOf }: Compiled, poids: number): Term => {
  const calendars = calendriers(annee)
  return gapsTerm(
    model,
    { nom: trous.nom, poids, resources: [...annee.promotions.keys()], bucketOf: dayOf },
    annee.promotions.map(({ id }) => intersection(calendars, [id])),
  )
}
