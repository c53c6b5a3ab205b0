import { POIDS_UD2 } from './formules.ts'
import type { Tables } from './instance.ts'

/** A complete or partial timetable with every counter its price needs; each lecture stands on a (period, room) or nowhere. */
export type State = {
  readonly tables: Tables
  /** lecture -> period and room, -1 when it waits */
  readonly period: Int32Array
  readonly room: Int32Array
  /** [room * periodes + period] -> lecture or -1 */
  readonly owner: Int32Array
  /** [course * periodes + period]: lectures held there that conflict with the course (its own included), plus CLOSED */
  readonly busy: Int32Array
  /** exclusive-or of the ids of those lectures: with one, it names it */
  readonly who: Int32Array
  /** [course * jours + day], and days used by each course */
  readonly dayCount: Int32Array
  readonly daysUsed: Int32Array
  /** [course * salles + room] and rooms used by each course */
  readonly roomCount: Int32Array
  readonly roomsUsed: Int32Array
  /** [curriculum * jours + day]: bit set of the periods it is taught */
  readonly mask: Int32Array
  /** bit set -> lectures standing alone in it */
  readonly alone: Int8Array
}

/** Added to `busy` where a course may not be held. */
export const CLOSED = 1 << 20

/** The state in which every lecture waits. */
export const emptyState = (tables: Tables): State => {
  const { cours, seances, salles, jours, parJour, periodes, cursus } = tables
  const alone = new Int8Array(1 << parJour)
  for (let m = 0; m < alone.length; m++) {
    let lone = m & ~(m << 1) & ~(m >> 1)
    for (; lone; lone &= lone - 1) alone[m]!++
  }
  return {
    tables,
    period: new Int32Array(seances).fill(-1),
    room: new Int32Array(seances).fill(-1),
    owner: new Int32Array(salles * periodes).fill(-1),
    busy: Int32Array.from(tables.ferme, (f) => f * CLOSED),
    who: new Int32Array(cours * periodes),
    dayCount: new Int32Array(cours * jours),
    daysUsed: new Int32Array(cours),
    roomCount: new Int32Array(cours * salles),
    roomsUsed: new Int32Array(cours),
    mask: new Int32Array(cursus * jours),
    alone,
  }
}

const markPeriod = (s: State, l: number, c: number, p: number, by: 1 | -1): void => {
  const { periodes, conflits } = s.tables
  s.busy[c * periodes + p]! += by
  s.who[c * periodes + p]! ^= l
  for (let i = conflits.first[c]!, end = conflits.first[c + 1]!; i < end; i++) {
    const at = conflits.items[i]! * periodes + p
    s.busy[at]! += by
    s.who[at]! ^= l
  }
}

/** Puts a waiting lecture on a free (period, room); the caller has checked that it is legal. */
export const put = (s: State, l: number, p: number, r: number): void => {
  const { coursDe, jours, parJour, periodes, salles, cursusDe } = s.tables
  const c = coursDe[l]!
  const d = (p / parJour) | 0
  const bit = 1 << (p - d * parJour)
  s.period[l] = p
  s.room[l] = r
  s.owner[r * periodes + p] = l
  markPeriod(s, l, c, p, 1)
  if (s.dayCount[c * jours + d]!++ === 0) s.daysUsed[c]!++
  if (s.roomCount[c * salles + r]!++ === 0) s.roomsUsed[c]!++
  for (let i = cursusDe.first[c]!, end = cursusDe.first[c + 1]!; i < end; i++)
    s.mask[cursusDe.items[i]! * jours + d]! |= bit
}

/** Takes a lecture off; it waits. */
export const lift = (s: State, l: number): void => {
  const { coursDe, jours, parJour, periodes, salles, cursusDe } = s.tables
  const c = coursDe[l]!
  const p = s.period[l]!
  const r = s.room[l]!
  const d = (p / parJour) | 0
  const bit = 1 << (p - d * parJour)
  s.period[l] = -1
  s.room[l] = -1
  s.owner[r * periodes + p] = -1
  markPeriod(s, l, c, p, -1)
  if (--s.dayCount[c * jours + d]! === 0) s.daysUsed[c]!--
  if (--s.roomCount[c * salles + r]! === 0) s.roomsUsed[c]!--
  for (let i = cursusDe.first[c]!, end = cursusDe.first[c + 1]!; i < end; i++)
    s.mask[cursusDe.items[i]! * jours + d]! &= ~bit
}

/** The soft cost, term by term and weighted, read from the counters. */
export const costOf = (
  s: State,
): { capacite: number; joursMin: number; compacite: number; stabilite: number } => {
  const { cours, coursDe, salles, joursMin, debout } = s.tables
  const cost = { capacite: 0, joursMin: 0, compacite: 0, stabilite: 0 }
  for (const [l, r] of s.room.entries()) if (r >= 0) cost.capacite += debout[coursDe[l]! * salles + r]!
  for (let c = 0; c < cours; c++) {
    cost.joursMin += POIDS_UD2.joursMin * Math.max(0, joursMin[c]! - s.daysUsed[c]!)
    cost.stabilite += Math.max(0, s.roomsUsed[c]! - 1)
  }
  for (const m of s.mask) cost.compacite += POIDS_UD2.compacite * s.alone[m]!
  return cost
}
