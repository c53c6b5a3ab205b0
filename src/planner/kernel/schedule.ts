import { type Model, rowOf } from './model.ts'

/**
 * A partial schedule, legal at all times: no resource is held twice; no limit is passed and no order broken but by
 * what someone locked where it stands (lockAt).
 */
export type Schedule = {
  readonly model: Model
  /** Start slot of each task, -1 when it waits. */
  readonly start: Int32Array
  /** Resource chosen for each role, -1 when its task waits. */
  readonly choice: Int32Array
  /** [resource * slots + slot]: the task that holds it, or -1. A clash test is a read and names the blocker. */
  readonly owner: Int32Array
  /** Counters of the limits, by limitBase + bucket. */
  readonly usage: Int32Array
  /** Tasks that may not be moved. */
  readonly locked: Uint8Array
}

/** What to put back to return to a schedule. */
export type Snapshot = { readonly start: Int32Array; readonly choice: Int32Array }

/** The schedule in which every task waits. */
export const emptySchedule = (model: Model): Schedule => ({
  model,
  start: new Int32Array(model.tasks).fill(-1),
  choice: new Int32Array(model.candidates.first.length - 1).fill(-1),
  owner: new Int32Array(model.resources * model.slots).fill(-1),
  usage: new Int32Array(model.limitBase[model.limits.length]!),
  locked: new Uint8Array(model.tasks),
})

const hold = (s: Schedule, t: number, resource: number, by: number): void => {
  const { model, owner, usage } = s
  const start = s.start[t]!
  const from = resource * model.slots + start
  owner.fill(by, from, from + model.duration[t]!)
  const { first, items } = model.limitsOf
  for (let i = first[resource]!; i < first[resource + 1]!; i++) {
    const limit = model.limits[items[i]!]!
    const bucket = limit.bucketOf[start]!
    if (bucket < 0) continue
    const amount = limit.unit === 'slots' ? model.duration[t]! : 1
    usage[model.limitBase[items[i]!]! + bucket]! += by < 0 ? -amount : amount
  }
}

const holdAll = (s: Schedule, t: number, by: number): void => {
  const { exact, roles } = s.model
  for (let i = exact.first[t]!; i < exact.first[t + 1]!; i++) hold(s, t, exact.items[i]!, by)
  for (let r = roles.first[t]!; r < roles.first[t + 1]!; r++) hold(s, t, s.choice[r]!, by)
}

/** Places a waiting task; its choices must have been written in `choice`. The caller has checked that nothing blocks. */
export const place = (s: Schedule, t: number, start: number): void => {
  s.start[t] = start
  holdAll(s, t, t)
}

/** Sends a placed task back to wait; its choices stay written until it is placed again. */
export const remove = (s: Schedule, t: number): void => {
  holdAll(s, t, -1)
  s.start[t] = -1
}

/**
 * Locks a waiting task where someone decided it stands, whatever rule would refuse it there today: those that are
 * not locked make room. What has no such place, or meets another locked task, waits and goes nowhere else.
 */
export const lockAt = (s: Schedule, t: number, start: number, choices: readonly number[]): void => {
  const { model, owner, locked } = s
  const end = start + model.duration[t]!
  const resources = [...rowOf(model.exact, t), ...choices]
  locked[t] = 1
  const role = model.roles.first[t]!
  if (start < 0 || end > model.slots || choices.length !== model.roles.first[t + 1]! - role) return
  if (resources.some((resource) => resource < 0 || resource >= model.resources)) return
  const met = new Set(
    resources.flatMap((resource) => [
      ...owner.subarray(resource * model.slots + start, resource * model.slots + end),
    ]),
  )
  met.delete(-1)
  if ([...met].some((other) => locked[other])) return
  for (const other of met) remove(s, other)
  for (const [i, resource] of choices.entries()) s.choice[role + i] = resource
  place(s, t, start)
}

/** The tasks that wait. */
export const waiting = (s: Schedule): number[] => {
  const list: number[] = []
  for (let t = 0; t < s.model.tasks; t++) if (s.start[t]! < 0) list.push(t)
  return list
}

/** A copy of what was decided. */
export const snapshot = (s: Schedule): Snapshot => ({ start: s.start.slice(), choice: s.choice.slice() })

/** Makes the schedule what it was at the snapshot. */
export const restore = (s: Schedule, { start, choice }: Snapshot): void => {
  for (let t = 0; t < s.model.tasks; t++) if (s.start[t]! >= 0) remove(s, t)
  s.choice.set(choice)
  for (let t = 0; t < s.model.tasks; t++) if (start[t]! >= 0) place(s, t, start[t]!)
}

/** A schedule of its own with the same decisions: what-if works on this. */
export const copySchedule = (s: Schedule): Schedule => ({
  model: s.model,
  start: s.start.slice(),
  choice: s.choice.slice(),
  owner: s.owner.slice(),
  usage: s.usage.slice(),
  locked: s.locked.slice(),
})

/** Whether `start` belongs to the domain of the task. */
export const inDomain = ({ starts }: Model, t: number, start: number): boolean => {
  let low = starts.first[t]!
  let high = starts.first[t + 1]! - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    const s = starts.items[mid]!
    if (s === start) return true
    if (s < start) low = mid + 1
    else high = mid - 1
  }
  return false
}
