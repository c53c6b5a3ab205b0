import { blocKey } from '../modele.ts'
import { lire, type Regle } from '../regle.ts'

/** Each block of a module stands at most once, and only blocks the module has: its hours are never exceeded. */
export const heuresExactes: Regle = {
  nom: 'heures exactes',
  dure: true,
  check: (annee, plan) => {
    const seen = new Set<string>()
    return lire(annee, plan)
      .filter((lue) => {
        const again = seen.has(blocKey(lue))
        seen.add(blocKey(lue))
        return again || lue.de.blocs[lue.rang] === undefined
      })
      .map(({ module, rang }) => ({ poids: 1, because: { code: 'planning.heuresDeTrop', module, rang } }))
  },
}
