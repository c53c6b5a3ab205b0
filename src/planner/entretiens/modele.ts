import { allOpen, dayOfSlot, outsideLunch, slotCount, slotsOf, startsIn } from '../grille/grille.ts'
import { standing } from '../kernel/blockers.ts'
import { buildModel, type Model } from '../kernel/model.ts'
import { emptySchedule, place, type Schedule, type Snapshot } from '../kernel/schedule.ts'
import { type Entretiens, type PlanEntretiens, pauseEnCreneaux } from './entretiens.ts'

/** Interviews compiled for the kernel: task i is candidate i; resources are candidates, then juries. */
export type Compiled = { readonly entretiens: Entretiens; readonly model: Model; readonly firstJury: number }

/** Compiles: a candidate chooses one of the juries of its programme. */
export const compileEntretiens = (entretiens: Entretiens): Compiled => {
  const { grille, candidats, jurys, premier } = entretiens
  const slots = slotCount(grille)
  const firstJury = candidats.length
  const resources = firstJury + jurys.length
  const common = outsideLunch(grille).fill(0, 0, premier)
  const openings = jurys.map((jury) => allOpen(common, [jury.disponibilite]))
  const closed = new Uint8Array(resources * slots)
  for (const [j, open] of openings.entries())
    for (let i = 0; i < slots; i++) if (!open[i]) closed[(firstJury + j) * slots + i] = 1
  const tasks = candidats.map((candidat, c) => {
    const own = jurys.flatMap(({ programmes }, j) => (programmes.includes(candidat.programme) ? j : []))
    const duration = slotsOf(grille, candidat.duree)
    const open = allOpen(common, [candidat.disponibilite])
    // A start no jury of the programme can hold is not a start.
    const held = new Set(own.flatMap((j) => startsIn(grille, allOpen(open, [openings[j]!]), duration)))
    return {
      duration,
      starts: [...held].toSorted((a, b) => a - b),
      exact: [c],
      roles: [own.map((j) => firstJury + j)],
    }
  })
  const pause = pauseEnCreneaux(entretiens)
  const dayOf = dayOfSlot(grille)
  const rests = jurys.flatMap((_, j) =>
    pause ? { kind: 'chain' as const, resource: firstJury + j, bucketOf: dayOf, ...pause } : [],
  )
  return { entretiens, firstJury, model: buildModel({ slots, resources, tasks, closed, rests }) }
}

/** Reads a plan off what the kernel decided. */
export const planOf = ({ entretiens, firstJury }: Compiled, { start, choice }: Snapshot): PlanEntretiens =>
  entretiens.candidats.flatMap(({ id }, t) =>
    start[t]! < 0
      ? []
      : { candidat: id, jury: entretiens.jurys[choice[t]! - firstJury]!.id, debut: start[t]! },
  )

/** A schedule holding those interviews of a plan that are still legal; the others wait. `verrous`: candidates. */
export const scheduleOf = (
  { entretiens, model, firstJury }: Compiled,
  plan: PlanEntretiens,
  verrous: ReadonlySet<string> = new Set(),
): Schedule => {
  const s = emptySchedule(model)
  const canStand = standing(s)
  const rangCandidat = new Map(entretiens.candidats.map(({ id }, t) => [id, t]))
  const rangJury = new Map(entretiens.jurys.map(({ id }, j) => [id, firstJury + j]))
  for (const { candidat, jury, debut } of plan) {
    const t = rangCandidat.get(candidat)
    if (t === undefined || s.start[t]! >= 0) continue
    s.choice[t] = rangJury.get(jury) ?? -1
    if (!canStand(t, debut)) continue
    place(s, t, debut)
    if (verrous.has(candidat)) s.locked[t] = 1
  }
  return s
}
