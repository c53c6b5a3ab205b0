import { makeProbe } from './blockers.ts'
import { rowOf } from './model.ts'
import type { Schedule } from './schedule.ts'

/** What keeps a waiting task from one of its starts. */
export type Cause =
  | { readonly kind: 'resource'; readonly id: number }
  | { readonly kind: 'limit'; readonly id: number }
  /** A rest owed to this resource. */
  | { readonly kind: 'rest'; readonly id: number }
  | { readonly kind: 'order'; readonly id: number }
  /** A task it must stand further from; itself where what is too near is outside the schedule. */
  | { readonly kind: 'apart'; readonly id: number }
  | { readonly kind: 'role'; readonly id: number }

/** A cause and on how many starts it is the first met. */
export type Blocked = { readonly cause: Cause; readonly starts: number }

/** Every start of the domain has one first cause, or is free: `free` plus the sum of `starts` is `domain`. */
export type Why = { readonly domain: number; readonly free: number; readonly blocked: readonly Blocked[] }

/**
 * Asks what keeps a waiting task from a start of its domain: first a resource it always uses (in the order of
 * the model), then the order of tasks, then a distance to keep, then a limit, then a role nobody free can fill; null when it may stand.
 */
export const causeAt = (s: Schedule): ((t: number, at: number) => Cause | null) => {
  const { model, owner, usage } = s
  const { slots, duration, exact, roles, limits, limitsOf, limitBase, earlier, later, apart, apartOf } = model
  const probe = makeProbe(s, new Float64Array(model.tasks).fill(1))

  const heldBy = (t: number, at: number): Cause | null => {
    for (const id of rowOf(exact, t))
      for (let k = id * slots + at; k < id * slots + at + duration[t]!; k++)
        if (owner[k]! >= 0) return { kind: 'resource', id }
    return null
  }
  const orderedBy = (t: number, at: number): Cause | null => {
    for (const id of rowOf(earlier, t))
      if (s.start[id]! >= 0 && s.start[id]! + duration[id]! > at) return { kind: 'order', id }
    for (const id of rowOf(later, t))
      if (s.start[id]! >= 0 && s.start[id]! < at + duration[t]!) return { kind: 'order', id }
    return null
  }
  const tooCloseTo = (t: number, at: number): Cause | null => {
    for (const group of rowOf(apartOf, t)) {
      const { tasks, bucketOf, least, held } = apart[group]!
      if (held?.some((bucket) => Math.abs(bucket - bucketOf[at]!) < least)) return { kind: 'apart', id: t }
      for (const id of tasks)
        if (id !== t && s.start[id]! >= 0 && Math.abs(bucketOf[s.start[id]!]! - bucketOf[at]!) < least)
          return { kind: 'apart', id }
    }
    return null
  }
  const limitedBy = (t: number, at: number): Cause | null => {
    for (const resource of rowOf(exact, t))
      for (const id of rowOf(limitsOf, resource)) {
        const { bucketOf, max, unit } = limits[id]!
        const bucket = bucketOf[at]!
        const own = unit === 'slots' ? duration[t]! : 1
        if (bucket >= 0 && usage[limitBase[id]! + bucket]! + own > max) return { kind: 'limit', id }
      }
    return null
  }
  /** What keeps it from standing is a rest of someone it always uses, when without their rests nothing else would. */
  const restOf = (t: number, at: number): Cause | null => {
    for (const id of rowOf(exact, t))
      if (probe.isRestless(id, at, at + duration[t]!)) return { kind: 'rest', id }
    return null
  }
  return (t, at) =>
    probe.ask(t, at, 1) === 0
      ? null
      : (heldBy(t, at) ??
        orderedBy(t, at) ??
        tooCloseTo(t, at) ??
        limitedBy(t, at) ??
        restOf(t, at) ?? { kind: 'role', id: roles.first[t]! })
}

/** Who stands on each start of the domain of a waiting task. */
export const whyWaiting = (s: Schedule, t: number): Why => {
  const ask = causeAt(s)
  const counts = new Map<string, Blocked>()
  const starts = rowOf(s.model.starts, t)
  let free = 0
  for (const at of starts) {
    const cause = ask(t, at)
    if (cause === null) free++
    else {
      const key = `${cause.kind} ${cause.id}`
      counts.set(key, { cause, starts: (counts.get(key)?.starts ?? 0) + 1 })
    }
  }
  return {
    domain: starts.length,
    free,
    blocked: [...counts.values()].toSorted((a, b) => b.starts - a.starts),
  }
}
