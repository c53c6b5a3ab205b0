import type { Term } from '../../kernel/terms.ts'
import { type Annee, slotsOf } from '../annee.ts'
import { calendriers, intersection, weekOfSlot } from '../domaine.ts'
import type { Compiled } from '../modele.ts'
import { lire, type Regle } from '../regle.ts'

/** What a week of each promotion should hold at most, in slots: its hours shared over its weeks of class. */
const targets = (annee: Annee): Map<string, number> => {
  const calendars = calendriers(annee)
  const weeks = weekOfSlot(annee.grille)
  return new Map(
    annee.promotions.map(({ id }) => {
      const open = intersection(calendars, [id])
      const openWeeks = new Set([...weeks].filter((_, slot) => open[slot])).size
      const asked = annee.modules
        .filter(({ promotions }) => promotions.includes(id))
        .flatMap(({ blocs }) => blocs)
        .reduce((sum, minutes) => sum + slotsOf(annee.grille, minutes), 0)
      return [id, Math.ceil(asked / Math.max(1, openWeeks))]
    }),
  )
}

/** The weeks of a promotion weigh alike: one unit per slot above its even share. */
export const equilibre: Regle = {
  nom: 'équilibre',
  dure: false,
  check: (annee, plan) => {
    const share = targets(annee)
    const weeks = weekOfSlot(annee.grille)
    const lues = lire(annee, plan)
    return annee.promotions.flatMap(({ id }) => {
      const own = lues.filter(({ de }) => de.promotions.includes(id))
      return [...Map.groupBy(own, ({ debut }) => weeks[debut]!)].flatMap(([semaine, list]) => {
        const poids = list.reduce((sum, l) => sum + l.fin - l.debut, 0) - share.get(id)!
        return poids > 0
          ? [{ poids, because: { code: 'planning.semaineLourde', promotion: id, semaine, creneaux: poids } }]
          : []
      })
    })
  },
}

/** The same, for the search: one group per promotion and week. */
export const termeEquilibre = ({ annee, model, blocs, weekOf }: Compiled, poids: number): Term => {
  const { promotions, modules } = annee
  const share = [...targets(annee).values()]
  const rang = new Map(promotions.map(({ id }, p) => [id, p]))
  const promotionsOf = modules.map((module) => module.promotions.map((id) => rang.get(id)!))
  const weeks = weekOf.reduce((max, w) => Math.max(max, w), -1) + 1
  const first = new Int32Array(weeks + 1).fill(weekOf.length)
  for (let slot = weekOf.length - 1; slot >= 0; slot--) first[weekOf[slot]!] = slot
  return {
    nom: equilibre.nom,
    poids,
    groups: promotions.length * weeks,
    touch: (s, t, add) => {
      for (const p of promotionsOf[blocs[t]!.module]!) add(p * weeks + weekOf[s.start[t]!]!)
    },
    cost: ({ owner }, group) => {
      const p = Math.floor(group / weeks)
      const week = group % weeks
      let load = 0
      for (let slot = first[week]!; slot < weekOf.length && weekOf[slot] === week; slot++)
        if (owner[p * model.slots + slot]! >= 0) load++
      return Math.max(0, load - share[p]!)
    },
  }
}
