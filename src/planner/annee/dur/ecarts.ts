import { blocKey } from '../modele.ts'
import { lire, type Regle } from '../regle.ts'

/** Blocks that must stand apart do: so many days of the calendar between any two of them. */
export const ecarts: Regle = {
  nom: 'écarts',
  dure: true,
  check: (annee, plan) => {
    const lues = lire(annee, plan)
    return (annee.ecarts ?? []).flatMap(({ blocs, jours }) => {
      const keys = new Set(blocs.map(blocKey))
      const own = lues.filter((lue) => keys.has(blocKey(lue)))
      return own.flatMap((a, i) =>
        own
          .slice(i + 1)
          .filter((b) => Math.abs(a.jour - b.jour) < jours)
          .map((b) => ({
            poids: 1,
            because: { code: 'planning.tropProches', a: a.module, b: b.module, creneau: b.debut, jours },
          })),
      )
    })
  },
}
