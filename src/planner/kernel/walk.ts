import type { Walk } from './anneal.ts'
import { makeProbe } from './blockers.ts'
import type { Random } from './random.ts'
import { inDomain, place, remove, restore, type Schedule, type Snapshot, snapshot } from './schedule.ts'
import type { Book } from './terms.ts'

/** What a waiting task weighs beside the soft cost: the score is lexicographic in one whole number. */
export const WAITING = 100_000_000

/** The walk of any problem whose soft rules are Terms, and the schedule it last kept. */
export type ScheduleWalk = Walk & { readonly kept: () => Snapshot }

/** Moves on a legal schedule: another start, an exchange of starts, another choice, a waiting task let in. */
export const makeScheduleWalk = (s: Schedule, book: Book, random: Random): ScheduleWalk => {
  const { model, start, choice, owner } = s
  const { tasks, slots, duration, starts, exact, roles, candidates } = model
  const probe = makeProbe(s, new Float64Array(tasks).fill(1))
  let waitingCount = start.reduce((n, at) => n + (at < 0 ? 1 : 0), 0)
  const best = snapshot(s)
  const before = new Int32Array(32)

  /** The one task that holds an exact resource of t there: -1 none, -2 several. */
  const clash = (t: number, at: number): number => {
    let one = -1
    for (let i = exact.first[t]!; i < exact.first[t + 1]!; i++) {
      const from = exact.items[i]! * slots + at
      for (let k = from; k < from + duration[t]!; k++) {
        const o = owner[k]!
        if (o < 0 || o === t || o === one) continue
        if (one >= 0) return -2
        one = o
      }
    }
    return one
  }
  /** Places waiting t at a start the probe has just found free, with the choices of the probe. */
  const placePicked = (t: number, at: number): void => {
    const role = roles.first[t]!
    for (let r = role; r < roles.first[t + 1]!; r++) choice[r] = probe.picks[r - role]!
    place(s, t, at)
  }
  const saveChoice = (t: number, from: number): void => {
    for (let r = roles.first[t]!; r < roles.first[t + 1]!; r++)
      before[from + r - roles.first[t]!] = choice[r]!
  }
  const putBack = (t: number, at: number, from: number): void => {
    for (let r = roles.first[t]!; r < roles.first[t + 1]!; r++)
      choice[r] = before[from + r - roles.first[t]!]!
    place(s, t, at)
  }
  const settle = (allowance: number): number | null => {
    const change = book.change(allowance)
    if (change !== null) book.commit()
    return change
  }

  const letIn = (t: number, at: number): number => {
    if (probe.ask(t, at, 1) > 0) return 0
    book.begin()
    placePicked(t, at)
    book.touch(t)
    const change = book.change(Number.POSITIVE_INFINITY)!
    book.commit()
    waitingCount--
    return change - WAITING
  }

  /** t and u exchange starts, each choosing again where its choice is taken. */
  const exchange = (t: number, u: number, allowance: number): number => {
    const [a, b] = [start[t]!, start[u]!]
    if (!inDomain(model, u, a) || !inDomain(model, t, b) || s.locked[u]) return 0
    saveChoice(t, 0)
    saveChoice(u, 16)
    book.begin()
    book.touch(t)
    book.touch(u)
    remove(s, t)
    remove(s, u)
    if (probe.ask(t, b, 1) === 0) {
      placePicked(t, b)
      if (probe.ask(u, a, 1) === 0) {
        placePicked(u, a)
        book.touch(t)
        book.touch(u)
        const change = settle(allowance)
        if (change !== null) return change
        remove(s, u)
      }
      remove(s, t)
    }
    putBack(u, b, 16)
    putBack(t, a, 0)
    return 0
  }

  const shift = (t: number, at: number, allowance: number): number => {
    const a = start[t]!
    if (a === at) return 0
    const other = clash(t, at)
    if (other === -2) return 0
    if (other >= 0) return start[other] === at ? exchange(t, other, allowance) : 0
    saveChoice(t, 0)
    book.begin()
    book.touch(t)
    remove(s, t)
    const blocked = probe.ask(t, at, 2)
    const one = blocked === 1 && probe.count() === 1 ? probe.found[0]! : -1
    if (blocked === 0) {
      placePicked(t, at)
      book.touch(t)
      const change = settle(allowance)
      if (change !== null) return change
      remove(s, t)
    }
    putBack(t, a, 0)
    // Everything it could choose is taken, the cheapest by one task alone: they may exchange.
    return one >= 0 && start[one] === at ? exchange(t, one, allowance) : 0
  }

  const choose = (t: number, role: number, resource: number, allowance: number): number => {
    if (choice[role] === resource) return 0
    const at = start[t]!
    saveChoice(t, 0)
    book.begin()
    book.touch(t)
    remove(s, t)
    choice[role] = resource
    // The probe keeps the choices already written when they are free: asked so, it says whether this one is.
    if (probe.ask(t, at, 1) === 0 && probe.picks[role - roles.first[t]!] === resource) {
      placePicked(t, at)
      book.touch(t)
      const change = settle(allowance)
      if (change !== null) return change
      remove(s, t)
    }
    putBack(t, at, 0)
    return 0
  }

  const step = (allowance: number): number => {
    const t = random.below(tasks)
    const size = starts.first[t + 1]! - starts.first[t]!
    if (size === 0 || s.locked[t]) return 0
    const draw = random.bits()
    const roleCount = roles.first[t + 1]! - roles.first[t]!
    if (start[t]! >= 0 && roleCount > 0 && (draw & 0xff) < 64) {
      const role = roles.first[t]! + random.below(roleCount)
      const width = candidates.first[role + 1]! - candidates.first[role]!
      return choose(t, role, candidates.items[candidates.first[role]! + random.below(width)]!, allowance)
    }
    const at = starts.items[starts.first[t]! + (((draw >>> 16) * size) >>> 16)]!
    return start[t]! < 0 ? letIn(t, at) : shift(t, at, allowance)
  }
  return {
    step,
    cost: () => book.total() + waitingCount * WAITING,
    keep: () => {
      best.start.set(start)
      best.choice.set(choice)
    },
    restore: () => restore(s, best),
    kept: () => best,
  }
}
