import { type LocalSearch, localSearch, warmth } from '../kernel/local-search.ts'
import type { Schedule } from '../kernel/schedule.ts'
import type { Plan } from './annee.ts'
import { type Compiled, planOf, scheduleOf } from './modele.ts'
import { POIDS, type Poids, termes } from './regles.ts'

/** What a run starts from. */
export type Depart = {
  readonly seed: number
  /** The published version; its séances that are still legal stand from the start. */
  readonly publie?: Plan
  /** A state to go on from; the published version when absent. */
  readonly depuis?: Plan
  /** Keys (blocKey) of the blocks that may not move. */
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
  const schedule = scheduleOf(compiled, depuis ?? publie, verrous)
  const hot = warmth({ publie, depuis }, 30)
  const search = localSearch(schedule, termes(compiled, poids, publie), {
    seed,
    cooling: { hot, cold: 0.5 },
    patience: 0.25,
  })
  return { search, schedule, plan: () => planOf(compiled, search.best()) }
}
