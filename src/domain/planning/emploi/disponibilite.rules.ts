/**
 * When someone or something may be used. Nothing said: always. Weekly hours said: within them only. « Indisponible », weekly
 * or dated, outweighs a habit; a dated « disponible » outweighs everything: it was granted for that very day.
 */
import { type Jour, weekday } from '#src/kit/jour.ts'
import type { Disponibilite } from './emploi.ts'

type Instant = { readonly jour: Jour; readonly minute: number }

const bearsDay = (d: Disponibilite, jour: Jour, rang: number): boolean =>
  (d.jourSemaine === null || d.jourSemaine === rang) &&
  (d.du === null || d.du <= jour) &&
  (d.au === null || jour <= d.au)

/** The lines of a day that hold, minute by minute. */
const anyAt = (lines: readonly Disponibilite[]): ((minute: number) => boolean) => {
  if (lines.length === 0) return () => false
  if (lines.some(({ debut }) => debut === null)) return () => true
  return (minute) => lines.some(({ debut, fin }) => debut! <= minute && minute < (fin ?? 1440))
}

/**
 * Whether it is open, each minute of a day; `base` is what holds when no line opens (a groupe's rhythm; true for a person
 * or a room). Whoever asks a whole year asks it day by day.
 */
export const ouvertLe = (
  list: readonly Disponibilite[],
  jour: Jour,
  rang: number = weekday(jour),
): ((minute: number, base?: boolean) => boolean) => {
  if (list.length === 0) return (_, base = true) => base
  const day = list.filter((d) => bearsDay(d, jour, rang))
  const opening = day.filter(({ sens }) => sens === 'disponible')
  const granted = anyAt(opening.filter(({ jourSemaine }) => jourSemaine === null))
  const away = anyAt(day.filter(({ sens }) => sens === 'indisponible'))
  const weekly = anyAt(opening.filter(({ jourSemaine }) => jourSemaine !== null))
  const hasWeekly = list.some(({ sens, jourSemaine }) => sens === 'disponible' && jourSemaine !== null)
  return (minute, base = true) => granted(minute) || (!away(minute) && (hasWeekly ? weekly(minute) : base))
}

/** Whether one would rather not, each minute of a day. Saying what one prefers says the rest is second best. */
export const eviteLe = (
  list: readonly Disponibilite[],
  jour: Jour,
  rang: number = weekday(jour),
): ((minute: number) => boolean) => {
  const day = list.filter((d) => bearsDay(d, jour, rang))
  const avoided = anyAt(day.filter(({ sens }) => sens === 'evite'))
  const preferred = anyAt(day.filter(({ sens }) => sens === 'prefere'))
  const prefers = list.some(({ sens }) => sens === 'prefere')
  return (minute) => avoided(minute) || (prefers && !preferred(minute))
}

export const isOuvert = (list: readonly Disponibilite[], at: Instant, base = true): boolean =>
  ouvertLe(list, at.jour)(at.minute, base)

export const isEvite = (list: readonly Disponibilite[], at: Instant): boolean =>
  eviteLe(list, at.jour)(at.minute)
