import { rangsDEcart, rangsTenus } from '../domaine.ts'
import { blocKey } from '../modele.ts'
import { lire, type Regle } from '../regle.ts'

/** Blocks that must stand apart do: so many days between any two of them, those outside the plan included. */
export const ecarts: Regle = {
  nom: 'écarts',
  dure: true,
  check: (annee, plan) => {
    const lues = lire(annee, plan)
    return (annee.ecarts ?? []).flatMap((ecart) => {
      const { blocs, jours } = ecart
      const days = rangsDEcart(annee, ecart)
      const held = rangsTenus(annee, ecart)
      const keys = new Set(blocs.map(blocKey))
      const own = lues.filter((lue) => keys.has(blocKey(lue)))
      return own.flatMap((a, i) => {
        const day = days[a.jour]!
        const near = own.slice(i + 1).filter((b) => Math.abs(day - days[b.jour]!) < jours)
        const outside = held.some((one) => Math.abs(day - one) < jours) ? [a] : []
        return [...near, ...outside].map((b) => ({
          poids: 1,
          because: { code: 'planning.tropProches', a: a.module, b: b.module, creneau: b.debut, jours },
        }))
      })
    })
  },
}
