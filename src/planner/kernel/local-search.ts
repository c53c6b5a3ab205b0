import { type Annealing, annealing, type Cooling } from './anneal.ts'
import { insertion } from './insert.ts'
import { seeded } from './random.ts'
import { restore, type Schedule, type Snapshot, snapshot, waiting } from './schedule.ts'
import type { Search } from './search.ts'
import { openBook, type Term } from './terms.ts'
import { makeScheduleWalk, WAITING } from './walk.ts'

/** How a run is led. */
export type Setting = {
  readonly seed: number
  readonly cooling: Cooling
  /** Share of the budget after which insertion gives way while tasks still wait. */
  readonly patience: number
}

/**
 * Where the temperature of a run begins: hot from nothing; cool from a version people already know, so that
 * little moves beyond what a change is worth; a state it goes on from is warmed again, not melted.
 */
export const warmth = (
  { publie, depuis }: { readonly publie: readonly unknown[]; readonly depuis?: readonly unknown[] },
  hot: number,
): number => {
  if (depuis) return Math.max(1, hot / 8)
  return publie.length > 0 ? 1 : hot
}

/** Cost of each term at the best state. */
export type TermScore = { readonly nom: string; readonly cost: number }

/** The run every problem made of a Model and Terms uses. */
export type LocalSearch = Search<Snapshot> & { readonly byTerm: () => readonly TermScore[] }

/**
 * Starts from what stands in the schedule (nothing, or a published version), inserts what waits with
 * ejection, then anneals the soft rules. The schedule is worked on in place and legal at all times.
 */
export const localSearch = (
  s: Schedule,
  terms: readonly Term[],
  { seed, cooling, patience }: Setting,
): LocalSearch => {
  const random = seeded(seed)
  const asleep = waiting(s)
  // What is locked without a place waits where it is.
  const asked = asleep.filter((t) => !s.locked[t])
  const inserting = insertion(s, random, asked)
  let run: Annealing | null = null
  let walk: ReturnType<typeof makeScheduleWalk> | null = null
  let from = 0

  const turn = (): Annealing => {
    inserting.settle()
    walk = makeScheduleWalk(s, openBook(s, terms), random)
    return annealing(walk, random, cooling)
  }
  const advance = (steps: number, spent: number): void => {
    if (run) {
      run.advance(steps, (spent - from) / (1 - from))
      return
    }
    if (inserting.advance(Math.ceil(steps / 50)) || spent > patience) {
      from = spent
      run = turn()
    }
  }
  const best = (): Snapshot => {
    const { start, choice } = walk ? walk.kept() : inserting.kept()
    return { start: start.slice(), choice: choice.slice() }
  }
  const byTerm = (): TermScore[] => {
    const kept = best()
    const now = snapshot(s)
    restore(s, kept)
    const costs = openBook(s, terms).byTerm()
    restore(s, now)
    return terms.map(({ nom }, k) => ({ nom, cost: costs[k]! }))
  }
  const progress = () => {
    const left = run ? waitingIn(walk!.kept()) : inserting.left() + asleep.length - asked.length
    return {
      phase: run ? ('recuit' as const) : ('insertion' as const),
      placed: s.model.tasks - left,
      waiting: left,
      soft: run ? run.best() % WAITING : 0,
      moves: run ? run.moves() : inserting.inserted(),
    }
  }
  return { advance, best, byTerm, progress }
}

const waitingIn = ({ start }: Snapshot): number => start.reduce((n, at) => n + (at < 0 ? 1 : 0), 0)
