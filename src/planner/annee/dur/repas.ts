import { slotsOf } from '../../grille/grille.ts'
import { lire, type Regle, slotsDe } from '../regle.ts'

/** Everyone eats: inside the hours of the meal, a promotion and a lecturer keep enough minutes in a row free each day. */
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
      return [...Map.groupBy(own, ({ jour }) => jour)].flatMap(([jour, list]) => {
        const held = new Set(list.flatMap(slotsDe))
        let free = 0
        let most = 0
        for (let k = meal.de; k < meal.a; k++) {
          free = held.has(jour * grille.parJour + k) ? 0 : free + 1
          most = Math.max(most, free)
        }
        const because = { code: 'planning.sansRepas', qui: id, jour: grille.jours[jour]! }
        return most < length ? [{ poids: 1, because }] : []
      })
    })
  },
}
