import { slotsOf } from '../../grille/grille.ts'
import { tenuAuRepas } from '../domaine.ts'
import { lire, type Regle, slotsDe } from '../regle.ts'

/** Everyone eats: who works inside the hours of the meal keeps enough minutes in a row free there, events included. */
export const repas: Regle = {
  nom: 'repas',
  dure: true,
  check: (annee, plan) => {
    const { repas: meal, grille } = annee
    if (!meal) return []
    const lues = lire(annee, plan)
    const length = slotsOf(grille, meal.duree)
    return [...annee.promotions, ...annee.enseignants].flatMap(({ id }) => {
      const own = lues.filter(({ de }) => de.promotions.includes(id) || de.enseignants.includes(id))
      const taken = tenuAuRepas(annee, id)
      return [...Map.groupBy(own, ({ jour }) => jour)].flatMap(([jour, list]) => {
        const held = new Set(list.flatMap(slotsDe))
        let works = false
        let free = 0
        let most = 0
        for (let k = meal.de; k < meal.a; k++) {
          const slot = jour * grille.parJour + k
          if (held.has(slot)) works = true
          free = held.has(slot) || taken?.[slot] ? 0 : free + 1
          most = Math.max(most, free)
        }
        const because = { code: 'planning.sansRepas', qui: id, jour: grille.jours[jour]! }
        return works && most < length ? [{ poids: 1, because }] : []
      })
    })
  },
}
