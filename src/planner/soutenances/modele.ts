import { type Disponibilite, startsFor } from '../grille/depart.ts'
import { dayOfSlot, type Ouverture, outsideLunch, slotCount, slotsOf } from '../grille/grille.ts'
import { standing } from '../kernel/blockers.ts'
import { buildModel, type LimitSpec, type Model } from '../kernel/model.ts'
import type { RestSpec } from '../kernel/rest/rest.ts'
import { emptySchedule, place, type Schedule, type Snapshot } from '../kernel/schedule.ts'
import { canSit, eligible, type PlanSession, presenceOf, type Session } from './soutenances.ts'

/** A session compiled for the kernel: task i is defence i; resources are membres, salles, then étudiants. */
export type Compiled = {
  readonly session: Session
  readonly model: Model
  readonly firstSalle: number
}

/** The slots a presence can be held in, starting where it allows: everything between one start and the end of the longest defence. */
const heldFrom = ({ ouverture, departs }: Disponibilite, longest: number): Ouverture => {
  if (!departs) return ouverture
  const held = new Uint8Array(ouverture.length)
  for (const [slot, open] of ouverture.entries()) if (open) held.fill(1, slot, slot + longest)
  return held
}

/** Where only the start is asked: no defence at all in the bucket of the starts that are not allowed. */
const startLimit = ({ ouverture, departs }: Disponibilite, resource: number): LimitSpec[] =>
  departs
    ? [{ resource, bucketOf: Int32Array.from(ouverture, (open) => (open ? -1 : 0)), max: 0, unit: 'tasks' }]
    : []

/** Compiles: supervisors and student are always there; each role, then the room, is chosen. */
export const compileSession = (session: Session): Compiled => {
  const { grille, soutenances, membres, salles } = session
  const slots = slotCount(grille)
  const firstSalle = membres.length
  const firstEtudiant = firstSalle + salles.length
  const etudiants = [...new Set(soutenances.map(({ etudiant }) => etudiant))]
  const resources = firstEtudiant + etudiants.length
  const common = outsideLunch(grille)
  const presences = [...membres, ...salles].map(presenceOf)
  const longest = Math.max(1, ...soutenances.map(({ duree }) => slotsOf(grille, duree)))
  const closed = new Uint8Array(resources * slots)
  for (const [r, presence] of presences.entries()) {
    const open = heldFrom(presence, longest)
    for (let i = 0; i < slots; i++) if (!open[i] || !common[i]) closed[r * slots + i] = 1
  }
  const rang = new Map(membres.map(({ id }, m) => [id, m]))
  const tasks = soutenances.map((soutenance) => {
    const duration = slotsOf(grille, soutenance.duree)
    const encadrants = soutenance.encadrants.map((id) => rang.get(id)!)
    const asked = [presenceOf(soutenance), ...encadrants.map((m) => presences[m]!)]
    return {
      duration,
      starts: startsFor(grille, common, asked, duration).filter((start) =>
        canSit(session, soutenance, start).every(Boolean),
      ),
      exact: [firstEtudiant + etudiants.indexOf(soutenance.etudiant), ...encadrants],
      roles: [
        ...soutenance.roles.map((role) =>
          membres.flatMap((membre, m) => (eligible(soutenance, role, membre) ? m : [])),
        ),
        salles.map((_, s) => firstSalle + s),
      ],
    }
  })
  const whole = new Int32Array(slots)
  const limits = [
    ...membres.flatMap(({ maximum }, resource): LimitSpec[] =>
      maximum === null ? [] : [{ resource, bucketOf: whole, max: maximum, unit: 'tasks' }],
    ),
    ...presences.flatMap((presence, resource) => startLimit(presence, resource)),
  ]
  const { pause } = session
  const dayOf = dayOfSlot(grille)
  const rests = membres.flatMap((_, resource): RestSpec[] =>
    pause
      ? [
          {
            kind: 'chain',
            resource,
            bucketOf: dayOf,
            most: Math.floor(pause.travail / grille.pas),
            rest: slotsOf(grille, pause.repos),
          },
        ]
      : [],
  )
  return { session, firstSalle, model: buildModel({ slots, resources, tasks, closed, limits, rests }) }
}

/** Reads a plan off what the kernel decided. */
export const planOf = ({ session, model, firstSalle }: Compiled, { start, choice }: Snapshot): PlanSession =>
  session.soutenances.flatMap(({ id, roles }, t) => {
    if (start[t]! < 0) return []
    const first = model.roles.first[t]!
    return {
      soutenance: id,
      debut: start[t]!,
      jury: roles.map((_, i) => session.membres[choice[first + i]!]!.id),
      salle: session.salles[choice[first + roles.length]! - firstSalle]!.id,
    }
  })

/** A schedule holding those defences of a plan that are still legal; the others wait. */
export const scheduleOf = (
  { session, model, firstSalle }: Compiled,
  plan: PlanSession,
  verrous: ReadonlySet<string> = new Set(),
): Schedule => {
  const s = emptySchedule(model)
  const canStand = standing(s)
  const rangMembre = new Map(session.membres.map(({ id }, m) => [id, m]))
  const rangSalle = new Map(session.salles.map(({ id }, r) => [id, firstSalle + r]))
  for (const { soutenance, debut, jury, salle } of plan) {
    const t = session.soutenances.findIndex(({ id }) => id === soutenance)
    if (t < 0 || s.start[t]! >= 0) continue
    const chosen = [...jury.map((id) => rangMembre.get(id) ?? -1), rangSalle.get(salle) ?? -1]
    for (const [i, resource] of chosen.entries()) s.choice[model.roles.first[t]! + i] = resource
    if (!canStand(t, debut)) continue
    place(s, t, debut)
    if (verrous.has(soutenance)) s.locked[t] = 1
  }
  return s
}
