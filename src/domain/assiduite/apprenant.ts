/** A learner of one programme-year, whose statut is a dated history (FI, then APP once a contract is signed). */
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Jour } from '#src/kit/jour.ts'

/** Both ends counted; `au` null: still held. */
export type PeriodeStatut = {
  readonly statut: StatutApprenant
  readonly du: Jour
  readonly au: Jour | null
  readonly motif: string | null
}

export type Apprenant = {
  readonly id: string
  readonly millesime: string
  readonly prenom: string
  readonly nom: string
  readonly courriel: string | null
  /** The account of the house, where there is one. */
  readonly personne: string | null
  /** In order of time, one after the other. */
  readonly statuts: readonly PeriodeStatut[]
}
