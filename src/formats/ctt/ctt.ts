import { ok, type Result, refus } from '#src/kit/result.ts'

/** One course of a curriculum-based timetabling instance. */
export type CoursCtt = {
  readonly id: string
  readonly enseignant: string
  readonly seances: number
  readonly joursMin: number
  readonly effectif: number
}
export type SalleCtt = { readonly id: string; readonly capacite: number }
export type CursusCtt = { readonly id: string; readonly cours: readonly string[] }
/** Days and periods are counted from 0. */
export type IndisponibiliteCtt = { readonly cours: string; readonly jour: number; readonly periode: number }

/** An instance of curriculum-based course timetabling, as ITC-2007 track 3 published them. */
export type InstanceCtt = {
  readonly nom: string
  readonly jours: number
  readonly periodesParJour: number
  readonly cours: readonly CoursCtt[]
  readonly salles: readonly SalleCtt[]
  readonly cursus: readonly CursusCtt[]
  readonly indisponibilites: readonly IndisponibiliteCtt[]
}

/** Where one lecture of a course is held. */
export type SeanceCtt = {
  readonly cours: string
  readonly salle: string
  readonly jour: number
  readonly periode: number
}

/** What is wrong in a file, and on which of its lines (from 1; 0: in the whole). */
export type RefusCtt = {
  readonly code: 'entete' | 'section' | 'nombre' | 'reference' | 'compte' | 'doublon'
  readonly ligne: number
}

type Line = { readonly rang: number; readonly mots: readonly string[] }

const SECTIONS = ['COURSES', 'ROOMS', 'CURRICULA', 'UNAVAILABILITY_CONSTRAINTS', 'ROOM_CONSTRAINTS'] as const
type Section = (typeof SECTIONS)[number]
const REQUIRED: readonly Section[] = ['COURSES', 'ROOMS', 'CURRICULA', 'UNAVAILABILITY_CONSTRAINTS']

/** A day longer than this is a slip: the longest published has 18 periods. */
const LONGEST_DAY = 24

const whole = (mot: string | undefined): number | null =>
  mot !== undefined && /^\d+$/.test(mot) ? Number(mot) : null

const cut = (
  texte: string,
): { readonly header: Map<string, string>; readonly body: Map<Section, Line[]>; readonly stray: number } => {
  const header = new Map<string, string>()
  const body = new Map<Section, Line[]>()
  let current: Line[] | undefined
  let stray = 0
  for (const [i, brut] of texte
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const ligne = brut.trim()
    if (ligne === '') continue
    if (ligne === 'END.') break
    const section = SECTIONS.find((nom) => ligne === `${nom}:`)
    const pair = /^(\w+):\s*(.*)$/.exec(ligne)
    if (section) {
      current = []
      body.set(section, current)
    } else if (current) current.push({ rang: i + 1, mots: ligne.split(/\s+/) })
    else if (pair) header.set(pair[1]!, pair[2]!)
    else stray ||= i + 1
  }
  return { header, body, stray }
}

/**
 * Reads a `.ctt` (ITC-2007) or `.ectt` file. The columns `.ectt` adds (double lectures, sites, room
 * constraints) belong to other formulations than UD2 and are passed over.
 */
export const parseCtt = (texte: string): Result<InstanceCtt, RefusCtt> => {
  const { header, body, stray } = cut(texte)
  if (stray) return refus({ code: 'entete', ligne: stray })
  const jours = whole(header.get('Days'))
  const periodesParJour = whole(header.get('Periods_per_day'))
  if (!jours || !periodesParJour || periodesParJour > LONGEST_DAY) return refus({ code: 'entete', ligne: 0 })
  if (REQUIRED.some((nom) => !body.has(nom))) return refus({ code: 'section', ligne: 0 })

  let wrong: RefusCtt | undefined
  const number = (line: Line, rang: number): number => {
    const n = whole(line.mots[rang])
    if (n === null) wrong ??= { code: 'nombre', ligne: line.rang }
    return n ?? 0
  }
  const cours = body.get('COURSES')!.map((line): CoursCtt => {
    const [id = '', enseignant = ''] = line.mots
    return {
      id,
      enseignant,
      seances: number(line, 2),
      joursMin: number(line, 3),
      effectif: number(line, 4),
    }
  })
  const once = (lines: readonly Line[]): void => {
    const seen = new Set<string>()
    for (const { mots, rang } of lines) {
      if (seen.has(mots[0]!)) wrong ??= { code: 'doublon', ligne: rang }
      seen.add(mots[0]!)
    }
  }
  once(body.get('COURSES')!)
  once(body.get('ROOMS')!)
  const known = new Set(cours.map(({ id }) => id))
  const course = (line: Line, mot: string): string => {
    if (!known.has(mot)) wrong ??= { code: 'reference', ligne: line.rang }
    return mot
  }
  const salles = body.get('ROOMS')!.map((line) => ({ id: line.mots[0]!, capacite: number(line, 1) }))
  const cursus = body.get('CURRICULA')!.map((line): CursusCtt => {
    const members = line.mots.slice(2).map((mot) => course(line, mot))
    if (number(line, 1) !== members.length) wrong ??= { code: 'compte', ligne: line.rang }
    return { id: line.mots[0]!, cours: members }
  })
  const indisponibilites = body.get('UNAVAILABILITY_CONSTRAINTS')!.map((line): IndisponibiliteCtt => {
    const [jour, periode] = [number(line, 1), number(line, 2)]
    if (jour >= jours || periode >= periodesParJour) wrong ??= { code: 'nombre', ligne: line.rang }
    return { cours: course(line, line.mots[0]!), jour, periode }
  })
  for (const [mot, list] of [
    ['Courses', cours],
    ['Rooms', salles],
    ['Curricula', cursus],
  ] as const) {
    if (whole(header.get(mot)) !== list.length) wrong ??= { code: 'compte', ligne: 0 }
  }
  if (wrong) return refus(wrong)
  const nom = header.get('Name') ?? ''
  return ok({ nom, jours, periodesParJour, cours, salles, cursus, indisponibilites })
}

/** The official solution format: one line `course room day period` per lecture. */
export const renderSolutionCtt = (seances: readonly SeanceCtt[]): string =>
  seances.map((s) => `${s.cours} ${s.salle} ${s.jour} ${s.periode}\n`).join('')

/** Reads a solution in the official format. */
export const parseSolutionCtt = (texte: string): Result<readonly SeanceCtt[], RefusCtt> => {
  const seances: SeanceCtt[] = []
  for (const [i, ligne] of texte.split(/\r?\n/).entries()) {
    if (ligne.trim() === '') continue
    const [cours, salle, mot3, mot4, ...rest] = ligne.trim().split(/\s+/)
    const [jour, periode] = [whole(mot3), whole(mot4)]
    if (!cours || !salle || jour === null || periode === null || rest.length > 0)
      return refus({ code: 'nombre', ligne: i + 1 })
    seances.push({ cours, salle, jour, periode })
  }
  return ok(seances)
}
