/** Totals of attendance: attended minutes only ever come from what a sheet says; what nobody said is counted apart. */
import type { LigneSuivie, Preuve } from './presence.ts'

export type Assiduite = {
  /** Minutes of the séances whose sheet is closed. */
  readonly tenues: number
  readonly suivies: number
  readonly justifiees: number
  readonly injustifiees: number
}

const NULLE: Assiduite = { tenues: 0, suivies: 0, justifiees: 0, injustifiees: 0 }

const add = (total: Assiduite, { duree, minutes, justifiee }: LigneSuivie): Assiduite => {
  if (minutes === null) return total
  const manque = duree - minutes
  return {
    tenues: total.tenues + duree,
    suivies: total.suivies + minutes,
    justifiees: total.justifiees + (justifiee ? manque : 0),
    injustifiees: total.injustifiees + (justifiee ? 0 : manque),
  }
}

/** The whole of a learner's lines. */
export const totalAssiduite = (lignes: readonly LigneSuivie[]): Assiduite => lignes.reduce(add, NULLE)

/** By cours, never by title: two EC of the same name are two cours. */
export const assiduiteParCours = (lignes: readonly LigneSuivie[]): ReadonlyMap<string, Assiduite> =>
  new Map([...Map.groupBy(lignes, ({ cours }) => cours)].map(([cours, of]) => [cours, totalAssiduite(of)]))

export type FautePresence = 'minutes-invalides' | 'minutes-trop' | 'attestation-vide'

/** What is wrong with what was typed for one learner; undefined when nothing is. */
export const fautePresence = (
  { minutes, preuve, attestation }: { minutes: number | null; preuve: Preuve; attestation: string | null },
  duree: number,
): FautePresence | undefined => {
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0)) return 'minutes-invalides'
  if (minutes !== null && minutes > duree) return 'minutes-trop'
  if (preuve === 'attestation' && !attestation) return 'attestation-vide'
  return undefined
}
