import { compileAnnee } from '../annee/modele.ts'
import { planifier } from '../annee/planifier.ts'
import { compileEntretiens } from '../entretiens/modele.ts'
import { planifierEntretiens } from '../entretiens/planifier.ts'
import type { LocalSearch } from '../kernel/local-search.ts'
import { compileSession } from '../soutenances/modele.ts'
import { planifierSession } from '../soutenances/planifier.ts'
import type { Course, Nature, PlanDe, Probleme } from './probleme.ts'

const courseOf = <P>({ search, plan }: { search: LocalSearch; plan: () => P }): Course<P> => ({
  advance: search.advance,
  etat: () => {
    const byTerm = search.byTerm()
    return { ...search.progress(), soft: byTerm.reduce((sum, { cost }) => sum + cost, 0), byTerm }
  },
  plan,
})

/** Opens a run on a problem, from a seed and, if there is one, a state to go on from. */
export const ouvrirCourse = (
  probleme: Probleme,
  seed: number,
  depuis: PlanDe<Nature> | null,
): Course<PlanDe<Nature>> => {
  const { verrous } = probleme
  // A state to go on from is a plan of the same nature: whoever kept it read it from such a run.
  switch (probleme.nature) {
    case 'annee': {
      const { donnees, publie, poids } = probleme
      const from = (depuis ?? undefined) as PlanDe<'annee'> | undefined
      const depart = { seed, publie, depuis: from, verrous, poids: poids ?? undefined }
      return courseOf(planifier(compileAnnee(donnees), depart))
    }
    case 'entretiens': {
      const { donnees, publie, poids } = probleme
      const from = (depuis ?? undefined) as PlanDe<'entretiens'> | undefined
      const depart = { seed, publie, depuis: from, verrous, poids: poids ?? undefined }
      return courseOf(planifierEntretiens(compileEntretiens(donnees), depart))
    }
    case 'soutenances': {
      const { donnees, publie, poids } = probleme
      const from = (depuis ?? undefined) as PlanDe<'soutenances'> | undefined
      const depart = { seed, publie, depuis: from, verrous, poids: poids ?? undefined }
      return courseOf(planifierSession(compileSession(donnees), depart))
    }
  }
}
