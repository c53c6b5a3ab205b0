import { makeProbe } from './blockers.ts'
import type { Random } from './random.ts'
import { place, remove, restore, type Schedule, type Snapshot, snapshot, waiting } from './schedule.ts'

/** Insertion with ejection, which can be advanced and looked at like the annealing. */
export type Insertion = {
  /** Takes at most `steps` insertions; returns true when nothing waits or nothing more can be done. */
  advance(steps: number): boolean
  /** Fewest tasks waiting so far. */
  readonly left: () => number
  /** Insertions made, and tasks sent away by them. */
  readonly inserted: () => number
  readonly ejected: () => number
  /** How often each task was sent away, plus one: the conflict statistics. */
  readonly weight: Float64Array
  /** The fullest schedule met so far; nothing is disturbed. */
  kept(): Snapshot
  /** Puts the schedule back to the fullest one met. */
  settle(): void
}

/**
 * Takes a waiting task, puts it where the weight of what must leave is least, sends that away and makes it
 * heavier. The schedule is legal after every insertion; tasks whose domain is empty are left alone.
 * Only the tasks asked for, and those they send away, are inserted; `left` counts these.
 */
export const insertion = (s: Schedule, random: Random, asked: readonly number[] = waiting(s)): Insertion => {
  const { model } = s
  const { starts } = model
  const weight = new Float64Array(model.tasks).fill(1)
  const probe = makeProbe(s, weight)
  const pool = [...asked]
  const hopeless: number[] = []
  let left = pool.length
  let best: Snapshot | null = null
  let inserted = 0
  let ejected = 0
  const size = (t: number): number => starts.first[t + 1]! - starts.first[t]!
  pool.sort((a, b) => size(b) / model.duration[b]! - size(a) / model.duration[a]!)

  const take = (): number => {
    // Hardest first while nothing has been sent away; then whoever waits, by chance, so that no order lasts.
    const at = ejected === 0 ? pool.length - 1 : random.below(pool.length)
    const [t] = pool.splice(at, 1)
    return t!
  }

  /** Start slot of least ejected weight, -1 when there is none; ties fall by chance. */
  const seek = (t: number): number => {
    const n = size(t)
    const from = random.below(Math.min(n, 65536))
    let least = Number.POSITIVE_INFINITY
    let start = -1
    for (let k = 0; k < n; k++) {
      const at = from + k
      const slot = starts.items[starts.first[t]! + (at < n ? at : at - n)]!
      const sum = probe.ask(t, slot, least)
      if (sum < least) {
        least = sum
        start = slot
        if (sum === 0) break
      }
    }
    return start
  }

  const advance = (steps: number): boolean => {
    for (let i = 0; i < steps && pool.length > 0; i++) {
      const t = take()
      const start = size(t) === 0 ? -1 : seek(t)
      if (start < 0) {
        hopeless.push(t)
        continue
      }
      probe.ask(t, start, Number.POSITIVE_INFINITY)
      const victims = probe.found.slice(0, probe.count())
      if (victims.length > 0 && best === null) best = snapshot(s)
      for (const victim of victims) {
        remove(s, victim)
        weight[victim]!++
        pool.push(victim)
      }
      ejected += victims.length
      const role = model.roles.first[t]!
      for (let r = role; r < model.roles.first[t + 1]!; r++) s.choice[r] = probe.picks[r - role]!
      place(s, t, start)
      inserted++
      if (pool.length + hopeless.length < left) {
        left = pool.length + hopeless.length
        best = null
      }
    }
    return pool.length === 0
  }
  const isFuller = (): boolean => best !== null && pool.length + hopeless.length > left
  const kept = (): Snapshot => (isFuller() ? best! : snapshot(s))
  const settle = (): void => {
    if (isFuller()) restore(s, best!)
  }
  return { advance, left: () => left, inserted: () => inserted, ejected: () => ejected, weight, kept, settle }
}
