import type { Lue, Regle } from '../regle.ts'
import { lire, simultanees } from '../regle.ts'

const unique = (nom: string, code: string, of: (lue: Lue) => readonly string[]): Regle => ({
  nom,
  dure: true,
  check: (annee, plan) =>
    simultanees(lire(annee, plan)).flatMap(([a, b]) =>
      of(a)
        .filter((id) => of(b).includes(id))
        .map((id) => ({ poids: 1, because: { code, qui: id, a: a.module, b: b.module, creneau: b.debut } })),
    ),
})

/** A promotion follows one séance at a time. */
export const promotionUnique = unique('promotion unique', 'planning.promotionUnique', (l) => l.de.promotions)

/** A lecturer gives one séance at a time. */
export const enseignantUnique = unique(
  'enseignant unique',
  'planning.enseignantUnique',
  (l) => l.de.enseignants,
)

/** A room holds one séance at a time. */
export const salleUnique = unique('salle unique', 'planning.salleUnique', (l) => [l.salle])
