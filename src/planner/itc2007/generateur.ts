import { type Random, seeded } from '../kernel/random.ts'
import type { Instance, Seance } from './instance.ts'

/** The size of a generated instance. */
export type DemandeCtt = {
  readonly nom: string
  readonly cours: number
  readonly salles: number
  readonly jours: number
  readonly periodesParJour: number
  readonly cursus: number
  /** Lectures of a course: from one to this. */
  readonly seancesMax: number
  /** Lectures in a row a group has in a day: from, to. */
  readonly journee: readonly [number, number]
  /** Closed periods drawn per course. */
  readonly fermees: number
  /** Curricula drawn without care for what stands alone, in a hundred. */
  readonly hasard: number
  readonly seed: number
}

/** An instance, and the timetable it was made from: what it costs is an upper bound of the best. */
export type Plantee = { readonly instance: Instance; readonly seances: readonly Seance[] }

type Course = { readonly id: string; readonly groupe: number; readonly periodes: number[] }

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((item) => [random.bits(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)

/** The periods a group of students has class: one run a day, each period once. */
const runsOf = ({ jours, periodesParJour, journee: [least, most] }: DemandeCtt, random: Random): number[][] =>
  shuffled(
    Array.from({ length: jours }, (_, jour) => {
      const length = Math.min(periodesParJour, least + random.below(most - least + 1))
      const from = random.below(periodesParJour - length + 1)
      return Array.from({ length }, (_, k) => jour * periodesParJour + from + k)
    }),
    random,
  )

/** Courses laid group by group: the lectures of a group fill its runs from the first, so that none stands alone. */
const layCourses = (demande: DemandeCtt, random: Random): { courses: Course[]; runs: number[][][] } => {
  const courses: Course[] = []
  const runs: number[][][] = []
  while (courses.length < demande.cours) {
    const groupe = runs.length
    const own = runsOf(demande, random)
    runs.push(own)
    const free = own.map((run) => [...run])
    while (courses.length < demande.cours && free.some((run) => run.length > 0)) {
      const asked = 1 + random.below(demande.seancesMax)
      const open = free.filter((run) => run.length > 0)
      const periodes = shuffled(open, random)
        .slice(0, asked)
        .map((run) => run.shift()!)
      courses.push({ id: `c${courses.length + 1}`, groupe, periodes })
    }
  }
  return { courses, runs }
}

/** Lectures of a set of courses that stand alone in their day. */
const alone = (members: readonly Course[], parJour: number): number => {
  const held = new Set(members.flatMap(({ periodes }) => periodes))
  const beside = (p: number, q: number): boolean =>
    held.has(q) && Math.floor(p / parJour) === Math.floor(q / parJour)
  return [...held].filter((p) => !beside(p, p - 1) && !beside(p, p + 1)).length
}

/** A group less a few courses, now and then with one of another group; with care, nothing is left standing alone. */
const drawCursus = (
  courses: readonly Course[],
  { periodesParJour, hasard }: DemandeCtt,
  random: Random,
): string[] => {
  const { groupe } = courses[random.below(courses.length)]!
  let members = courses.filter((course) => course.groupe === groupe)
  const careless = random.below(100) < hasard
  const cost = (list: readonly Course[]): number => (careless ? 0 : alone(list, periodesParJour))
  const held = new Set(members.flatMap(({ periodes }) => periodes))
  const guest = courses[random.below(courses.length)]!
  if (random.below(4) === 0 && !guest.periodes.some((p) => held.has(p))) {
    const more = [...members, guest]
    if (cost(more) <= cost(members)) members = more
  }
  const share = 1 + random.below(6)
  for (const course of shuffled(members, random)) {
    const less = members.filter((other) => other !== course)
    if (random.below(8) < share && less.length > 1 && cost(less) <= cost(members)) members = less
  }
  return members.map(({ id }) => id)
}

/**
 * An instance of curriculum-based timetabling made around a timetable that breaks no rule and costs little:
 * one room per course where one is free, seats for everyone, every course on all its days. The same demand
 * always gives the same instance.
 */
export const genererCtt = (demande: DemandeCtt): Plantee => {
  const random = seeded(demande.seed)
  const { nom, jours, periodesParJour, salles: rooms } = demande
  const periodes = jours * periodesParJour
  const salles = Array.from({ length: rooms }, (_, r) => ({
    id: `r${r + 1}`,
    capacite: 20 + Math.floor(400 * (r / rooms) ** 3),
  }))
  const laid = layCourses(demande, random)
  const taken = salles.map(() => new Uint8Array(periodes))
  const seances: Seance[] = []
  const courses = laid.courses.filter((course) => {
    const held = course.periodes
    const order = shuffled([...salles.keys()], random)
    const one = order.find((r) => held.every((p) => !taken[r]![p]))
    const each = held.map((p) => one ?? order.find((r) => !taken[r]![p]) ?? -1)
    if (each.includes(-1)) return false
    for (const [i, p] of held.entries()) {
      taken[each[i]!]![p] = 1
      const [jour, periode] = [Math.floor(p / periodesParJour), p % periodesParJour]
      seances.push({ cours: course.id, salle: salles[each[i]!]!.id, jour, periode })
    }
    return true
  })
  const seats = new Map(salles.map(({ id, capacite }) => [id, capacite]))
  const teachers: number[][] = []
  const teacherOf = (held: readonly number[]): number => {
    const recent = teachers.length - 1 - random.below(6)
    const t = teachers[recent] && !held.some((p) => teachers[recent]!.includes(p)) ? recent : teachers.length
    teachers[t] = [...(teachers[t] ?? []), ...held]
    return t
  }
  const cours = courses.map(({ id, periodes: held }) => {
    const smallest = Math.min(...seances.filter((s) => s.cours === id).map(({ salle }) => seats.get(salle)!))
    return {
      id,
      enseignant: `t${teacherOf(held)}`,
      seances: held.length,
      joursMin: new Set(held.map((p) => Math.floor(p / periodesParJour))).size,
      effectif: 1 + random.below(smallest),
    }
  })
  const indisponibilites = courses.flatMap(({ id, periodes: held }) =>
    [...new Set(Array.from({ length: demande.fermees }, () => random.below(periodes)))]
      .filter((p) => !held.includes(p))
      .map((p) => ({ cours: id, jour: Math.floor(p / periodesParJour), periode: p % periodesParJour })),
  )
  const cursus = Array.from({ length: demande.cursus }, (_, q) => ({
    id: `q${q + 1}`,
    cours: drawCursus(courses, demande, random),
  }))
  return {
    instance: { nom, jours, periodesParJour, cours, salles, cursus, indisponibilites },
    seances,
  }
}
