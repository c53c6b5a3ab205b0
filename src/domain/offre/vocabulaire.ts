/**
 * Closed word lists of the programme offer. A learner's statut is the spine of the whole system:
 * FI formation initiale, FC formation continue, APP apprentissage, PRO contrat de professionnalisation.
 */
export const STATUTS_APPRENANT = ['FI', 'FC', 'APP', 'PRO'] as const
export type StatutApprenant = (typeof STATUTS_APPRENANT)[number]

/** How an hour is taught; 'evenement' is an outside event (a forum), 'visite' an off-site visit. */
export const MODES_HEURE = [
  'CM',
  'TD',
  'TP',
  'conference',
  'atelier',
  'projet',
  'visite',
  'evenement',
  'coaching',
  'evaluation',
] as const
export type ModeHeure = (typeof MODES_HEURE)[number]

/** What an EC is, when it is more than a course. */
export const NATURES_EC = [
  'enseignement',
  'projet',
  'visite',
  'evenement',
  'suivi',
  'retour_experience',
  'memoire',
  'memoire_suivi',
  'evaluation',
] as const
export type NatureEc = (typeof NATURES_EC)[number]

/** How strongly an admission piece is asked for. */
export const EXIGENCES_PIECE = ['obligatoire', 'si_disponible', 'facultatif'] as const

/** Responsibilities printed on a brochure. */
export const ROLES_CONTACT = [
  'directrice_mention',
  'responsable_mention',
  'responsable_formation',
  'responsable_parcours',
  'gestionnaire_formation',
  'referent_cfa',
  'referent_handicap',
  'autre',
] as const
export type RoleContact = (typeof ROLES_CONTACT)[number]

export const ANNEES_DIPLOME = ['M1', 'M2'] as const
export type AnneeDiplome = (typeof ANNEES_DIPLOME)[number]
