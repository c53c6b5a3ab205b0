import type { RestSpec } from './rest/rest.ts'

/** One thing to place once: where it may start, what it always uses, what it must choose. */
export type TaskSpec = {
  /** In slots. */
  readonly duration: number
  /** Legal start slots, ascending: what its exact resources allow, already intersected. */
  readonly starts: readonly number[]
  /** Resources it always uses. */
  readonly exact: readonly number[]
  /** For each role, the resources one of which must be chosen; no resource fills two roles of a task. */
  readonly roles?: readonly (readonly number[])[]
}

/** At most `max` slots (or tasks) of a resource in each bucket; slots of bucket -1 are not counted. */
export type LimitSpec = {
  readonly resource: number
  readonly bucketOf: Int32Array
  readonly max: number
  readonly unit: 'slots' | 'tasks'
}

/** Tasks whose starts fall in buckets at least `least` apart (1: in different buckets). */
export type ApartSpec = {
  readonly tasks: readonly number[]
  readonly bucketOf: Int32Array
  readonly least: number
  /** Buckets something outside the schedule already stands in: every task stays that far from them too. */
  readonly held?: readonly number[]
}

/** A whole problem, before compilation. */
export type ModelSpec = {
  readonly slots: number
  readonly resources: number
  readonly tasks: readonly TaskSpec[]
  /** [resource * slots + slot] = 1: the resource cannot be chosen there. */
  readonly closed?: Uint8Array
  readonly limits?: readonly LimitSpec[]
  /** [a, b]: task a ends before task b starts. */
  readonly before?: readonly (readonly [number, number])[]
  readonly apart?: readonly ApartSpec[]
  readonly rests?: readonly RestSpec[]
}

/** Rows of whole numbers end to end: row i is `items[first[i]] … items[first[i + 1] - 1]`. */
export type Rows = { readonly first: Int32Array; readonly items: Int32Array }

/** First and last slot of each bucket. */
export type Spans = { readonly first: Int32Array; readonly last: Int32Array }

/** The problem as typed arrays. Slots run from 0; a task of duration d at start s holds s … s + d - 1. */
export type Model = {
  readonly tasks: number
  readonly slots: number
  readonly resources: number
  readonly duration: Int32Array
  readonly starts: Rows
  readonly exact: Rows
  /** task t fills the roles first[t] … first[t + 1] - 1: roles are numbered through all tasks. */
  readonly roles: { readonly first: Int32Array }
  /** role -> candidates. */
  readonly candidates: Rows
  /** [resource * slots + slot] = 1: cannot be chosen there. */
  readonly closed: Uint8Array
  readonly limits: readonly LimitSpec[]
  /** resource -> its limits. */
  readonly limitsOf: Rows
  /** limit -> where its counters begin. */
  readonly limitBase: Int32Array
  /** limit -> first and last slot of each of its buckets. */
  readonly limitSpans: readonly Spans[]
  /** task -> tasks that must end before it starts; and the reverse. */
  readonly earlier: Rows
  readonly later: Rows
  readonly apart: readonly ApartSpec[]
  /** task -> where it must stand apart. */
  readonly apartOf: Rows
  readonly rests: readonly RestSpec[]
  /** resource -> the rests it is owed. */
  readonly restsOf: Rows
}

/** Packs lists of numbers. */
export const rows = (lists: readonly (readonly number[])[]): Rows => {
  const first = new Int32Array(lists.length + 1)
  for (const [i, list] of lists.entries()) first[i + 1] = first[i]! + list.length
  const items = new Int32Array(first[lists.length]!)
  for (const [i, list] of lists.entries()) items.set(list, first[i]!)
  return { first, items }
}

/** Row i as a view, no copy. */
export const rowOf = ({ first, items }: Rows, i: number): Int32Array =>
  items.subarray(first[i]!, first[i + 1]!)

/** Reads the spans of the buckets of a map slot -> bucket. */
export const spansOf = (bucketOf: Int32Array): Spans => {
  const buckets = bucketOf.reduce((max, b) => Math.max(max, b), -1) + 1
  const first = new Int32Array(buckets).fill(bucketOf.length)
  const last = new Int32Array(buckets).fill(-1)
  for (const [slot, b] of bucketOf.entries()) {
    if (b < 0) continue
    first[b] = Math.min(first[b]!, slot)
    last[b] = slot
  }
  return { first, last }
}

const emptyLists = (n: number): number[][] => Array.from({ length: n }, () => [])

/** Compiles a problem. Throws on a number out of range, which is a bug of the caller. */
export const buildModel = (spec: ModelSpec): Model => {
  const { tasks, slots, resources, limits = [], before = [], apart = [], rests = [] } = spec
  for (const task of tasks) {
    const last = task.starts.at(-1) ?? 0
    if (task.duration < 1 || last + task.duration > slots) throw new Error('a task leaves the calendar')
  }
  const roleLists = tasks.flatMap((task) => task.roles ?? [])
  const firstRole = new Int32Array(tasks.length + 1)
  for (const [t, task] of tasks.entries()) firstRole[t + 1] = firstRole[t]! + (task.roles?.length ?? 0)

  const limitsOf = emptyLists(resources)
  const limitBase = new Int32Array(limits.length + 1)
  const spansByMap = new Map<Int32Array, Spans>()
  const limitSpans = limits.map(({ bucketOf }) => {
    const known = spansByMap.get(bucketOf) ?? spansOf(bucketOf)
    spansByMap.set(bucketOf, known)
    return known
  })
  for (const [i, limit] of limits.entries()) {
    limitsOf[limit.resource]!.push(i)
    limitBase[i + 1] = limitBase[i]! + limitSpans[i]!.first.length
  }
  const earlier = emptyLists(tasks.length)
  const later = emptyLists(tasks.length)
  for (const [a, b] of before) {
    earlier[b]!.push(a)
    later[a]!.push(b)
  }
  const restsOf = emptyLists(resources)
  for (const [i, { resource }] of rests.entries()) restsOf[resource]!.push(i)
  const apartOf = emptyLists(tasks.length)
  for (const [i, group] of apart.entries()) for (const t of new Set(group.tasks)) apartOf[t]!.push(i)
  return {
    tasks: tasks.length,
    slots,
    resources,
    duration: Int32Array.from(tasks, (task) => task.duration),
    starts: rows(tasks.map((task) => task.starts)),
    exact: rows(tasks.map((task) => task.exact)),
    roles: { first: firstRole },
    candidates: rows(roleLists),
    closed: spec.closed ?? new Uint8Array(resources * slots),
    limits,
    limitsOf: rows(limitsOf),
    limitBase,
    limitSpans,
    earlier: rows(earlier),
    later: rows(later),
    apart,
    apartOf: rows(apartOf),
    rests,
    restsOf: rows(restsOf),
  }
}
