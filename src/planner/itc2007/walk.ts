import type { Walk } from '../kernel/anneal.ts'
import type { Random } from '../kernel/random.ts'
import { makeChainStep } from './chain.ts'
import { pricing } from './price.ts'
import { CLOSED, costOf, lift, put, type State } from './state.ts'

/** Shares of the moves, out of 65,536. */
export type Mix = {
  /** Change of room alone. */
  readonly rooms: number
  /** Keep the room when the period changes, rather than draw one. */
  readonly stay: number
  /** Follow a chain when the lectures met are too many for an exchange. */
  readonly chains: number
}

/** What a waiting lecture weighs beside the soft cost: more than any soft cost. */
export const WAITING = 100_000_000

/** The walk of an annealing, and the timetable it last kept. */
export type TimetableWalk = Walk & {
  readonly kept: () => { readonly period: Int32Array; readonly room: Int32Array }
}

/** The moves of a legal timetable: change of room, of period, exchange of two lectures, exchange of two that conflict. */
export const makeWalk = (s: State, random: Random, mix: Mix): TimetableWalk => {
  const { seances, salles, periodes, parJour, coursDe, ouvert } = s.tables
  const { first: firstOpen, items: openPeriods } = ouvert
  const { period, room, owner, busy, who } = s
  const price = pricing(s)
  const stepChain = makeChainStep(s, random)
  const bestPeriod = period.slice()
  const bestRoom = room.slice()

  const moveTo = (l: number, p: number, r: number): void => {
    lift(s, l)
    put(s, l, p, r)
  }
  const exchange = (l: number, p: number, r: number, other: number, p2: number, r2: number): void => {
    lift(s, l)
    lift(s, other)
    put(s, l, p, r)
    put(s, other, p2, r2)
  }

  const stepRoom = (l: number, r2: number, allowance: number): number => {
    const c = coursDe[l]!
    const p = period[l]!
    const r = room[l]!
    if (p < 0 || r === r2) return 0
    const other = owner[r2 * periodes + p]!
    let change = price.room(c, r, r2)
    if (other < 0) {
      if (change > allowance) return 0
      moveTo(l, p, r2)
      return change
    }
    change += price.room(coursDe[other]!, r2, r)
    if (change > allowance) return 0
    exchange(l, p, r2, other, p, r)
    return change
  }

  /** Exchange of two lectures that may conflict with each other: l to (p2, to), other to (p, back). */
  const stepPair = (l: number, other: number, to: number, back: number, allowance: number): number => {
    const c = coursDe[l]!
    const c2 = coursDe[other]!
    const p = period[l]!
    const p2 = period[other]!
    const d = (p / parJour) | 0
    const d2 = (p2 / parJour) | 0
    let change = price.room(c, room[l]!, to) + price.room(c2, room[other]!, back)
    change += price.day(c, d, d2) + price.day(c2, d2, d)
    change += price.lonely(c, p, p2, c2)
    change += price.lonely(c2, p2, p, c)
    if (change > allowance) return 0
    exchange(l, p2, to, other, p, back)
    return change
  }

  /** A waiting lecture takes any free place: to stand is worth every soft cost. */
  const stepIn = (l: number, p: number, r: number): number => {
    if (busy[coursDe[l]! * periodes + p] !== 0 || owner[r * periodes + p]! >= 0) return 0
    const change = price.enter(coursDe[l]!, p, r)
    put(s, l, p, r)
    return change - WAITING
  }

  const step = (allowance: number): number => {
    const draw = random.bits()
    const l = ((draw >>> 16) * seances) >>> 16
    const kind = draw & 0xffff
    const draw2 = random.bits()
    const r2 = ((draw2 & 0xffff) * salles) >>> 16
    if (kind < mix.rooms) return stepRoom(l, r2, allowance)

    const c = coursDe[l]!
    const from = firstOpen[c]!
    const p2 = openPeriods[from + (((draw2 >>> 16) * (firstOpen[c + 1]! - from)) >>> 16)]!
    const p = period[l]!
    if (p2 === p) return 0
    if (p < 0) return stepIn(l, p2, r2)
    const at = c * periodes + p2
    const blocked = busy[at]!
    if (blocked > 1) {
      if (blocked >= CLOSED || (random.bits() & 0xffff) >= mix.chains) return 0
      return stepChain(l, p2, allowance)
    }
    const r = room[l]!
    const target = kind < mix.rooms + mix.stay ? r : r2
    if (blocked === 1) {
      const other = who[at]!
      const c2 = coursDe[other]!
      if (c2 === c) return 0
      const met = busy[c2 * periodes + p]!
      if (met !== 1) {
        if (met >= CLOSED || (random.bits() & 0xffff) >= mix.chains) return 0
        return stepChain(l, p2, allowance)
      }
      const room2 = room[other]!
      if (target === r && owner[r * periodes + p2]! < 0 && owner[room2 * periodes + p]! < 0)
        return stepPair(l, other, r, room2, allowance)
      return stepPair(l, other, room2, r, allowance)
    }
    const other = owner[target * periodes + p2]!
    if (other >= 0) {
      if (busy[coursDe[other]! * periodes + p] !== 0) return 0
      return stepPair(l, other, target, r, allowance)
    }
    let change = price.room(c, r, target) + price.day(c, (p / parJour) | 0, (p2 / parJour) | 0)
    change += price.lonely(c, p, p2, -1)
    if (change > allowance) return 0
    moveTo(l, p2, target)
    return change
  }

  const keep = (): void => {
    bestPeriod.set(period)
    bestRoom.set(room)
  }
  const restore = (): void => {
    for (let l = 0; l < seances; l++) if (period[l]! >= 0) lift(s, l)
    for (let l = 0; l < seances; l++) if (bestPeriod[l]! >= 0) put(s, l, bestPeriod[l]!, bestRoom[l]!)
  }
  const cost = (): number => {
    const { capacite, joursMin, compacite, stabilite } = costOf(s)
    let waiting = 0
    for (const p of period) if (p < 0) waiting++
    return capacite + joursMin + compacite + stabilite + waiting * WAITING
  }
  return { step, cost, keep, restore, kept: () => ({ period: bestPeriod, room: bestRoom }) }
}
