import { ok, type Result, refus } from './result.ts'

/** A calendar day without hour or zone: 'YYYY-MM-DD'. Sorts as text. */
export type Jour = string & { readonly __jour: true }

const MS_PER_DAY = 86_400_000

/** Reads 'YYYY-MM-DD'; refuses what is not a day of the calendar (2026-02-30). */
export const parseJour = (texte: string): Result<Jour, 'jour-invalide'> => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte)) return refus('jour-invalide')
  const date = new Date(`${texte}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== texte
    ? refus('jour-invalide')
    : ok(texte as Jour)
}

/** A day written by a developer; throws on a bad literal, which is a bug. */
export const jour = (texte: string): Jour => {
  const read = parseJour(texte)
  if (!read.ok) throw new Error(`not a day: ${texte}`)
  return read.value
}

/** Days since 1970-01-01. */
export const toOrdinal = (day: Jour): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY

/** The inverse of toOrdinal. */
export const fromOrdinal = (ordinal: number): Jour =>
  new Date(ordinal * MS_PER_DAY).toISOString().slice(0, 10) as Jour

/** The day n days later (n may be negative). */
export const addDays = (day: Jour, n: number): Jour => fromOrdinal(toOrdinal(day) + n)

/** Days from `from` to `to`, both counted: 2025-09-01..2026-09-14 is 379. */
export const countDays = (from: Jour, to: Jour): number => toOrdinal(to) - toOrdinal(from) + 1

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekday = (day: Jour): number => ((((toOrdinal(day) + 3) % 7) + 7) % 7) + 1

/** The day of an instant in the zone of the programme (Europe/Paris). */
const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
export const jourOf = (instant: Date): Jour => PARIS.format(instant) as Jour

const HEURE_PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Minutes since midnight of an instant in the zone of the programme (Europe/Paris). */
export const minutesOf = (instant: Date): number => {
  const [heures = 0, minutes = 0] = HEURE_PARIS.format(instant).split(':').map(Number)
  return heures * 60 + minutes
}
