import { ok, type Result, refus } from '#src/kit/result.ts'

/** One course of a curriculum-based timetabling instance. */
export type CoursCtt = {
  readonly id: string
  readonly enseignant: string
  readonly seances: number
  readonly joursMin: number
  readonly effectif: number
}
/** A room and its seats. */
export type SalleCtt = { readonly id: string; readonly capacite: number }
/** Courses some students follow together: never two of them at once. */
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

/**
 * What is wrong in a file: on which of its lines (from 1; 0: in the whole), in which header or column, what
 * stands there ('': nothing) and what would be right, when that can be said in a word.
 */
export type RefusCtt = {
  readonly code: 'entete' | 'section' | 'nombre' | 'borne' | 'reference' | 'compte' | 'doublon'
  readonly ligne: number
  readonly champ: string
  readonly valeur: string
  readonly attendu: string
}

type Line = { readonly rang: number; readonly mots: readonly string[] }

const SECTIONS = ['COURSES', 'ROOMS', 'CURRICULA', 'UNAVAILABILITY_CONSTRAINTS', 'ROOM_CONSTRAINTS'] as const
type Section = (typeof SECTIONS)[number]
const REQUIRED: readonly Section[] = ['COURSES', 'ROOMS', 'CURRICULA', 'UNAVAILABILITY_CONSTRAINTS']

/** A day longer than this is a slip: the longest published has 18 periods. */
const LONGEST_DAY = 24
const LONGEST_YEAR = 366
/** More lectures than this cannot be drawn one by one; the largest published instance has some 2,000. */
const MOST_SEANCES = 65_535
/** A number greater than this is a slip: no course has a million students. */
const GREATEST = 999_999

const whole = (mot: string | undefined): number | null =>
  mot !== undefined && /^\d{1,6}$/.test(mot) ? Number(mot) : null

type Cut = {
  readonly header: ReadonlyMap<string, Line>
  readonly body: ReadonlyMap<Section, Line[]>
  /** The first line of the header that is none. */
  readonly stray: Line | null
}

/** The words of the format are parted by ASCII blanks alone: any other character may be in a name. */
const cut = (texte: string): Cut => {
  const header = new Map<string, Line>()
  const body = new Map<Section, Line[]>()
  let current: Line[] | undefined
  let stray: Line | null = null
  for (const [i, brut] of texte
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const mots = brut.split(/[ \t\v\f]+/).filter((mot) => mot !== '')
    if (mots.length === 0) continue
    if (mots[0] === 'END.') break
    const line = { rang: i + 1, mots }
    const section = mots.length === 1 ? SECTIONS.find((nom) => mots[0] === `${nom}:`) : undefined
    const pair = /^(\w+):(.*)$/.exec(mots.join(' '))
    if (section) {
      current = []
      body.set(section, current)
    } else if (current) current.push(line)
    else if (pair) header.set(pair[1]!, { rang: i + 1, mots: pair[2]!.split(' ').filter(Boolean) })
    else stray ??= line
  }
  return { header, body, stray }
}

/** Headers of UD2: of which section each counts the lines, and how many are held to be a slip. */
const COUNTS = [
  ['Courses', 'COURSES', 10_000],
  ['Rooms', 'ROOMS', 10_000],
  ['Curricula', 'CURRICULA', 50_000],
  ['Constraints', 'UNAVAILABILITY_CONSTRAINTS', 1_000_000],
  ['UnavailabilityConstraints', 'UNAVAILABILITY_CONSTRAINTS', 1_000_000],
] as const
/** `.ctt` calls the closed periods one way, `.ectt` the other. */
const OPTIONAL: readonly string[] = ['Constraints', 'UnavailabilityConstraints']

/**
 * Reads a `.ctt` (ITC-2007) or `.ectt` file. What `.ectt` adds belongs to other formulations than UD2 and is
 * passed over: `passedOverCtt` names it.
 */
export const parseCtt = (texte: string): Result<InstanceCtt, RefusCtt> => {
  const { header, body, stray } = cut(texte)
  if (stray)
    return refus({
      code: 'entete',
      ligne: stray.rang,
      champ: stray.mots.join(' ').slice(0, 80),
      valeur: '',
      attendu: '',
    })
  let wrong: RefusCtt | undefined
  const say = (code: RefusCtt['code'], ligne: number, champ: string, valeur: string, attendu = ''): void => {
    wrong ??= { code, ligne, champ, valeur, attendu }
  }
  const grid = (champ: string, max: number): number => {
    const line = header.get(champ)
    const valeur = line?.mots.join(' ') ?? ''
    const n = whole(valeur)
    if (n === null || n < 1 || n > max) say('entete', line?.rang ?? 0, champ, valeur, `1…${max}`)
    return n ?? 0
  }
  const jours = grid('Days', LONGEST_YEAR)
  const periodesParJour = grid('Periods_per_day', LONGEST_DAY)
  for (const nom of REQUIRED) if (!body.has(nom)) say('section', 0, `${nom}:`, '')
  if (wrong) return refus(wrong)

  const lines = (nom: Section): Line[] => body.get(nom)!
  const number = (line: Line, rang: number, champ: string): number => {
    const n = whole(line.mots[rang])
    if (n === null) say('nombre', line.rang, champ, line.mots[rang] ?? '', `0…${GREATEST}`)
    return n ?? 0
  }
  const below = (line: Line, rang: number, champ: string, end: number): number => {
    const n = number(line, rang, champ)
    if (n >= end) say('borne', line.rang, champ, line.mots[rang] ?? '', `0…${end - 1}`)
    return n
  }
  const once = (nom: Section): void => {
    const seen = new Set<string>()
    for (const { mots, rang } of lines(nom)) {
      if (seen.has(mots[0]!)) say('doublon', rang, nom, mots[0]!)
      seen.add(mots[0]!)
    }
  }
  const cours = lines('COURSES').map((line): CoursCtt => {
    const [id = '', enseignant = ''] = line.mots
    return {
      id,
      enseignant,
      seances: number(line, 2, 'COURSES, 3'),
      joursMin: number(line, 3, 'COURSES, 4'),
      effectif: number(line, 4, 'COURSES, 5'),
    }
  })
  const salles = lines('ROOMS').map((line) => ({ id: line.mots[0]!, capacite: number(line, 1, 'ROOMS, 2') }))
  once('COURSES')
  once('ROOMS')
  const known = new Set(cours.map(({ id }) => id))
  const course = (line: Line, mot: string, champ: string): string => {
    if (!known.has(mot)) say('reference', line.rang, champ, mot)
    return mot
  }
  const cursus = lines('CURRICULA').map((line): CursusCtt => {
    const members = line.mots.slice(2).map((mot) => course(line, mot, 'CURRICULA'))
    if (number(line, 1, 'CURRICULA, 2') !== members.length)
      say('compte', line.rang, 'CURRICULA, 2', line.mots[1]!, `${members.length}`)
    return { id: line.mots[0]!, cours: members }
  })
  const indisponibilites = lines('UNAVAILABILITY_CONSTRAINTS').map((line): IndisponibiliteCtt => {
    const nom = 'UNAVAILABILITY_CONSTRAINTS'
    return {
      cours: course(line, line.mots[0]!, `${nom}, 1`),
      jour: below(line, 1, `${nom}, 2`, jours),
      periode: below(line, 2, `${nom}, 3`, periodesParJour),
    }
  })
  for (const [champ, nom, most] of COUNTS) {
    const line = header.get(champ)
    if (!line && OPTIONAL.includes(champ)) continue
    const valeur = line?.mots.join(' ') ?? ''
    const there = lines(nom).length
    if (whole(valeur) !== there) say('compte', line?.rang ?? 0, champ, valeur, `${there}`)
    if (there > most) say('borne', 0, nom, `${there}`, `0…${most}`)
  }
  const seances = cours.reduce((sum, { seances: own }) => sum + own, 0)
  if (seances > MOST_SEANCES) say('borne', 0, 'COURSES, 3', `${seances}`, `0…${MOST_SEANCES}`)
  if (salles.length === 0 && seances > 0) say('borne', 0, 'ROOMS', '0', '1…')
  if (wrong) return refus(wrong)
  const nom = header.get('Name')?.mots.join(' ') ?? ''
  return ok({ nom, jours, periodesParJour, cours, salles, cursus, indisponibilites })
}

/** What a file holds that UD2 does not score: header, section or column -> how many lines have one. */
export const passedOverCtt = (texte: string): ReadonlyMap<string, number> => {
  const { header, body } = cut(texte)
  const read: readonly string[] = ['Name', 'Days', 'Periods_per_day', ...COUNTS.map(([champ]) => champ)]
  const over = new Map<string, number>()
  for (const champ of header.keys())
    if (!read.includes(champ) && champ !== 'RoomConstraints') over.set(champ, 1)
  const doubles = body.get('COURSES')?.filter(({ mots }) => mots[5] !== undefined && mots[5] !== '0') ?? []
  const sites = body.get('ROOMS')?.filter(({ mots }) => mots[2] !== undefined) ?? []
  const rooms = body.get('ROOM_CONSTRAINTS') ?? []
  for (const [nom, list] of [
    ['COURSES, 6 (double lectures)', doubles],
    ['ROOMS, 3 (buildings)', sites],
    ['ROOM_CONSTRAINTS', rooms],
  ] as const)
    if (list.length > 0) over.set(nom, list.length)
  return over
}

/** The official solution format: one line `course room day period` per lecture. */
export const renderSolutionCtt = (seances: readonly SeanceCtt[]): string =>
  seances.map((s) => `${s.cours} ${s.salle} ${s.jour} ${s.periode}\n`).join('')

/** Reads a solution in the official format. */
export const parseSolutionCtt = (texte: string): Result<readonly SeanceCtt[], RefusCtt> => {
  const seances: SeanceCtt[] = []
  for (const [i, ligne] of texte.split(/\r\n?|\n/).entries()) {
    const mots = ligne.split(/[ \t\v\f]+/).filter((mot) => mot !== '')
    if (mots.length === 0) continue
    const [cours, salle, mot3, mot4, ...rest] = mots
    const [jour, periode] = [whole(mot3), whole(mot4)]
    if (!cours || !salle || jour === null || periode === null || rest.length > 0) {
      const attendu = 'course room day period'
      return refus({ code: 'nombre', ligne: i + 1, champ: '', valeur: mots.join(' ').slice(0, 80), attendu })
    }
    seances.push({ cours, salle, jour, periode })
  }
  return ok(seances)
}
