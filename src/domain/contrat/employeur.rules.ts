/**
 * Who may sign which work contract. The State, local authorities and administrative public establishments sign apprenticeship
 * contracts, not contrats de professionnalisation (B-08); the office of an elected person has no legal person: the
 * collectivité signs.
 */
import type { Droit } from '#src/domain/droit/droit.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'

export const TYPES_ACCUEIL = [
  'commune',
  'intercommunalite',
  'departement_region',
  'cabinet_elu',
  'etat',
  'etablissement_administratif',
  'etablissement_industriel',
  'agence',
  'entreprise',
  'association',
] as const
export type TypeAccueil = (typeof TYPES_ACCUEIL)[number]

export const CONTRATS = ['APP', 'PRO'] as const satisfies readonly StatutApprenant[]
export type Contrat = (typeof CONTRATS)[number]

/** The category of the law register an employer falls in; none for a private one. */
const CATEGORIE: Readonly<Record<TypeAccueil, string | null>> = {
  commune: 'collectivite_territoriale',
  intercommunalite: 'collectivite_territoriale',
  departement_region: 'collectivite_territoriale',
  cabinet_elu: 'collectivite_territoriale',
  etat: 'etat',
  etablissement_administratif: 'etablissement_public_administratif',
  etablissement_industriel: null,
  agence: null,
  entreprise: null,
  association: null,
}

/** The office has no legal person of its own: the SIRET asked for is the collectivité's. */
export const isEmployeurAutre = (accueil: TypeAccueil): boolean => accueil === 'cabinet_elu'

export type RefusContrat = {
  readonly code: 'employeur-exclu'
  readonly cite: Entree
  /** What this employer and this learner may do instead. */
  readonly propose: readonly StatutApprenant[]
}

/** Refused only where the register names this category on that day: what it does not know it does not forbid. */
export const contratPermis = (
  droit: Droit,
  jour: Jour,
  { accueil, contrat }: { readonly accueil: TypeAccueil; readonly contrat: Contrat },
): Result<Contrat, RefusContrat> => {
  const categorie = CATEGORIE[accueil]
  if (contrat === 'APP' || categorie === null) return ok(contrat)
  const lue = droit.at('professionnalisation.employeurs_exclus', jour)
  if (!lue.ok || !lue.value.valeur.some((exclu) => exclu.categorie === categorie)) return ok(contrat)
  return refus({ code: 'employeur-exclu', cite: lue.value as Entree, propose: ['APP', 'FI', 'FC'] })
}

/** Whether the CNFPT pays the CFA for a local authority, at one level; null where the register does not know that day. */
export const financeCnfpt = (
  droit: Droit,
  jour: Jour,
  niveau: number,
): { readonly finance: boolean; readonly cite: Entree } | null => {
  const lue = droit.at('cnfpt.niveaux', jour)
  if (!lue.ok) return null
  const finance = lue.value.valeur.some((one) => Number(one.niveau) === niveau)
  return { finance, cite: lue.value as Entree }
}
