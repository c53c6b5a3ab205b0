import type { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { chunkBudget, clockBudget, drive, type Search } from '#src/planner/kernel/search.ts'
import { type Budget, cpuSeconds } from '../plan-run.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
type Signal = (typeof SIGNALS)[number]

/** What a run ended by a signal answers to whoever called it. */
export const exitOf = (signal: Signal): number => (signal === 'SIGINT' ? 130 : 143)

/** Milliseconds between two moments at which a signal can be heard. */
const SLICE_MS = 50

/**
 * Advances a search to the end of its budget, or until Ctrl-C: what was found so far is then the answer, and a
 * second Ctrl-C ends at once. Returns the signal that ended it, if any. `chunk`: moves between two looks at the clock.
 */
export const runSearch = async <Best>(
  search: Search<Best>,
  budget: Budget,
  chunk: number,
  signals: EventEmitter = process,
): Promise<Signal | null> => {
  const spent =
    'moves' in budget ? chunkBudget(Math.ceil(budget.moves / chunk)) : clockBudget(budget.seconds, cpuSeconds)
  let heard: Signal | null = null
  const hear = (signal: Signal): void => {
    heard = signal
  }
  for (const signal of SIGNALS) signals.once(signal, hear)
  try {
    let share = 0
    const watched = (): number => {
      share = spent()
      return share
    }
    do {
      const until = performance.now() + SLICE_MS
      drive(search, { spent: watched, chunk, stopped: () => performance.now() >= until })
      await setImmediate()
    } while (share < 1 && heard === null)
  } finally {
    for (const signal of SIGNALS) signals.removeListener(signal, hear)
  }
  return heard
}
