import { type LocalSearch, localSearch, warmth } from '../kernel/local-search.ts'
import { lockAt, type Schedule } from '../kernel/schedule.ts'
import type { Plan } from './annee.ts'
import { blocKey, type Compiled, planOf, scheduleOf } from './modele.ts'
import { POIDS, type Poids, termes } from './regles.ts'

/** Locks what is not legal where it was locked: a run moves nothing of it, and places nothing that was locked without a place. */
const holdLocked = (
  { annee, blocs, firstSalle }: Compiled,
  s: Schedule,
  plan: Plan,
  verrous: ReadonlySet<string>,
): void => {
  const rangSalle = new Map(annee.salles.map(({ id }, r) => [id, firstSalle + r]))
  const stood = new Map(plan.map((seance) => [blocKey(seance), seance]))
  for (const [t, { module, rang }] of blocs.entries()) {
    const key = blocKey({ module: annee.modules[module]!.id, rang })
    if (s.locked[t] || !verrous.has(key)) continue
    const seance = stood.get(key)
    lockAt(s, t, seance?.debut ?? -1, [rangSalle.get(seance?.salle ?? '') ?? -1])
  }
}

/** What a run starts from. */
export type Depart = {
  readonly seed: number
  /** The published version; its séances that are still legal stand from the start. */
  readonly publie?: Plan
  /** A state to go on from; the published version when absent. */
  readonly depuis?: Plan
  /** Keys (blocKey) of the blocks that may not move, even from where a rule would now refuse them. */
  readonly verrous?: ReadonlySet<string>
  readonly poids?: Poids
}

/** A run on a year: advance it, look at it, stop it, resume it. */
export type Planification = {
  readonly search: LocalSearch
  readonly schedule: Schedule
  /** The best plan so far. */
  readonly plan: () => Plan
}

/**
 * Starts a run. From nothing it anneals hot; from a published version it stays cool, so that little moves
 * beyond what the price of a change is worth.
 */
export const planifier = (
  compiled: Compiled,
  { seed, publie = [], depuis, verrous, poids = POIDS }: Depart,
): Planification => {
  const from = depuis ?? publie
  const schedule = scheduleOf(compiled, from, verrous)
  if (verrous) holdLocked(compiled, schedule, from, verrous)
  const hot = warmth({ publie, depuis }, 30)
  const search = localSearch(schedule, termes(compiled, poids, publie), {
    seed,
    cooling: { hot, cold: 0.5 },
    patience: 0.25,
  })
  return { search, schedule, plan: () => planOf(compiled, search.best()) }
}
