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

/** The same, for the search: one group per outside lecturer and day. */
export const termeDeplacements = (
  { annee, model, blocs, dayOf, firstEnseignant }: Compiled,
  poids: number,
): Term => {
  const { enseignants, modules, grille } = annee
  const externes = enseignants.flatMap(({ externe, id }, e) => (externe ? [{ id, e }] : []))
  const rang = new Map(externes.map(({ id }, x) => [id, x]))
  const externesOf = modules.map((m) => m.enseignants.flatMap((id) => rang.get(id) ?? []))
  const days = grille.jours.length
  return {
    nom: deplacements.nom,
    poids,
    groups: externes.length * days,
    touch: (s, t, add) => {
      for (const x of externesOf[blocs[t]!.module]!) add(x * days + dayOf[s.start[t]!]!)
    },
    cost: ({ owner }, group) => {
      const e = externes[Math.floor(group / days)]!.e
      const from = (firstEnseignant + e) * model.slots + (group % days) * grille.parJour
      for (let i = from; i < from + grille.parJour; i++) if (owner[i]! >= 0) return 1
      return 0
    },
  }
}
