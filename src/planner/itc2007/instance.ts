import { buildModel, type Model, type Rows, rows } from '../kernel/model.ts'

/** A curriculum-based timetabling instance; days and periods are counted from 0. */
export type Instance = {
  readonly nom: string
  readonly jours: number
  readonly periodesParJour: number
  readonly cours: readonly {
    readonly id: string
    readonly enseignant: string
    readonly seances: number
    readonly joursMin: number
    readonly effectif: number
  }[]
  readonly salles: readonly { readonly id: string; readonly capacite: number }[]
  readonly cursus: readonly { readonly id: string; readonly cours: readonly string[] }[]
  readonly indisponibilites: readonly {
    readonly cours: string
    readonly jour: number
    readonly periode: number
  }[]
}

/** Where one lecture is held. */
export type Seance = {
  readonly cours: string
  readonly salle: string
  readonly jour: number
  readonly periode: number
}

/** The instance as typed arrays; courses, lectures, rooms, periods and curricula are numbered from 0. */
export type Tables = {
  readonly instance: Instance
  readonly cours: number
  readonly seances: number
  readonly salles: number
  readonly jours: number
  readonly parJour: number
  readonly periodes: number
  readonly cursus: number
  /** lecture -> course */
  readonly coursDe: Int32Array
  readonly joursMin: Int32Array
  /** [course * salles + room]: students without a seat */
  readonly debout: Int32Array
  /** [course * periodes + period] = 1: not allowed */
  readonly ferme: Uint8Array
  /** course -> periods allowed */
  readonly ouvert: Rows
  readonly cursusDe: Rows
  /** [course * cursus + curriculum] = 1 */
  readonly membre: Uint8Array
  /** course -> courses that share a curriculum or a teacher with it (not itself) */
  readonly conflits: Rows
  /** [course * cours + course] = 1, itself included */
  readonly enConflit: Uint8Array
}

/** Compiles an instance. */
export const compile = (instance: Instance): Tables => {
  const { cours, salles, cursus, jours, periodesParJour: parJour } = instance
  const periodes = jours * parJour
  const rang = new Map(cours.map(({ id }, c) => [id, c]))
  const cursusLists: number[][] = cours.map(() => [])
  const membre = new Uint8Array(cours.length * cursus.length)
  for (const [q, { cours: members }] of cursus.entries())
    for (const c of new Set(members.map((id) => rang.get(id)!))) {
      cursusLists[c]!.push(q)
      membre[c * cursus.length + q] = 1
    }
  const enConflit = new Uint8Array(cours.length * cours.length)
  const together = (members: readonly number[]): void => {
    for (const a of members) for (const b of members) enConflit[a * cours.length + b] = 1
  }
  for (const { cours: members } of cursus) together(members.map((id) => rang.get(id)!))
  for (const own of Map.groupBy(cours.keys(), (c) => cours[c]!.enseignant).values()) together(own)
  const conflits = cours.map((_, c) =>
    [...cours.keys()].filter((d) => c !== d && enConflit[c * cours.length + d]),
  )
  const ferme = new Uint8Array(cours.length * periodes)
  for (const { cours: id, jour, periode } of instance.indisponibilites)
    ferme[rang.get(id)! * periodes + jour * parJour + periode] = 1
  const coursDe = Int32Array.from(cours.flatMap(({ seances }, c) => Array<number>(seances).fill(c)))
  return {
    instance,
    cours: cours.length,
    seances: coursDe.length,
    salles: salles.length,
    jours,
    parJour,
    periodes,
    cursus: cursus.length,
    coursDe,
    joursMin: Int32Array.from(cours, (c) => c.joursMin),
    debout: Int32Array.from(
      cours.flatMap((c) => salles.map((salle) => Math.max(0, c.effectif - salle.capacite))),
    ),
    ferme,
    ouvert: rows(
      cours.map((_, c) =>
        Array.from({ length: periodes }, (_, p) => p).filter((p) => !ferme[c * periodes + p]),
      ),
    ),
    cursusDe: rows(cursusLists),
    membre,
    conflits: rows(conflits),
    enConflit,
  }
}

/** The same instance for the kernel: a lecture holds its course, its teacher and its curricula, and chooses a room. */
export const modelOf = (t: Tables): Model => {
  const { cours, salles } = t.instance
  const teachers = [...new Set(cours.map((c) => c.enseignant))]
  const rangTeacher = new Map(teachers.map((id, i) => [id, t.cours + i]))
  const firstCursus = t.cours + teachers.length
  const firstRoom = firstCursus + t.cursus
  const rooms = salles.map((_, r) => firstRoom + r)
  return buildModel({
    slots: t.periodes,
    resources: firstRoom + t.salles,
    tasks: Array.from(t.coursDe, (c) => ({
      duration: 1,
      starts: Array.from({ length: t.periodes }, (_, p) => p).filter((p) => !t.ferme[c * t.periodes + p]),
      exact: [
        c,
        rangTeacher.get(cours[c]!.enseignant)!,
        ...t.cursusDe.items
          .subarray(t.cursusDe.first[c]!, t.cursusDe.first[c + 1]!)
          .map((q) => firstCursus + q),
      ],
      roles: [
        rooms.toSorted(
          (a, b) => t.debout[c * t.salles + a - firstRoom]! - t.debout[c * t.salles + b - firstRoom]!,
        ),
      ],
    })),
  })
}
