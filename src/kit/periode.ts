import { addDays, countDays, fromOrdinal, type Jour, jour, toOrdinal, weekday } from './jour.ts'

/** Days from `du` to `au`, both included. */
export type Periode = { readonly du: Jour; readonly au: Jour }

/** Whether a day lies in a period. */
export const covers = ({ du, au }: Periode, day: Jour): boolean => du <= day && day <= au

/** Every day of a period, in order; empty when it ends before it starts. */
export const eachDay = ({ du, au }: Periode): readonly Jour[] =>
  Array.from({ length: Math.max(0, countDays(du, au)) }, (_, i) => addDays(du, i))

/** The Monday of the week (ISO) a day belongs to. */
export const mondayOf = (day: Jour): Jour => addDays(day, 1 - weekday(day))

/** The day n months later (n may be negative); the 31st becomes the last day of a shorter month. */
export const addMonths = (day: Jour, n: number): Jour => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + n, 1))
  const length = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
  return addDays(fromOrdinal(first.getTime() / 86_400_000), Math.min(date, length) - 1)
}

/** A period, both ends counted, as whole months and the days left: 2025-09-01..2026-09-14 is 12 months 14 days. */
export const spanOf = ({ du, au }: Periode): { readonly mois: number; readonly jours: number } => {
  const after = addDays(au, 1)
  let mois = 0
  while (addMonths(du, mois + 1) <= after) mois += 1
  return { mois, jours: toOrdinal(after) - toOrdinal(addMonths(du, mois)) }
}

/** Easter Sunday of a year of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
export const easter = (year: number): Jour => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const two = (n: number): string => String(n).padStart(2, '0')
  return jour(`${String(year).padStart(4, '0')}-${two(Math.floor(f / 31))}-${two((f % 31) + 1)}`)
}
