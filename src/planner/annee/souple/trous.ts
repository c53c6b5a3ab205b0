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

/** The same, for the search: one group per promotion and day. */
export const termeTrous = ({ annee, model, blocs, dayOf }: Compiled, poids: number): Term => {
  const { promotions, modules, grille } = annee
  const calendars = calendriers(annee)
  const open = promotions.map(({ id }) => intersection(calendars, [id]))
  const rang = new Map(promotions.map(({ id }, p) => [id, p]))
  const promotionsOf = modules.map((module) => module.promotions.map((id) => rang.get(id)!))
  const days = grille.jours.length
  return {
    nom: trous.nom,
    poids,
    groups: promotions.length * days,
    touch: (s, t, add) => {
      for (const p of promotionsOf[blocs[t]!.module]!) add(p * days + dayOf[s.start[t]!]!)
    },
    cost: ({ owner }, group) => {
      const p = Math.floor(group / days)
      const from = (group % days) * grille.parJour
      const base = p * model.slots
      let gaps = 0
      let pending = 0
      let begun = false
      for (let slot = from; slot < from + grille.parJour; slot++) {
        if (owner[base + slot]! >= 0) {
          if (begun) gaps += pending
          begun = true
          pending = 0
        } else if (open[p]![slot]) pending++
      }
      return gaps
    },
  }
}
