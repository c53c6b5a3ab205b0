/** What turns the planner's slots and identifiers into dates, hours and names. */

import { addDays } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import type { Grille } from '#src/planner/grille/grille.ts'
import { translator } from '../../message/catalogue.ts'
import { writeJour } from '../../message/date-message.ts'
import { writeMinute } from '../../message/duree-message.ts'
import type { Langue } from '../../message/langue.ts'

export type Lexique = {
  readonly langue: Langue
  readonly grille: Grille
  /** Names people know, by the planner's identifier. */
  readonly noms: ReadonlyMap<string, string>
  /** Which séance of its cours a placed block is, by the planner's key of a block. */
  readonly numeros: ReadonlyMap<string, number>
}

export const nomDe = ({ noms }: Lexique, id: string): string => noms.get(id) ?? id

/** 'le 3 septembre 2026 à 8 h 30', from a slot. */
export const writeSlot = ({ langue, grille }: Lexique, slot: number): string => {
  const jour = writeJour(langue, grille.jours[Math.floor(slot / grille.parJour)]!)
  const heure = writeMinute(langue, grille.ouverture + (slot % grille.parJour) * grille.pas)
  return translator(langue)('planning.instant', { jour, heure })
}

/** 'A, B et C' */
export const writeListe = ({ langue }: Pick<Lexique, 'langue'>, list: readonly string[]): string =>
  new Intl.ListFormat(langue, { type: 'conjunction' }).format(list)

/** The Monday of the n-th week of the grid. */
export const lundiDe = ({ langue, grille }: Lexique, semaine: number): string =>
  writeJour(langue, addDays(mondayOf(grille.jours[0]!), 7 * semaine))
