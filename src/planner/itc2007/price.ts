import { POIDS_UD2 } from './formules.ts'
import type { State } from './state.ts'

/** Changes of the soft cost, read from the counters without touching them. */
export type Price = {
  /** A lecture of course c leaves room r for room r2. */
  room(c: number, r: number, r2: number): number
  /** A lecture of course c leaves day d for day d2. */
  day(c: number, d: number, d2: number): number
  /** A lecture of course c leaves period p for p2; curricula shared with course `other` (or -1) keep both periods. */
  lonely(c: number, p: number, p2: number, other: number): number
  /** A waiting lecture of course c takes room r (seats and stability only). */
  enterRoom(c: number, r: number): number
  /** A waiting lecture of course c takes a place. */
  enter(c: number, p: number, r: number): number
  /** A lecture of course c leaves its place and waits. */
  leave(c: number, p: number, r: number): number
}

/** Prices over one state. */
export const pricing = (s: State): Price => {
  const { salles, jours, parJour, debout, joursMin, cursusDe, membre, cursus } = s.tables
  const { roomCount, roomsUsed, dayCount, daysUsed, mask, alone } = s
  const { first, items } = cursusDe
  const { joursMin: perDay, compacite: perLone } = POIDS_UD2

  const room = (c: number, r: number, r2: number): number => {
    if (r === r2) return 0
    const from = c * salles + r
    const to = c * salles + r2
    return debout[to]! - debout[from]! + (roomCount[to] === 0 ? 1 : 0) - (roomCount[from] === 1 ? 1 : 0)
  }
  const day = (c: number, d: number, d2: number): number => {
    if (d === d2) return 0
    const lack = joursMin[c]! - daysUsed[c]!
    const less = lack + (dayCount[c * jours + d] === 1 ? 1 : 0) - (dayCount[c * jours + d2] === 0 ? 1 : 0)
    return perDay * ((less > 0 ? less : 0) - (lack > 0 ? lack : 0))
  }
  const lonely = (c: number, p: number, p2: number, other: number): number => {
    const d = (p / parJour) | 0
    const d2 = (p2 / parJour) | 0
    const bit = 1 << (p - d * parJour)
    const bit2 = 1 << (p2 - d2 * parJour)
    const end = first[c + 1]!
    let change = 0
    if (d === d2) {
      for (let i = first[c]!; i < end; i++) {
        const q = items[i]!
        if (other >= 0 && membre[other * cursus + q]) continue
        const m = mask[q * jours + d]!
        change += alone[m ^ bit ^ bit2]! - alone[m]!
      }
      return perLone * change
    }
    for (let i = first[c]!; i < end; i++) {
      const q = items[i]!
      if (other >= 0 && membre[other * cursus + q]) continue
      const m = mask[q * jours + d]!
      const m2 = mask[q * jours + d2]!
      change += alone[m ^ bit]! - alone[m]! + alone[m2 ^ bit2]! - alone[m2]!
    }
    return perLone * change
  }
  const addLonely = (c: number, d: number, bit: number): number => {
    let change = 0
    for (let i = first[c]!, end = first[c + 1]!; i < end; i++) {
      const m = mask[items[i]! * jours + d]!
      change += alone[m ^ bit]! - alone[m]!
    }
    return perLone * change
  }
  const enterRoom = (c: number, r: number): number =>
    debout[c * salles + r]! + (roomCount[c * salles + r] === 0 && roomsUsed[c]! > 0 ? 1 : 0)
  const enter = (c: number, p: number, r: number): number => {
    const d = (p / parJour) | 0
    const gained = dayCount[c * jours + d] === 0 && joursMin[c]! > daysUsed[c]! ? perDay : 0
    return enterRoom(c, r) - gained + addLonely(c, d, 1 << (p - d * parJour))
  }
  const leave = (c: number, p: number, r: number): number => {
    const d = (p / parJour) | 0
    const lost = dayCount[c * jours + d] === 1 && joursMin[c]! >= daysUsed[c]! ? perDay : 0
    const fewer = roomCount[c * salles + r] === 1 && roomsUsed[c]! > 1 ? 1 : 0
    return lost - fewer - debout[c * salles + r]! + addLonely(c, d, 1 << (p - d * parJour))
  }
  return { room, day, lonely, enterRoom, enter, leave }
}
