import type { Because } from '#src/planner/regle/regle.ts'
import { type MessageKey, type Params, translator } from '../../message/catalogue.ts'
import { writeJour } from '../../message/date-message.ts'
import { writeDuree } from '../../message/duree-message.ts'
import { type Lexique, lundiDe, nomDe, writeSlot } from './lexique.ts'

const INSTANTS = new Set(['creneau', 'de', 'vers'])
/** Counted in slots: said as a duration. */
const DUREES = new Set(['creneaux'])

const write = (lexique: Lexique, code: string, [nom, value]: readonly [string, string | number]): string => {
  const { langue, grille } = lexique
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? writeJour(langue, value) : nomDe(lexique, value)
  if (INSTANTS.has(nom)) return writeSlot(lexique, value)
  if (DUREES.has(nom)) return writeDuree(langue, value * grille.pas)
  if (nom === 'minutes') return writeDuree(langue, value)
  if (nom === 'rang') return String(value + 1)
  if (nom === 'demi') return writeJour(langue, grille.jours[Math.floor(value / 2)]!)
  if (nom === 'semaine' || (nom === 'periode' && code === 'planning.tropDansLaSemaine'))
    return lundiDe(lexique, value)
  if (nom === 'periode') return writeJour(langue, grille.jours[value]!)
  return String(value)
}

/** What a rule of the planner found, in a sentence that names people, rooms and dates. */
export const writeBecause = (lexique: Lexique, because: Because): string => {
  const { code, ...said } = because
  const params: Params = Object.fromEntries(
    Object.entries(said).map(([nom, value]) => [nom, write(lexique, code, [nom, value])]),
  )
  return translator(lexique.langue)(`regle.${code}` as MessageKey, params)
}
