/** A rest a resource is owed wherever its tasks stand. Slots of bucket -1 are outside; buckets are runs of slots. */
export type RestSpec = {
  readonly resource: number
  /** slot -> bucket: a day, or the hours of a day in which the rest is taken. */
  readonly bucketOf: Int32Array
} & (
  | {
      /** Somewhere in the bucket, `length` slots in a row stay free: a meal that slides. */
      readonly kind: 'window'
      readonly length: number
      /** 1: something outside the schedule holds the resource there, and will not leave. */
      readonly taken?: Uint8Array
    }
  | {
      /** No more than `most` slots of work without `rest` free slots in a row, unless one task alone is longer. */
      readonly kind: 'chain'
      readonly most: number
      readonly rest: number
    }
)

/** The schedule as a rest sees it: who holds a slot of the resource (-1: nobody, or someone already sent away). */
export type Seen = {
  readonly at: (slot: number) => number
  readonly startOf: (task: number) => number
  readonly durationOf: (task: number) => number
  /** What sending a task away costs; Infinity: it may not leave. */
  readonly weightOf: (task: number) => number
  readonly slots: number
}

const window = (
  { bucketOf, length, taken }: Extract<RestSpec, { kind: 'window' }>,
  { at, weightOf, slots }: Seen,
  start: number,
  end: number,
): readonly number[] | null => {
  let inside = start
  while (inside < end && bucketOf[inside]! < 0) inside++
  if (inside === end) return []
  const bucket = bucketOf[inside]!
  let first = inside
  while (first > 0 && bucketOf[first - 1] === bucket) first--
  let last = inside
  while (last + 1 < slots && bucketOf[last + 1] === bucket) last++
  let least = Number.POSITIVE_INFINITY
  let leave: readonly number[] | null = null
  for (let from = first; from + length - 1 <= last; from++) {
    if (from < end && start < from + length) continue
    if (taken?.subarray(from, from + length).includes(1)) continue
    const holders = new Set<number>()
    for (let slot = from; slot < from + length; slot++) if (at(slot) >= 0) holders.add(at(slot))
    let weight = 0
    for (const holder of holders) weight += weightOf(holder)
    if (weight >= least) continue
    least = weight
    leave = [...holders]
    if (weight === 0) break
  }
  return leave
}

/** The tasks that work on without a rest before and after start … end - 1, nearest first on each side. */
const chainOf = (
  { bucketOf, rest }: Extract<RestSpec, { kind: 'chain' }>,
  { at, startOf, durationOf, slots }: Seen,
  start: number,
  end: number,
  gone: ReadonlySet<number>,
): number[] => {
  const bucket = bucketOf[start]!
  const chain: number[] = []
  const walk = (from: number, by: 1 | -1): void => {
    let gap = 0
    for (let slot = from; slot >= 0 && slot < slots && bucketOf[slot] === bucket && gap < rest; ) {
      const holder = at(slot)
      if (holder < 0 || gone.has(holder)) {
        gap++
        slot += by
        continue
      }
      gap = 0
      chain.push(holder)
      slot = by > 0 ? startOf(holder) + durationOf(holder) : startOf(holder) - 1
    }
  }
  walk(start - 1, -1)
  walk(end, 1)
  return chain
}

const chain = (
  spec: Extract<RestSpec, { kind: 'chain' }>,
  seen: Seen,
  start: number,
  end: number,
): readonly number[] | null => {
  if (spec.bucketOf[start]! < 0) return []
  const gone = new Set<number>()
  for (;;) {
    const working = chainOf(spec, seen, start, end, gone)
    const total = working.reduce((sum, task) => sum + seen.durationOf(task), end - start)
    if (working.length === 0 || total <= spec.most) return [...gone]
    const lightest = working.reduce((a, b) => (seen.weightOf(b) < seen.weightOf(a) ? b : a))
    if (!Number.isFinite(seen.weightOf(lightest))) return null
    gone.add(lightest)
  }
}

/**
 * Who must leave the resource for a task to hold `start` … `end - 1`: nobody (empty), or null when the rest
 * cannot be had with it there. To take a task away never breaks a rest.
 */
export const inTheWayOfRest = (
  spec: RestSpec,
  seen: Seen,
  start: number,
  end: number,
): readonly number[] | null =>
  spec.kind === 'window' ? window(spec, seen, start, end) : chain(spec, seen, start, end)
