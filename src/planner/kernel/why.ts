import { makeProbe } from './blockers.ts'
import type { Schedule } from './schedule.ts'

/** What keeps a waiting task from one of its starts. */
export type Cause =
  | { readonly kind: 'resource'; readonly id: number }
  | { readonly kind: 'limit'; readonly id: number }
  | { readonly kind: 'order'; readonly id: number }
  | { readonly kind: 'role'; readonly id: number }

/** A cause and on how many starts it is the first met. */
export type Blocked = { readonly cause: Cause; readonly starts: number }

/** Every start of the domain has one first cause, or is free: `free` plus the sum of `starts` is `domain`. */
export type Why = { readonly domain: number; readonly free: number; readonly blocked: readonly Blocked[] }

/**
 * Who stands on each start of the domain of a waiting task: first a resource it always uses (in the order of
 * the model), then the order of tasks, then a limit, then a role nobody free can fill.
 */
export const whyWaiting = (s: Schedule, t: number): Why => {
  const { model, owner, usage } = s
  const { slots, duration, exact, roles, starts, limits, limitsOf, limitBase, earlier, later } = model
  const d = duration[t]!
  const probe = makeProbe(s, new Float64Array(model.tasks).fill(1))
  const counts = new Map<string, Blocked>()

  const heldBy = (at: number): Cause | null => {
    for (let i = exact.first[t]!; i < exact.first[t + 1]!; i++) {
      const id = exact.items[i]!
      for (let k = id * slots + at; k < id * slots + at + d; k++)
        if (owner[k]! >= 0) return { kind: 'resource', id }
    }
    return null
  }
  const orderedBy = (at: number): Cause | null => {
    for (let i = earlier.first[t]!; i < earlier.first[t + 1]!; i++) {
      const id = earlier.items[i]!
      if (s.start[id]! >= 0 && s.start[id]! + duration[id]! > at) return { kind: 'order', id }
    }
    for (let i = later.first[t]!; i < later.first[t + 1]!; i++) {
      const id = later.items[i]!
      if (s.start[id]! >= 0 && s.start[id]! < at + d) return { kind: 'order', id }
    }
    return null
  }
  const limitedBy = (at: number): Cause | null => {
    for (let i = exact.first[t]!; i < exact.first[t + 1]!; i++) {
      const resource = exact.items[i]!
      for (let k = limitsOf.first[resource]!; k < limitsOf.first[resource + 1]!; k++) {
        const id = limitsOf.items[k]!
        const { bucketOf, max, unit } = limits[id]!
        const bucket = bucketOf[at]!
        const own = unit === 'slots' ? d : 1
        if (bucket >= 0 && usage[limitBase[id]! + bucket]! + own > max) return { kind: 'limit', id }
      }
    }
    return null
  }

  const first = starts.first[t]!
  const last = starts.first[t + 1]!
  let free = 0
  for (let i = first; i < last; i++) {
    const at = starts.items[i]!
    if (probe.ask(t, at, 1) === 0) {
      free++
      continue
    }
    const cause = heldBy(at) ??
      orderedBy(at) ??
      limitedBy(at) ?? { kind: 'role' as const, id: roles.first[t]! }
    const key = `${cause.kind} ${cause.id}`
    counts.set(key, { cause, starts: (counts.get(key)?.starts ?? 0) + 1 })
  }
  return { domain: last - first, free, blocked: [...counts.values()].toSorted((a, b) => b.starts - a.starts) }
}
