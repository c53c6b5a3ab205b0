import { z } from 'zod'
import { type Jour, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { parseCsv } from '../tableau/csv.ts'

/** The four files of a folder, as text. */
export type DossierLeuven = {
  readonly defences: string
  readonly unavailabilities: string
  readonly rooms: string
  readonly timeslots: string
}

/** Defences of one hour with a committee already named (defence rostering of KU Leuven). Hours are whole. */
export type InstanceLeuven = {
  readonly premierJour: Jour
  readonly jours: number
  readonly de: number
  readonly a: number
  readonly soutenances: readonly { readonly etudiant: string; readonly evaluateurs: readonly string[] }[]
  readonly salles: readonly string[]
  /** When a person or a room is away: minutes of a day. */
  readonly absences: readonly AbsenceLeuven[]
}
export type AbsenceLeuven = {
  readonly nom: string
  readonly nature: 'person' | 'room'
  readonly jour: Jour
  readonly de: number
  readonly a: number
}

/** Which file, where in it, what was read and what would be taken; `ligne` counts from 1 (the titles), 0: the whole. */
export type RefusLeuven = {
  readonly code: 'json' | 'csv' | 'forme' | 'colonne' | 'valeur' | 'doublon'
  readonly fichier: FichierLeuven
  readonly ligne: number
  readonly champ: string
  readonly lu: string
  readonly attendu: string
}
export const FICHIERS_LEUVEN = [
  'defences.csv',
  'unavailabilities.csv',
  'rooms.json',
  'timeslot_info.json',
] as const
export type FichierLeuven = (typeof FICHIERS_LEUVEN)[number]

const timeslotSchema = z
  .object({
    first_day: z.string(),
    number_of_days: z.number().int().min(1).max(366),
    start_hour: z.number().int().min(0).max(23),
    end_hour: z.number().int().min(1).max(24),
  })
  .refine(({ start_hour, end_hour }) => start_hour < end_hour, {
    path: ['end_hour'],
    message: '> start_hour',
  })
const roomsSchema = z.object({
  rooms: z.array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])),
})

const readJson = <T>(fichier: FichierLeuven, text: string, schema: z.ZodType<T>): Result<T, RefusLeuven> => {
  const no = (code: 'json' | 'forme', champ: string, attendu: string) =>
    refus<RefusLeuven>({ code, fichier, ligne: 0, champ, lu: text.slice(0, 40), attendu })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return no('json', '', String(error))
  }
  const read = schema.safeParse(json)
  if (read.success) return ok(read.data)
  const { path, message } = read.error.issues[0]!
  return no('forme', path.join('.'), message)
}

type Rangee = { readonly ligne: number; readonly cell: (colonne: string) => string }

/** Rows of a CSV by the names of its columns; those of `columns` must be there. */
const readRows = (
  fichier: FichierLeuven,
  text: string,
  columns: readonly string[],
): Result<readonly Rangee[], RefusLeuven> => {
  if (text.trim() === '') return ok([])
  const table = parseCsv(text)
  if (!table.ok)
    return refus({
      code: 'csv',
      fichier,
      ligne: table.refus.ligne,
      champ: '',
      lu: table.refus.code,
      attendu: 'CSV',
    })
  const { colonnes, lignes } = table.value
  const missing = columns.find((name) => !colonnes.includes(name))
  if (missing !== undefined)
    return refus({
      code: 'colonne',
      fichier,
      ligne: 1,
      champ: missing,
      lu: colonnes.join(','),
      attendu: missing,
    })
  return ok(
    lignes.map((cells, i) => ({
      ligne: i + 2,
      cell: (name) => String(cells[colonnes.indexOf(name)] ?? '').trim(),
    })),
  )
}

/** Mentors are named too, but nobody asks that they be there. */
const EVALUATEURS = ['supervisor', 'co_supervisor', 'assessor1', 'assessor2'] as const
const isNobody = (name: string): boolean => name === '' || /^(null|nan)$/i.test(name)

const minutesOf = (text: string): number | null => {
  const read = /^(\d{1,2}):([0-5]\d)(?::\d\d)?$/.exec(text)
  const minutes = read ? 60 * Number(read[1]) + Number(read[2]) : Number.NaN
  return minutes <= 1440 ? minutes : null
}

const readAbsence = ({ ligne, cell }: Rangee): Result<AbsenceLeuven, RefusLeuven> => {
  const no = (champ: string, attendu: string) =>
    refus<RefusLeuven>({
      code: 'valeur',
      fichier: 'unavailabilities.csv',
      ligne,
      champ,
      lu: cell(champ),
      attendu,
    })
  const nature = cell('type')
  if (nature !== 'person' && nature !== 'room') return no('type', 'person, room')
  const day = parseJour(cell('day'))
  if (!day.ok) return no('day', 'YYYY-MM-DD')
  const de = minutesOf(cell('start_time'))
  if (de === null) return no('start_time', 'HH:MM')
  const a = minutesOf(cell('end_time'))
  if (a === null || a <= de) return no('end_time', 'HH:MM > start_time')
  return ok({ nom: cell('name'), nature, jour: day.value, de, a })
}

/** Reads the four files of a folder. */
export const decodeLeuven = (dossier: DossierLeuven): Result<InstanceLeuven, RefusLeuven> => {
  const times = readJson('timeslot_info.json', dossier.timeslots, timeslotSchema)
  if (!times.ok) return times
  const rooms = readJson('rooms.json', dossier.rooms, roomsSchema)
  if (!rooms.ok) return rooms
  const defences = readRows('defences.csv', dossier.defences, ['student', ...EVALUATEURS])
  if (!defences.ok) return defences
  const away = readRows('unavailabilities.csv', dossier.unavailabilities, [
    'name',
    'type',
    'day',
    'start_time',
    'end_time',
  ])
  if (!away.ok) return away
  const { first_day, number_of_days, start_hour, end_hour } = times.value
  const first = parseJour(first_day)
  const at = { ligne: 0, champ: '', lu: first_day, attendu: 'YYYY-MM-DD' }
  if (!first.ok) return refus({ ...at, code: 'valeur', fichier: 'timeslot_info.json', champ: 'first_day' })
  const salles = rooms.value.rooms
  const twice = salles.find((nom, i) => salles.indexOf(nom) < i)
  if (twice !== undefined)
    return refus({ ...at, code: 'doublon', fichier: 'rooms.json', champ: 'rooms', lu: twice, attendu: '1 ×' })
  const nameless = defences.value.find(({ cell }) => isNobody(cell('student')))
  if (nameless)
    return refus({
      ...at,
      code: 'valeur',
      fichier: 'defences.csv',
      ligne: nameless.ligne,
      champ: 'student',
      lu: '',
      attendu: '…',
    })
  const absences = away.value.map(readAbsence)
  const wrong = absences.find((read) => !read.ok)
  if (wrong && !wrong.ok) return wrong
  return ok({
    premierJour: first.value,
    jours: number_of_days,
    de: start_hour,
    a: end_hour,
    salles,
    soutenances: defences.value.map(({ cell }) => ({
      etudiant: cell('student'),
      evaluateurs: [...new Set(EVALUATEURS.map(cell).filter((name) => !isNobody(name)))],
    })),
    absences: absences.flatMap((read) => (read.ok ? [read.value] : [])),
  })
}
