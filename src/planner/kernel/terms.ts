import type { Schedule } from './schedule.ts'

/**
 * One soft rule. It sees the schedule as groups (a day of a resource, a set of tasks …), each with a cost of
 * its own that is a whole number, never negative, and read from the schedule alone.
 */
export type Term = {
  readonly nom: string
  readonly poids: number
  readonly groups: number
  /** Names every group whose cost may change when placed task t leaves, or has just taken, its present place. */
  touch(s: Schedule, t: number, add: (group: number) => void): void
  cost(s: Schedule, group: number): number
}

/** The cost of a schedule, kept group by group while tasks move. */
export type Book = {
  /** Weighted sum of all groups at the last commit. */
  readonly total: () => number
  /** Weighted cost of each term at the last commit. */
  readonly byTerm: () => number[]
  /** Opens a move: no group is touched yet. */
  begin(): void
  /** Marks the groups of a placed task: to be called before it leaves and after it has arrived. */
  touch(t: number): void
  /** Change of cost over the touched groups; null as soon as it must exceed `allowance`. */
  change(allowance: number): number | null
  /** Accepts the last change in full. */
  commit(): void
}

/** Opens the book of a schedule: every group is priced once. */
export const openBook = (s: Schedule, terms: readonly Term[]): Book => {
  const base = new Int32Array(terms.length + 1)
  for (const [k, term] of terms.entries()) base[k + 1] = base[k]! + term.groups
  const size = base[terms.length]!
  const value = new Int32Array(size)
  const termOf = new Int32Array(size)
  const mark = new Int32Array(size)
  const touched = new Int32Array(size)
  const fresh = new Int32Array(size)
  let total = 0
  let tour = 0
  let count = 0
  let offset = 0

  for (const [k, term] of terms.entries())
    for (let g = 0; g < term.groups; g++) {
      termOf[base[k]! + g] = k
      value[base[k]! + g] = term.poids * term.cost(s, g)
      total += value[base[k]! + g]!
    }

  const add = (group: number): void => {
    const at = offset + group
    if (mark[at] === tour) return
    mark[at] = tour
    touched[count++] = at
  }
  const begin = (): void => {
    tour++
    count = 0
  }
  const touch = (t: number): void => {
    for (let k = 0; k < terms.length; k++) {
      offset = base[k]!
      terms[k]!.touch(s, t, add)
    }
  }
  const change = (allowance: number): number | null => {
    // Costs are never negative: what is not yet priced can at best fall to nothing.
    let sum = 0
    for (let i = 0; i < count; i++) sum -= value[touched[i]!]!
    for (let i = 0; i < count; i++) {
      const at = touched[i]!
      const k = termOf[at]!
      fresh[i] = terms[k]!.poids * terms[k]!.cost(s, at - base[k]!)
      sum += fresh[i]!
      if (sum > allowance) return null
    }
    return sum
  }
  const commit = (): void => {
    for (let i = 0; i < count; i++) {
      total += fresh[i]! - value[touched[i]!]!
      value[touched[i]!] = fresh[i]!
    }
    count = 0
  }
  const byTerm = (): number[] =>
    terms.map((_, k) => value.subarray(base[k]!, base[k + 1]!).reduce((a, b) => a + b, 0))
  return { total: () => total, byTerm, begin, touch, change, commit }
}
