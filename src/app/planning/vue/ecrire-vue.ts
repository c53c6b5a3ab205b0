/** Days of a timetable in words. */
import type { Jour } from '#src/kit/jour.ts'
import type { Periode } from '#src/kit/periode.ts'
import type { Langue } from '../../message/langue.ts'

const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Langue, Intl.DateTimeFormat>> => ({
  fr: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', ...options }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }),
})
/** Kept ready: making one of these costs more than a whole page. */
const LONG = formats({ weekday: 'long', day: 'numeric', month: 'long' })
const SEMAINE = formats({ weekday: 'long' })
const MOIS = formats({ month: 'long', year: 'numeric' })
const DATE = formats({ day: 'numeric', month: 'long', year: 'numeric' })

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const premier = (text: string, langue: Langue): string =>
  langue === 'fr' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text

/** 'jeudi 17 septembre' */
export const writeJourLong = (langue: Langue, day: Jour): string =>
  premier(LONG[langue].format(noon(day)), langue)

/** '17–22 mai 2027' */
export const writeSemaine = (langue: Langue, { du, au }: Periode): string =>
  DATE[langue].formatRange(noon(du), noon(au))

/** 'Jeudi' */
export const writeJourSemaine = (langue: Langue, day: Jour): string =>
  capital(SEMAINE[langue].format(noon(day)))

/** 'Septembre 2026', from 'YYYY-MM'. */
export const writeMois = (langue: Langue, mois: string): string =>
  capital(MOIS[langue].format(noon(`${mois}-15`)))
