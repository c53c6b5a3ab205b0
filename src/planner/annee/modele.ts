import { dayOfSlot, slotCount, slotsOf, weekOfSlot } from '../grille/grille.ts'
import { standing } from '../kernel/blockers.ts'
import { buildModel, type LimitSpec, type Model, type TaskSpec } from '../kernel/model.ts'
import type { RestSpec } from '../kernel/rest/rest.ts'
import { emptySchedule, place, type Schedule, type Snapshot } from '../kernel/schedule.ts'
import type { Annee, Module, Plan, Salle } from './annee.ts'
import { calendriers, participants, rangsDEcart, rangsTenus, startsOfBloc, tenuAuRepas } from './domaine.ts'

/** The block a task of the kernel stands for. */
export type Bloc = { readonly module: number; readonly rang: number }

/** A year compiled for the kernel: resources are promotions, enseignants, modules, then salles. */
export type Compiled = {
  readonly annee: Annee
  readonly model: Model
  readonly blocs: readonly Bloc[]
  /** module -> its tasks */
  readonly tasksOf: readonly (readonly number[])[]
  readonly firstEnseignant: number
  readonly firstModule: number
  readonly firstSalle: number
  readonly dayOf: Int32Array
  readonly weekOf: Int32Array
}

/** Asks which rooms suit a module: seats for all its promotions, equipment, site. */
const suits = (annee: Annee, module: Module): ((salle: Salle) => boolean) => {
  const effectif = annee.promotions
    .filter(({ id }) => module.promotions.includes(id))
    .reduce((sum, promotion) => sum + promotion.effectif, 0)
  return (salle) =>
    salle.capacite >= effectif &&
    module.equipements.every((e) => salle.equipements.includes(e)) &&
    (module.site === null || module.site === salle.site)
}

/** Whether a room suits a module. */
export const convient = (annee: Annee, module: Module, salle: Salle): boolean => suits(annee, module)(salle)

const limitsOf = ({
  annee,
  dayOf,
  weekOf,
  firstEnseignant,
  firstModule,
}: Omit<Compiled, 'model'>): LimitSpec[] => {
  const { grille, promotions, enseignants, modules, leves } = annee
  const limits: LimitSpec[] = []
  const slots = (resource: number, bucketOf: Int32Array, minutes: number | null): void => {
    if (minutes !== null)
      limits.push({ resource, bucketOf, max: Math.floor(minutes / grille.pas), unit: 'slots' })
  }
  for (const [p, { maxParJour, maxParSemaine }] of promotions.entries()) {
    slots(p, dayOf, maxParJour)
    slots(p, weekOf, maxParSemaine)
  }
  for (const [e, { maxParJour }] of enseignants.entries()) slots(firstEnseignant + e, dayOf, maxParJour)
  for (const [m, { id, blocs }] of modules.entries())
    if (blocs.length > 1 && !leves.has(id))
      limits.push({ resource: firstModule + m, bucketOf: dayOf, max: 1, unit: 'tasks' })
  return limits
}

/** The meal of each promotion and lecturer. */
const restsOf = (annee: Annee): RestSpec[] => {
  const { repas, grille, promotions, enseignants } = annee
  if (!repas) return []
  const bucketOf = dayOfSlot(grille).map((day, slot) =>
    slot % grille.parJour >= repas.de && slot % grille.parJour < repas.a ? day : -1,
  )
  const length = slotsOf(grille, repas.duree)
  return [...promotions, ...enseignants].map(({ id }, resource) => {
    const taken = tenuAuRepas(annee, id)
    return { kind: 'window', resource, bucketOf, length, ...(taken && { taken }) }
  })
}

/** Compiles a year. */
export const compileAnnee = (annee: Annee): Compiled => {
  const { grille, promotions, enseignants, modules, salles } = annee
  const firstEnseignant = promotions.length
  const firstModule = firstEnseignant + enseignants.length
  const firstSalle = firstModule + modules.length
  const slots = slotCount(grille)
  const resources = firstSalle + salles.length
  const calendars = calendriers(annee)
  const rang = new Map([...promotions, ...enseignants].map(({ id }, i) => [id, i]))
  const rangModule = new Map(modules.map(({ id }, m) => [id, m]))

  const blocs: Bloc[] = []
  const tasks: TaskSpec[] = []
  const tasksOf = modules.map((module, m) => {
    const starts = new Map<number, number[]>()
    const exact = [...participants(module).map((id) => rang.get(id)!), firstModule + m]
    const suitable = suits(annee, module)
    const rooms = salles.flatMap((salle, r) => (suitable(salle) ? firstSalle + r : []))
    return module.blocs.map((minutes, rangBloc) => {
      if (!starts.has(minutes)) starts.set(minutes, startsOfBloc(annee, calendars, module, minutes))
      blocs.push({ module: m, rang: rangBloc })
      const domain = rooms.length > 0 ? starts.get(minutes)! : []
      return tasks.push({ duration: slotsOf(grille, minutes), starts: domain, exact, roles: [rooms] }) - 1
    })
  })
  const closed = new Uint8Array(resources * slots)
  for (const [r, { id }] of salles.entries()) {
    const own = calendars.de.get(id)!
    const from = (firstSalle + r) * slots
    for (let i = 0; i < slots; i++) if (!own[i]) closed[from + i] = 1
  }
  const before = modules.flatMap(({ apres }, m) =>
    apres.flatMap((id) =>
      (tasksOf[rangModule.get(id)!] ?? []).flatMap((a) => tasksOf[m]!.map((b): [number, number] => [a, b])),
    ),
  )
  const dayOf = dayOfSlot(grille)
  const apart = (annee.ecarts ?? []).map((ecart) => {
    const days = rangsDEcart(annee, ecart)
    return {
      tasks: ecart.blocs.flatMap(({ module, rang: r }) => tasksOf[rangModule.get(module) ?? -1]?.[r] ?? []),
      bucketOf: dayOf.map((day) => days[day]!),
      least: ecart.jours,
      held: rangsTenus(annee, ecart),
    }
  })
  const parts = {
    annee,
    blocs,
    tasksOf,
    firstEnseignant,
    firstModule,
    firstSalle,
    dayOf,
    weekOf: weekOfSlot(grille),
  }
  return {
    ...parts,
    model: buildModel({
      slots,
      resources,
      tasks,
      closed,
      limits: limitsOf(parts),
      before,
      apart,
      rests: restsOf(annee),
    }),
  }
}

/** Reads a plan off what the kernel decided. */
export const planOf = ({ annee, blocs, model, firstSalle }: Compiled, { start, choice }: Snapshot): Plan =>
  blocs.flatMap(({ module, rang }, t) =>
    start[t]! < 0
      ? []
      : {
          module: annee.modules[module]!.id,
          rang,
          debut: start[t]!,
          salle: annee.salles[choice[model.roles.first[t]!]! - firstSalle]!.id,
        },
  )

/** A schedule holding those séances of a plan that are still legal; the others wait. */
export const scheduleOf = (
  compiled: Compiled,
  plan: Plan,
  verrous: ReadonlySet<string> = new Set(),
): Schedule => {
  const { annee, model, tasksOf, firstSalle } = compiled
  const s = emptySchedule(model)
  const rangModule = new Map(annee.modules.map(({ id }, m) => [id, m]))
  const rangSalle = new Map(annee.salles.map(({ id }, r) => [id, r]))
  const canStand = standing(s)
  for (const { module, rang, debut, salle } of plan) {
    const t = tasksOf[rangModule.get(module) ?? -1]?.[rang]
    const r = rangSalle.get(salle)
    if (t === undefined || r === undefined || s.start[t]! >= 0) continue
    s.choice[model.roles.first[t]!] = firstSalle + r
    if (!canStand(t, debut)) continue
    place(s, t, debut)
    if (verrous.has(blocKey({ module, rang }))) s.locked[t] = 1
  }
  return s
}

/** Names a block in a set of locks. */
export const blocKey = ({ module, rang }: { readonly module: string; readonly rang: number }): string =>
  `${module}#${rang}`
