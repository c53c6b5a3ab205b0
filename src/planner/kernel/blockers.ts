import { rowOf } from './model.ts'
import { inTheWayOfRest, type Seen } from './rest/rest.ts'
import { inDomain, type Schedule } from './schedule.ts'

/** What stands in the way of a task at a start slot. */
export type Probe = {
  /**
   * Summed weight of the tasks that would have to leave for `t` to stand at `start`, choosing for each role
   * its last choice if it is free, else the resource that costs least (written in `picks`, by role minus the task's first role); Infinity when a
   * locked task, a closed resource or a limit too small stands there. Stops early, with a sum of at least
   * `enough`, when the sum reaches `enough`. `t` itself must be waiting.
   */
  ask(t: number, start: number, enough: number): number
  /** The tasks of the last complete answer, `count()` of them. */
  readonly found: Int32Array
  readonly count: () => number
  readonly picks: Int32Array
  /** Whether a rest owed to a resource would be lost by holding these slots. */
  isRestless(resource: number, start: number, end: number): boolean
}

/** Builds a probe over a schedule; `weight[t]` is what it costs to send t away (Float64, at least 1). */
export const makeProbe = (s: Schedule, weight: Float64Array): Probe => {
  const { model, owner, usage, locked } = s
  const { slots, duration, exact, roles, candidates, closed, limitsOf, limits, limitBase, rests, restsOf } =
    model
  const mark = new Int32Array(model.tasks)
  const found = new Int32Array(model.tasks)
  const picks = new Int32Array(32)
  const lookMark = new Int32Array(model.tasks)
  const spans = model.limitSpans
  let goal = 0
  let tour = 0
  let look = 0
  let count = 0
  let sum = 0

  const add = (other: number): void => {
    if (mark[other] === tour) return
    mark[other] = tour
    found[count++] = other
    sum += locked[other] ? Number.POSITIVE_INFINITY : weight[other]!
  }

  const addOwners = (resource: number, start: number, d: number): void => {
    const from = resource * slots + start
    for (let i = from; i < from + d; i++) {
      const o = owner[i]!
      if (o >= 0) add(o)
    }
  }

  /** Sends away the lightest tasks of a full bucket until `t` fits. */
  const addForLimit = (id: number, resource: number, start: number, d: number): void => {
    const { bucketOf, max, unit } = limits[id]!
    const bucket = bucketOf[start]!
    if (bucket < 0) return
    const amount = (t: number): number => (unit === 'slots' ? duration[t]! : 1)
    const own = unit === 'slots' ? d : 1
    let over = usage[limitBase[id]! + bucket]! + own - max
    if (over <= 0) return
    if (own > max) {
      sum = Number.POSITIVE_INFINITY
      return
    }
    if (goal <= 1) {
      sum += 1
      return
    }
    const inside: number[] = []
    const base = resource * slots
    const span = spans[id]!
    for (let slot = span.first[bucket]!; slot <= span.last[bucket]!; slot++) {
      if (bucketOf[slot] !== bucket) continue
      const o = owner[base + slot]!
      if (o < 0 || inside.at(-1) === o || inside.includes(o) || bucketOf[s.start[o]!] !== bucket) continue
      if (mark[o] === tour) over -= amount(o)
      inside.push(o)
    }
    inside.sort((a, b) => weight[a]! - weight[b]!)
    for (const o of inside) {
      if (over <= 0) return
      if (mark[o] === tour || locked[o]) continue
      over -= amount(o)
      add(o)
    }
    if (over > 0) sum = Number.POSITIVE_INFINITY
  }

  const addLimits = (resource: number, start: number, d: number): void => {
    for (let i = limitsOf.first[resource]!; i < limitsOf.first[resource + 1]!; i++)
      addForLimit(limitsOf.items[i]!, resource, start, d)
  }

  /** The schedule of a resource as its rests see it: tasks already sent away are gone. */
  const seenOn = (resource: number): Seen => ({
    slots,
    at: (slot) => {
      const o = owner[resource * slots + slot]!
      return o < 0 || mark[o] === tour ? -1 : o
    },
    startOf: (task) => s.start[task]!,
    durationOf: (task) => duration[task]!,
    weightOf: (task) => (locked[task] ? Number.POSITIVE_INFINITY : weight[task]!),
  })

  const addRests = (resource: number, start: number, d: number): void => {
    for (let i = restsOf.first[resource]!; i < restsOf.first[resource + 1]!; i++) {
      const leave = inTheWayOfRest(rests[restsOf.items[i]!]!, seenOn(resource), start, start + d)
      if (leave === null) sum = Number.POSITIVE_INFINITY
      else for (const o of leave) add(o)
    }
  }

  const addOrder = (t: number, start: number, d: number): void => {
    const { earlier, later } = model
    for (let i = earlier.first[t]!; i < earlier.first[t + 1]!; i++) {
      const a = earlier.items[i]!
      if (s.start[a]! >= 0 && s.start[a]! + duration[a]! > start) add(a)
    }
    for (let i = later.first[t]!; i < later.first[t + 1]!; i++) {
      const b = later.items[i]!
      if (s.start[b]! >= 0 && s.start[b]! < start + d) add(b)
    }
  }

  const addApart = (t: number, start: number): void => {
    const { apart, apartOf } = model
    for (let i = apartOf.first[t]!; i < apartOf.first[t + 1]!; i++) {
      const { tasks, bucketOf, least, held } = apart[apartOf.items[i]!]!
      if (held?.some((bucket) => Math.abs(bucket - bucketOf[start]!) < least)) sum = Number.POSITIVE_INFINITY
      for (const u of tasks)
        if (u !== t && s.start[u]! >= 0 && Math.abs(bucketOf[s.start[u]!]! - bucketOf[start]!) < least) add(u)
    }
  }

  /** What locked tasks hold of a bucket: no one can be sent away to make room there. */
  const lockedIn = (id: number, resource: number, bucket: number): number => {
    if (!locked.includes(1)) return 0
    const { bucketOf, unit } = limits[id]!
    let held = 0
    let last = -1
    for (let slot = spans[id]!.first[bucket]!; slot <= spans[id]!.last[bucket]!; slot++) {
      const o = owner[resource * slots + slot]!
      if (o < 0 || o === last || !locked[o] || bucketOf[s.start[o]!] !== bucket) continue
      last = o
      held += unit === 'slots' ? duration[o]! : 1
    }
    return held
  }

  /** What choosing this resource would add to the sum, without adding it. */
  const price = (resource: number, start: number, d: number, enough: number): number => {
    let extra = 0
    const from = resource * slots + start
    look++
    for (let i = from; i < from + d; i++) {
      if (closed[i]) return Number.POSITIVE_INFINITY
      const o = owner[i]!
      if (o < 0 || mark[o] === tour || lookMark[o] === look) continue
      lookMark[o] = look
      extra += locked[o] ? Number.POSITIVE_INFINITY : weight[o]!
      if (extra >= enough) return extra
    }
    for (let i = limitsOf.first[resource]!; i < limitsOf.first[resource + 1]!; i++) {
      const id = limitsOf.items[i]!
      const { bucketOf, max, unit } = limits[id]!
      const bucket = bucketOf[start]!
      if (bucket >= 0 && (unit === 'slots' ? d : 1) > max) return Number.POSITIVE_INFINITY
      // A full bucket sends someone away: priced above one task, so that a resource with room left is preferred.
      const own = unit === 'slots' ? d : 1
      if (bucket < 0 || usage[limitBase[id]! + bucket]! + own <= max) continue
      if (lockedIn(id, resource, bucket) + own > max) return Number.POSITIVE_INFINITY
      extra += 1.5
    }
    for (let i = restsOf.first[resource]!; i < restsOf.first[resource + 1]!; i++) {
      const leave = inTheWayOfRest(rests[restsOf.items[i]!]!, seenOn(resource), start, start + d)
      if (leave === null) return Number.POSITIVE_INFINITY
      if (leave.length > 0) extra += 1.5
    }
    return extra
  }

  const takenBefore = (rank: number, resource: number): boolean => {
    for (let q = 0; q < rank; q++) if (picks[q] === resource) return true
    return false
  }

  const choose = (t: number, role: number, start: number, d: number, enough: number): void => {
    const rank = role - roles.first[t]!
    const length = candidates.first[role + 1]! - candidates.first[role]!
    let best = Number.POSITIVE_INFINITY
    picks[rank] = -1
    const last = s.choice[role]!
    if (last >= 0 && !takenBefore(rank, last) && price(last, start, d, 1) === 0) {
      picks[rank] = last
      return
    }
    // The walk through the candidates begins at a place of its own, so that ties do not all fall on the first.
    const shift = (t * 7 + start) % Math.max(1, length)
    for (let k = 0; k < length; k++) {
      const at = k + shift
      const resource = candidates.items[candidates.first[role]! + (at < length ? at : at - length)]!
      if (takenBefore(rank, resource)) continue
      const extra = price(resource, start, d, Math.min(best, enough))
      if (extra < best) {
        best = extra
        picks[rank] = resource
        if (extra === 0) break
      }
    }
    const added = best > 0 ? takeOver(t, role, start, best) : picks[rank]!
    if (added < 0) {
      sum = Number.POSITIVE_INFINITY
      return
    }
    addOwners(added, start, d)
    addLimits(added, start, d)
    addRests(added, start, d)
  }

  /**
   * The resource of an earlier role may serve in this one, when that role can take another that costs less than `best`:
   * it is already counted, only the other is added. Writes the picks; the resource that is new, or -1 when there is none.
   */
  const takeOver = (t: number, role: number, start: number, best: number): number => {
    const firstRole = roles.first[t]!
    const rank = role - firstRole
    let least = best
    let giver = -1
    let other = picks[rank]!
    for (let q = 0; q < rank; q++) {
      if (!rowOf(candidates, role).includes(picks[q]!)) continue
      for (let i = candidates.first[firstRole + q]!; i < candidates.first[firstRole + q + 1]!; i++) {
        const resource = candidates.items[i]!
        if (takenBefore(rank, resource)) continue
        const extra = price(resource, start, duration[t]!, least)
        if (extra >= least) continue
        least = extra
        giver = q
        other = resource
      }
    }
    if (giver < 0) return other
    picks[rank] = picks[giver]!
    picks[giver] = other
    return other
  }

  const ask = (t: number, start: number, enough: number): number => {
    tour++
    count = 0
    sum = 0
    goal = enough
    const d = duration[t]!
    for (let i = exact.first[t]!; i < exact.first[t + 1]!; i++) {
      addOwners(exact.items[i]!, start, d)
      if (sum >= enough) return sum
    }
    addOrder(t, start, d)
    addApart(t, start)
    for (let i = exact.first[t]!; i < exact.first[t + 1]!; i++) {
      addLimits(exact.items[i]!, start, d)
      addRests(exact.items[i]!, start, d)
      if (sum >= enough) return sum
    }
    for (let role = roles.first[t]!; role < roles.first[t + 1]!; role++) {
      choose(t, role, start, d, enough - sum)
      if (sum >= enough) return sum
    }
    return sum
  }
  const isRestless = (resource: number, start: number, end: number): boolean => {
    tour++
    return rowOf(restsOf, resource).some((id) => {
      const leave = inTheWayOfRest(rests[id]!, seenOn(resource), start, end)
      return leave === null || leave.length > 0
    })
  }
  return { ask, found, count: () => count, picks, isRestless }
}

/** Whether a waiting task may stand at a start with the choices already written for it. */
export const standing = (s: Schedule): ((t: number, start: number) => boolean) => {
  const { model, choice } = s
  const probe = makeProbe(s, new Float64Array(model.tasks).fill(1))
  return (t, start) => {
    const first = model.roles.first[t]!
    const last = model.roles.first[t + 1]!
    for (let role = first; role < last; role++)
      if (!rowOf(model.candidates, role).includes(choice[role]!)) return false
    if (!inDomain(model, t, start) || probe.ask(t, start, 1) > 0) return false
    for (let role = first; role < last; role++) if (probe.picks[role - first] !== choice[role]) return false
    return true
  }
}
