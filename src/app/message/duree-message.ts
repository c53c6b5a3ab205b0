/** Durations and times of day in words; what nobody knows says so, and is never written as zero. */
import { spellMinutes } from '#src/kit/duree.ts'
import { translator } from './catalogue.ts'
import type { Langue } from './langue.ts'
import { writeNombre } from './nombre-message.ts'

/** '3 h 30' in French, '3 h 30 min' in English; '7 h', '45 min' and '0 h' in both. */
export const writeDuree = (langue: Langue, minutes: number | null): string => {
  if (minutes === null) return translator(langue)('socle.inconnu')
  const spelt = spellMinutes(minutes)
  return langue === 'en' && /\d$/.test(spelt) ? `${spelt}\u00a0min` : spelt
}

/** '417,16 h': hours as a maquette, an announcement and the law count them, with decimals. */
export const writeHeures = (langue: Langue, heures: number | null): string =>
  heures === null ? translator(langue)('socle.inconnu') : `${writeNombre(langue, heures)}\u00a0h`

/** A time of day from minutes since midnight: '8 h 30' or '8 h' in French, '8:30' in English. */
export const writeMinute = (langue: Langue, minute: number): string => {
  const [heure, reste] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')]
  if (langue === 'en') return `${heure}:${reste}`
  return reste === '00' ? `${heure}\u00a0h` : `${heure}\u00a0h\u00a0${reste}`
}

/** '8 h 30 – 12 h' */
export const writePlage = (langue: Langue, { debut, fin }: { debut: number; fin: number }): string =>
  `${writeMinute(langue, debut)} – ${writeMinute(langue, fin)}`
