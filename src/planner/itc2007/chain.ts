import type { Random } from '../kernel/random.ts'
import { pricing } from './price.ts'
import { CLOSED, lift, put, type State } from './state.ts'

/** Longest chain worth following: beyond it, two whole periods change places and nothing is learnt. */
const LONGEST = 10

/**
 * The Kempe chain: lecture l goes to period p2, the lectures it meets there come back to its own period, those
 * they meet follow, until nobody meets anybody. Rooms are kept where they are free, else the cheapest free one.
 */
export const makeChainStep = (s: State, random: Random) => {
  const { salles, periodes, coursDe, cours, enConflit } = s.tables
  const { period, room, owner, busy } = s
  const price = pricing(s)
  const chain = new Int32Array(LONGEST + 1)
  const was = new Int32Array(2 * (LONGEST + 1))
  const side = new Uint8Array(s.tables.seances)

  /** Gathers the chain; returns its length, 0 when it is too long or meets a closed period. */
  const gather = (l: number, p: number, p2: number): number => {
    let length = 1
    let ok = true
    chain[0] = l
    side[l] = 1
    for (let i = 0; i < length && ok; i++) {
      const c = coursDe[chain[i]!]!
      const to = period[chain[i]!]! === p ? p2 : p
      let meets = busy[c * periodes + to]!
      if (meets >= CLOSED) ok = false
      for (let r = 0; r < salles && meets > 0 && ok; r++) {
        const other = owner[r * periodes + to]!
        if (other < 0 || !(enConflit[c * cours + coursDe[other]!] || coursDe[other] === c)) continue
        meets--
        if (side[other]) continue
        if (length > LONGEST - 1) ok = false
        else {
          side[other] = 1
          chain[length++] = other
        }
      }
    }
    for (let i = 0; i < length; i++) side[chain[i]!] = 0
    return ok ? length : 0
  }

  const freeRoom = (c: number, p: number, kept: number): number => {
    if (owner[kept * periodes + p]! < 0) return kept
    let best = -1
    let least = Number.POSITIVE_INFINITY
    const from = random.below(salles)
    for (let k = 0; k < salles; k++) {
      const r = from + k < salles ? from + k : from + k - salles
      if (owner[r * periodes + p]! >= 0) continue
      const cost = price.enterRoom(c, r)
      if (cost < least) {
        least = cost
        best = r
      }
    }
    return best
  }

  return (l: number, p2: number, allowance: number): number => {
    const p = period[l]!
    const length = gather(l, p, p2)
    if (length === 0) return 0
    let change = 0
    for (let i = 0; i < length; i++) {
      const other = chain[i]!
      was[2 * i] = period[other]!
      was[2 * i + 1] = room[other]!
      const c = coursDe[other]!
      change += price.leave(c, period[other]!, room[other]!)
      lift(s, other)
    }
    let entered = 0
    for (; entered < length; entered++) {
      const other = chain[entered]!
      const c = coursDe[other]!
      const to = was[2 * entered] === p ? p2 : p
      const r = freeRoom(c, to, was[2 * entered + 1]!)
      if (r < 0) break
      change += price.enter(c, to, r)
      put(s, other, to, r)
    }
    if (entered === length && change <= allowance) return change
    for (let i = 0; i < entered; i++) lift(s, chain[i]!)
    for (let i = 0; i < length; i++) put(s, chain[i]!, was[2 * i]!, was[2 * i + 1]!)
    return 0
  }
}
