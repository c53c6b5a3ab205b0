/** A finding in words: its sentence, filled with what is known; what is not is said to be unknown. */
import type { Params } from '#src/domain/droit/constat.rules.ts'
import { translator } from '../../message/catalogue.ts'
import { writeJour } from '../../message/date-message.ts'
import type { Langue } from '../../message/langue.ts'
import type { CodeRelecture } from './relire.ts'

const LOCALES: Readonly<Record<Langue, string>> = { fr: 'fr-FR', en: 'en-GB' }
const MOIS = new Set(['moisFin', 'soutenanceMois'])

const writeMois = (langue: Langue, mois: number): string =>
  new Intl.DateTimeFormat(LOCALES[langue], { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, mois - 1, 1),
  )

const write = (langue: Langue, nom: string, valeur: string | number | null): string => {
  if (valeur === null) return translator(langue)('socle.inconnu')
  if (typeof valeur === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(valeur) ? writeJour(langue, valeur) : valeur
  return MOIS.has(nom) ? writeMois(langue, valeur) : new Intl.NumberFormat(LOCALES[langue]).format(valeur)
}

export const phraseDe = (
  langue: Langue,
  { code, params }: { readonly code: CodeRelecture; readonly params: Params },
): string => {
  const remplis = Object.entries(params).map(([nom, valeur]) => [nom, write(langue, nom, valeur)] as const)
  return translator(langue)(`relecteur.${code}`, Object.fromEntries(remplis))
}
