/**
 * Which text of a fiche a cohorte is prepared for: the one that held when its year began, for a diploma is awarded on
 * what was registered when one entered. A later text of the same fiche is another promise: it is shown, never swapped.
 */

import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Jour } from '#src/kit/jour.ts'
import { numeroFiche } from './import.rules.ts'

export type TexteFiche = {
  readonly id: string
  readonly numero: string
  readonly rang: number
  /** The day it was first read in the open data. */
  readonly lueLe: Jour
}

/** The number a programme rests on, as the register writes it. */
export const numeroDe = ({ diplome }: Pick<Programme, 'diplome'>): string | null => numeroFiche(diplome.rncp)

/**
 * The text to propose: the last one read by the day the year begins; where all were read later, the earliest, which is
 * the nearest to that day anyone here knows. No day: the one that holds now.
 */
export const proposerTexte = (
  textes: readonly TexteFiche[],
  numero: string | null,
  debut: Jour | null,
): TexteFiche | null => {
  const siens = textes.filter((texte) => texte.numero === numero).toSorted((a, b) => a.rang - b.rang)
  if (debut === null) return siens.at(-1) ?? null
  return siens.findLast(({ lueLe }) => lueLe <= debut) ?? siens[0] ?? null
}
