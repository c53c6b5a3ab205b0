import { makeProbe } from '../kernel/blockers.ts'
import { insertion } from '../kernel/insert.ts'
import { rowOf } from '../kernel/model.ts'
import { seeded } from '../kernel/random.ts'
import { place, type Schedule, waiting } from '../kernel/schedule.ts'

/** Insertions a trial may take: a few tens of milliseconds. */
const EFFORT = 1500

/**
 * Lets the asked tasks in, sending others elsewhere where it must, then any other for whom a place is free. Returns how many
 * fewer wait than before; null when one of those asked, or one that stood, would wait. The schedule is changed.
 */
export const tryInsert = (s: Schedule, asked: readonly number[]): number | null => {
  const asleep = waiting(s).length
  const run = insertion(s, seeded(1), asked)
  while (run.inserted() < EFFORT && !run.advance(50));
  run.settle()
  if (run.left() > 0 || asked.some((t) => s.start[t]! < 0)) return null
  letOthersIn(s)
  return asleep - waiting(s).length
}

/** Places what waits where nobody has to leave: whoever stands keeps the place just found. */
const letOthersIn = (s: Schedule): void => {
  const probe = makeProbe(s, new Float64Array(s.model.tasks).fill(1))
  for (const t of waiting(s)) {
    const at = rowOf(s.model.starts, t).find((start) => probe.ask(t, start, 1) === 0)
    if (at === undefined) continue
    probe.ask(t, at, 1)
    const first = s.model.roles.first[t]!
    for (let role = first; role < s.model.roles.first[t + 1]!; role++)
      s.choice[role] = probe.picks[role - first]!
    place(s, t, at)
  }
}

/** Takes at most n of a list, spread over its length. */
export const spread = <T>(list: readonly T[], n: number): T[] =>
  list.length <= n ? [...list] : Array.from({ length: n }, (_, i) => list[Math.floor((i * list.length) / n)]!)
