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

/** '15 janvier 2026', from a day of the calendar. */
export const writeJour = (langue: Langue, day: string): string =>
  JOUR[langue].format(new Date(`${day}T12:00:00Z`))
