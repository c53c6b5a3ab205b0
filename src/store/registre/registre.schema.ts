import type { Generated, JSONColumnType } from 'kysely'
import type { ContenuInscrit } from '#src/domain/offre/registre/inscrire.rules.ts'
import type { NomRegistre } from '#src/domain/offre/registre/registre.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'

export type InscriptionTable = {
  id: string
  registre: NomRegistre
  composante_id: string | null
  parcours_id: string | null
  contenu: JSONColumnType<ContenuInscrit>
  version: Generated<number>
  inscrite_le: Generated<Date>
  modifiee_le: Generated<Date>
}

export type EnqueteTable = {
  id: string
  parcours_id: string
  promotion: number
  mois: number
  interroges: number | null
  source: string
}

export type SituationReponse = 'emploi' | 'doctorat' | 'autre_poursuite' | 'recherche' | 'autre'

export type ReponseEnqueteTable = {
  id: string
  enquete_id: string
  situation: SituationReponse
  emploi: string | null
  metier_id: string | null
  recue_le: Generated<Date>
}

export type DemandeTable = {
  id: string
  parcours_id: string
  destinataire: 'formation' | 'cfa'
  statut_vise: StatutApprenant | null
  nom: string
  courriel: string
  message: string
  recue_le: Date
  traitee_le: Date | null
  traitee_par: string | null
}

export type MissionTable = {
  id: string
  parcours_id: string
  statut: 'proposee' | 'validee' | 'refusee'
  contrat: 'APP' | 'PRO'
  accueil: string
  organisme: string
  siret: string | null
  intitule: string
  description: string
  confidentielle: boolean
  domaines: Generated<string[]>
  courriel: string
  proposee_le: Date
  decidee_le: Date | null
  decidee_par: string | null
  motif: string | null
}

export type RegistreTables = {
  inscription: InscriptionTable
  enquete: EnqueteTable
  reponse_enquete: ReponseEnqueteTable
  demande: DemandeTable
  mission: MissionTable
}
