import { lire, type Regle, sommes } from '../regle.ts'

/** A module has at most one block a day, unless the rule was waived for it. */
export const unBlocParJour: Regle = {
  nom: 'un bloc par jour',
  dure: true,
  check: (annee, plan) =>
    [
      ...sommes(
        lire(annee, plan),
        (l) => `${l.jour} ${l.module}`,
        () => 1,
      ),
    ]
      .filter(([key, n]) => n > 1 && !annee.leves.has(key.slice(key.indexOf(' ') + 1)))
      .map(([key, n]) => ({
        poids: n - 1,
        because: {
          code: 'planning.deuxBlocsLeMemeJour',
          module: key.slice(key.indexOf(' ') + 1),
          jour: annee.grille.jours[Number.parseInt(key, 10)]!,
        },
      })),
}
