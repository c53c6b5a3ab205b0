import type { Langue } from './langue.ts'

const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Langue, Intl.DateTimeFormat>> => ({
  fr: new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', ...options }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', ...options }),
})

/** Kept ready: making one of these costs more than a whole page. */
const INSTANT = formats({ dateStyle: 'long', timeStyle: 'short' })
const HEURE = formats({ timeStyle: 'short' })
const JOUR = formats({ dateStyle: 'long' })

/** '15 janvier 2026 à 10:00' */
export const writeInstant = (langue: Langue, instant: Date): string => INSTANT[langue].format(instant)

/** '10:00' */
export const writeHeure = (langue: Langue, instant: Date): string => HEURE[langue].format(instant)

/** French writes the first of a month « 1er ». */
const firstOf = (text: string, langue: Langue): string =>
  langue === 'fr' ? text.replace(/^1 /, '1er ') : text

/** '15 janvier 2026', from a day of the calendar. */
export const writeJour = (langue: Langue, day: string): string =>
  firstOf(JOUR[langue].format(new Date(`${day}T12:00:00Z`)), langue)

const MOIS = formats({ month: 'long', year: 'numeric' })
/** 'novembre 2025' from 'YYYY-MM', '15 janvier 2026' from 'YYYY-MM-DD'. */
export const writeDate = (langue: Langue, date: string): string =>
  date.length > 7 ? writeJour(langue, date) : MOIS[langue].format(new Date(`${date}-15T12:00:00Z`))
