import { type Model, type Spans, spansOf } from './model.ts'
import type { Schedule } from './schedule.ts'
import type { Term } from './terms.ts'

/** A soft rule about some resources, looked at bucket by bucket (day, half-day, week). */
export type Watch = {
  readonly nom: string
  readonly poids: number
  readonly resources: readonly number[]
  /** slot -> bucket; the slots of a bucket follow each other. */
  readonly bucketOf: Int32Array
}

/** Cost of one bucket of one watched resource: `base` is where its row begins in `owner`. */
type BucketCost = (s: Schedule, base: number, spans: Spans, bucket: number, rank: number) => number

const watch = (model: Model, { nom, poids, resources, bucketOf }: Watch, cost: BucketCost): Term => {
  const { slots, exact, roles } = model
  const spans = spansOf(bucketOf)
  const buckets = spans.first.length
  const rank = new Int32Array(model.resources).fill(-1)
  for (const [i, resource] of resources.entries()) rank[resource] = i
  return {
    nom,
    poids,
    groups: resources.length * buckets,
    touch: ({ start, choice }, t, add) => {
      const bucket = bucketOf[start[t]!]!
      if (bucket < 0) return
      for (let i = exact.first[t]!; i < exact.first[t + 1]!; i++) {
        const r = rank[exact.items[i]!]!
        if (r >= 0) add(r * buckets + bucket)
      }
      for (let role = roles.first[t]!; role < roles.first[t + 1]!; role++) {
        const r = rank[choice[role]!]!
        if (r >= 0) add(r * buckets + bucket)
      }
    },
    cost: (s, group) => {
      const r = Math.floor(group / buckets)
      return cost(s, resources[r]! * slots, spans, group % buckets, r)
    },
  }
}

/** One unit per open slot left empty between the first and the last task of a bucket. `open` by watched resource. */
export const gapsTerm = (model: Model, asked: Watch, open: readonly Uint8Array[]): Term =>
  watch(model, asked, ({ owner }, base, spans, bucket, rank) => {
    const own = open[rank]!
    let gaps = 0
    let pending = 0
    let begun = false
    for (let slot = spans.first[bucket]!; slot <= spans.last[bucket]!; slot++) {
      if (owner[base + slot]! >= 0) {
        if (begun) gaps += pending
        begun = true
        pending = 0
      } else if (own[slot]) pending++
    }
    return gaps
  })

/** One unit per bucket in which the resource has a task. */
export const usedTerm = (model: Model, asked: Watch): Term =>
  watch(model, asked, ({ owner }, base, spans, bucket) => {
    for (let slot = spans.first[bucket]!; slot <= spans.last[bucket]!; slot++)
      if (owner[base + slot]! >= 0) return 1
    return 0
  })

/** One unit per slot above the resource's share of a bucket. `share` by watched resource. */
export const excessTerm = (model: Model, asked: Watch, share: readonly number[]): Term =>
  watch(model, asked, ({ owner }, base, spans, bucket, rank) => {
    let load = 0
    for (let slot = spans.first[bucket]!; slot <= spans.last[bucket]!; slot++)
      if (owner[base + slot]! >= 0) load++
    return Math.max(0, load - share[rank]!)
  })

/** One unit per task above the resource's share of a bucket. */
export const countTerm = (model: Model, asked: Watch, share: readonly number[]): Term =>
  watch(model, asked, ({ owner }, base, spans, bucket, rank) => {
    let tasks = 0
    let last = -1
    for (let slot = spans.first[bucket]!; slot <= spans.last[bucket]!; slot++) {
      const o = owner[base + slot]!
      if (o >= 0 && o !== last) tasks++
      last = o
    }
    return Math.max(0, tasks - share[rank]!)
  })

/** A price read from the start of each task alone: `price[t]` by start slot, or null when the task has none. */
export const startTerm = (
  nom: string,
  poids: number,
  price: readonly (ArrayLike<number> | null)[],
): Term => ({
  nom,
  poids,
  groups: price.length,
  touch: (_, t, add) => add(t),
  cost: ({ start }, t) => (start[t]! < 0 ? 0 : (price[t]?.[start[t]!] ?? 0)),
})
