/**
 * A published rate says what it counts, on how many, for which year (Qualiopi, indicator 2). A rate nobody measured is not
 * zero: the first campaign that can still be measured is named instead.
 */
import type { Jour } from '#src/kit/jour.ts'
import { fold } from '#src/kit/text.ts'
import type { Contenu, NATURES_TAUX } from './registre.ts'

export type NatureTaux = (typeof NATURES_TAUX)[number]

/** « Taux de sélection » is a rate of selection, however it is typeset. */
const MOTS: readonly (readonly [NatureTaux, string])[] = [
  ['selection', 'selection'],
  ['reussite', 'reussite'],
  ['presence', 'presence'],
  ['poursuite', 'poursuite'],
  ['rupture', 'rupture'],
  ['satisfaction', 'satisfaction'],
]

export const natureDe = (nom: string): NatureTaux | null =>
  MOTS.find(([, mot]) => fold(nom).includes(mot))?.[0] ?? null

/** Per cent, to one decimal. */
export const partDe = ({ numerateur, denominateur }: { numerateur: number; denominateur: number }): number =>
  Math.round((numerateur / denominateur) * 1000) / 10

/** The latest year measured of one rate. */
export const dernierTaux = (
  taux: readonly Contenu<'taux'>[],
  nature: NatureTaux | null,
): Contenu<'taux'> | undefined =>
  taux.filter((one) => one.nature === nature).toSorted((a, b) => b.annee.localeCompare(a.annee))[0]

const RENTREE = '-09-01'

/** '2026-2027': the year of the next intake, the first whose campaign can still be counted. */
export const prochaineCampagne = (today: Jour): string => {
  const year = Number(today.slice(0, 4))
  const next = today < `${year}${RENTREE}` ? year : year + 1
  return `${next}-${next + 1}`
}
