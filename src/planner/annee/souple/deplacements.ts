import { usedTerm } from '../../kernel/resource-terms.ts'
import type { Term } from '../../kernel/terms.ts'
import type { Compiled } from '../modele.ts'
import { lire, type Regle } from '../regle.ts'

/** A lecturer from outside travels on few days: one unit per day on site. */
export const deplacements: Regle = {
  nom: 'déplacements',
  dure: false,
  check: (annee, plan) => {
    const lues = lire(annee, plan)
    return annee.enseignants
      .filter(({ externe }) => externe)
      .flatMap(({ id }) =>
        [...new Set(lues.filter(({ de }) => de.enseignants.includes(id)).map(({ jour }) => jour))].map(
          (jour) => ({
            poids: 1,
            because: { code: 'planning.deplacement', enseignant: id, jour: annee.grille.jours[jour]! },
          }),
        ),
      )
  },
}

/** The same, for the search. */
export const termeDeplacements = (
  { annee, model, dayOf, firstEnseignant }: Compiled,
  poids: number,
): Term => {
  const externes = annee.enseignants.flatMap(({ externe }, e) => (externe ? [firstEnseignant + e] : []))
  return usedTerm(model, { nom: deplacements.nom, poids, resources: externes, bucketOf: dayOf })
}
