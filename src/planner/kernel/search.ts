/** What a run can say of itself at any moment. Costs are those of the best state so far. */
export type Progress = {
  readonly phase: 'insertion' | 'recuit'
  readonly placed: number
  readonly waiting: number
  /** Soft cost; meaningful to compare only between equal numbers waiting. */
  readonly soft: number
  readonly moves: number
}

/**
 * A run that is advanced from outside: to stop is to stop calling, to resume is to call again.
 * The same seed and the same sequence of calls give the same answer.
 */
export type Search<Best> = {
  /** Takes about `steps` moves; `spent` is the share of the budget already used, from 0 to 1. */
  advance(steps: number, spent: number): void
  progress(): Progress
  /** The best state so far, at any moment. */
  best(): Best
}

/** How long to run, and who looks on. */
export type Drive = {
  /** Share of the budget used; the run ends at 1. */
  readonly spent: () => number
  readonly chunk?: number
  readonly watch?: (progress: Progress) => void
  /** Asked between chunks: true leaves the run as it stands. */
  readonly stopped?: () => boolean
}

/** Advances a search until its budget is used or someone stops it. */
export const drive = <Best>(
  search: Search<Best>,
  { spent, chunk = 20_000, watch, stopped }: Drive,
): Search<Best> => {
  // Stop is asked before the budget: a run stopped and resumed takes the very steps of one that was not.
  while (!stopped?.()) {
    const share = spent()
    if (share >= 1) break
    search.advance(chunk, share)
    watch?.(search.progress())
  }
  return search
}

/**
 * A budget of `seconds` on a clock (in seconds) handed in by the caller: CPU time of the thread, or the wall.
 * A budget of nothing is spent from the start.
 */
export const clockBudget = (seconds: number, clock: () => number): (() => number) => {
  const from = clock()
  return () => (seconds > 0 ? (clock() - from) / seconds : 1)
}

/** A budget of so many chunks: the whole run is then a function of its seed. */
export const chunkBudget = (chunks: number): (() => number) => {
  let used = 0
  return () => used++ / chunks
}
