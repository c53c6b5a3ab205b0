/** The answers of the rhythm checker in words: numbers as people write them, days in full, durations in hours and minutes. */
import type { Params } from '#src/domain/droit/constat.rules.ts'
import type { Explication } from '#src/domain/planning/rythme/explication.ts'
import { type MessageKey, translator } from '../message/catalogue.ts'
import { writeJour } from '../message/date-message.ts'
import { writeDuree } from '../message/duree-message.ts'
import type { Langue } from '../message/langue.ts'
import { writeNombre } from '../message/nombre-message.ts'

const DUREES = new Set(['heuresJour', 'heuresDemiJournee', 'avant'])
const JOURS = /^\d{4}-\d{2}-\d{2}( \d{4}-\d{2}-\d{2})*$/

const write = (langue: Langue, nom: string, valeur: string | number | null): string => {
  if (valeur === null) return translator(langue)('socle.inconnu')
  if (typeof valeur === 'number')
    return DUREES.has(nom) ? writeDuree(langue, valeur * 60) : writeNombre(langue, valeur)
  return JOURS.test(valeur)
    ? valeur
        .split(' ')
        .map((jour) => writeJour(langue, jour))
        .join(', ')
    : valeur
}

/** « 68 journées × 7 h + 12 demi-journées × 3 h 30 », without the half that counts none. */
const writeCalcul = (langue: Langue, params: Readonly<Record<string, string>>): string => {
  const t = translator(langue)
  const parts = (['journees', 'demiJournees'] as const).filter(
    (nom) => params[nom] !== undefined && params[nom] !== '0',
  )
  const kept = parts.length === 0 ? (['journees'] as const) : parts
  return kept.map((nom) => t(`explication.calcul.${nom}`, params)).join(' + ')
}

export const fillPhrase = (langue: Langue, key: MessageKey, params: Params): string => {
  const written = Object.fromEntries(
    Object.entries(params).map(([nom, valeur]) => [nom, write(langue, nom, valeur)] as const),
  )
  const phrase = translator(langue)(key, { ...written, calcul: writeCalcul(langue, written) })
  return phrase.replaceAll(/(\d) (?=[h%€](?:\W|$))/g, '$1\u00a0')
}

export const writeExplication = (langue: Langue, { code, params }: Explication): string => {
  const { journee, demiJournee } = params
  const durees: Params =
    code === 'rythme.heures' ? { heuresJour: journee ?? null, heuresDemiJournee: demiJournee ?? null } : {}
  return fillPhrase(langue, `explication.${code}`, { ...params, ...durees })
}
