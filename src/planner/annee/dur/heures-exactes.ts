import { lire, type Regle } from '../regle.ts'

/** Each block of a module stands at most once, and only blocks the module has: its hours are never exceeded. */
export const heuresExactes: Regle = {
  nom: 'heures exactes',
  dure: true,
  check: (annee, plan) =>
    lire(annee, plan)
      .filter(
        (lue, i) =>
          lue.de.blocs[lue.rang] === undefined ||
          plan.some((other, k) => k < i && other.module === lue.module && other.rang === lue.rang),
      )
      .map(({ module, rang }) => ({ poids: 1, because: { code: 'planning.heuresDeTrop', module, rang } })),
}
