/**
 * Attendance. Every hour that is paid, funded or certified is counted from closed sheets, in minutes. Émargement is usual
 * proof, not the only one (Code du travail R6313-3, « tout élément probant »): an attestation from outside counts too.
 */
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { StatutFeuille } from './feuille.workflow.ts'

export const PREUVES = ['feuille', 'attestation'] as const
export type Preuve = (typeof PREUVES)[number]

/** What is known of one learner at one séance. */
export type Presence = {
  readonly apprenant: string
  /** The one held that day. */
  readonly statut: StatutApprenant
  /** null: nobody said. */
  readonly minutes: number | null
  readonly justification: string | null
  readonly preuve: Preuve
  /** What a proof from outside says of itself. */
  readonly attestation: string | null
}

/** The sheet of a block, with the séance as it was held. */
export type Feuille = {
  readonly id: string
  readonly bloc: string
  readonly jour: Jour
  readonly debut: number
  readonly duree: number
  readonly salle: string | null
  readonly horsSite: boolean
  readonly adresse: string | null
  readonly statut: StatutFeuille
  readonly version: number
  readonly closeLe: Date | null
  readonly intervenants: readonly string[]
}

/** One closed line, as totals read it. */
export type LigneSuivie = {
  readonly cours: string
  readonly duree: number
  readonly minutes: number | null
  readonly justifiee: boolean
}
