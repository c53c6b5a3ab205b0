import type { Generated } from 'kysely'
import type { StatutFeuille } from '#src/domain/assiduite/feuille.workflow.ts'
import type { Preuve } from '#src/domain/assiduite/presence.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Jour } from '#src/kit/jour.ts'

export type ApprenantTable = {
  id: string
  millesime_id: string
  prenom: string
  nom: string
  courriel: string | null
  personne_id: string | null
  cree_le: Generated<Date>
}

export type ApprenantStatutTable = {
  apprenant_id: string
  du: Jour
  au: Jour | null
  statut: StatutApprenant
  motif: string | null
}

export type FeuilleTable = {
  id: string
  bloc_id: string
  jour: Jour
  debut: number
  duree: number
  salle: string | null
  hors_site: boolean
  lieu: string | null
  statut: StatutFeuille
  version: Generated<number>
  ouverte_le: Date
  ouverte_par: string
  close_le: Date | null
  close_par: string | null
}

export type FeuilleIntervenantTable = { feuille_id: string; intervenant_id: string }

export type PresenceTable = {
  feuille_id: string
  apprenant_id: string
  statut: StatutApprenant
  minutes: number | null
  justification: string | null
  preuve: Generated<Preuve>
  attestation: string | null
  par: string
  le: Date
}

export type AssiduiteTables = {
  apprenant: ApprenantTable
  apprenant_statut: ApprenantStatutTable
  feuille: FeuilleTable
  feuille_intervenant: FeuilleIntervenantTable
  presence: PresenceTable
}
