/** Whether what a run found still holds in the present situation: read from scratch, whatever moved since it was started. */
import { isDeepStrictEqual } from 'node:util'
import type { Donnees } from '#src/domain/planning/emploi/emploi.ts'
import type { PlanCalcule } from '#src/domain/planning/emploi/plan-calcule.schema.ts'
import type { Plan } from '#src/planner/annee/annee.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import type { Because } from '#src/planner/regle/regle.ts'
import type { Langue } from '../../../message/langue.ts'
import { writeBecause } from '../../phrase/write-because.ts'
import { ailleurs, type Probleme } from '../build-annee.ts'
import { grilleOf, slotOf } from '../grille-emploi.ts'
import { rangsDeBlocs, toPlan } from '../plan-emploi.ts'
import { nomsOf, type Situation } from '../read-situation.ts'

/** A kept plan as the planner names it; blocks that are gone, or no longer its choice, are left out. */
export const fromCalcule = (probleme: Probleme, plan: PlanCalcule): Plan => {
  const rangs = rangsDeBlocs(probleme)
  return plan.flatMap(({ bloc, jour, debut, salle }) => {
    const at = rangs.get(bloc)
    const slot = slotOf(probleme.annee.grille, probleme.rangs, { jour, debut })
    return at === undefined || slot === null
      ? []
      : [{ ...at, debut: slot, salle: salle ?? ailleurs(at.module) }]
  })
}

export type Jugement = {
  /** What of it is still the planner's to place. */
  readonly plan: PlanCalcule
  /** The rules it would break now. */
  readonly rompues: readonly Because[]
}

/**
 * Judges it by every hard rule; séances held or signed since stand where they are, and it must do with them. What
 * locked séances already break by themselves is the draft's, not the run's.
 */
export const jugerCalcul = ({ probleme, seances }: Situation, found: PlanCalcule): Jugement => {
  const { annee } = probleme
  const rangs = rangsDeBlocs(probleme)
  const salles = new Set(annee.salles.map(({ id }) => id))
  const plan = fromCalcule(probleme, found)
  // A cours that went on or off site since: its room is none of those there are.
  const sansSalle = plan
    .filter(({ salle }) => !salles.has(salle))
    .map(({ module, salle, debut }) => ({
      code: 'planning.salleNeConvientPas',
      module,
      salle,
      creneau: debut,
    }))
  const brokenBy = (some: Plan): readonly Because[] =>
    bilan(
      annee,
      some.filter(({ salle }) => salles.has(salle)),
      probleme.poids,
    ).dur.map(({ because }) => because)
  const locked = brokenBy(
    toPlan(
      probleme,
      seances.filter(({ verrouillee }) => verrouillee),
    ),
  )
  const dur = brokenBy(plan).filter((because) => !locked.some((known) => isDeepStrictEqual(known, because)))
  return {
    plan: found.filter(({ bloc }) => rangs.has(bloc)),
    rompues: [...sansSalle, ...dur],
  }
}

/** The rules broken, in sentences, each once. */
export const writeRompues = (
  langue: Langue,
  donnees: Donnees,
  rompues: readonly Because[],
): readonly string[] => {
  const lexique = { langue, grille: grilleOf(donnees.emploi), noms: nomsOf(donnees), numeros: new Map() }
  return [...new Set(rompues.map((because) => writeBecause(lexique, because)))]
}
