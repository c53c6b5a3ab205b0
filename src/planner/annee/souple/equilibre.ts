import { slotsOf, weekOfSlot } from '../../grille/grille.ts'
import { excessTerm } from '../../kernel/resource-terms.ts'
import type { Term } from '../../kernel/terms.ts'
import type { Annee } from '../annee.ts'
import { calendriers, intersection } from '../domaine.ts'
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

/** The same, for the search. */
export const termeEquilibre = ({ annee, model, weekOf }: Compiled, poids: number): Term =>
  excessTerm(
    model,
    { nom: equilibre.nom, poids, resources: [...annee.promotions.keys()], bucketOf: weekOf },
    [...targets(annee).values()],
  )
