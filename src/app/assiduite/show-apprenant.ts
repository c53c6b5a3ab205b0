import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Apprenant } from '#src/domain/assiduite/apprenant.ts'
import { type Assiduite, assiduiteParCours, totalAssiduite } from '#src/domain/assiduite/assiduite.rules.ts'
import { type Devoir, devoirsDe } from '#src/domain/assiduite/devoir.rules.ts'
import { statutLe } from '#src/domain/assiduite/statut-date.rules.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { findApprenant, listApprenants } from '#src/store/assiduite/apprenant-store.ts'
import { listEmploisDe, listLignes } from '#src/store/assiduite/suivi-store.ts'
import { findMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { type Monde, today } from '../monde.ts'
import { lieuOf, readDraft } from '../offre/read-draft.ts'

export type AssiduiteCours = Assiduite & {
  readonly cours: string
  readonly intitule: string
  readonly code: string | null
}

export type PageApprenant = {
  readonly place: MillesimeRow
  readonly apprenant: Apprenant
  /** Held today; null before the first and after the last. */
  readonly statut: StatutApprenant | null
  readonly devoirs: readonly Devoir[]
  readonly total: Assiduite
  readonly parCours: readonly AssiduiteCours[]
  readonly modifiable: boolean
}

type Refus = 'introuvable'

/** A learner: statuts, what each asks, hours attended by cours. */
export const showApprenant = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageApprenant, Refus>> => {
  const { db } = monde
  const apprenant = isId(id) ? await findApprenant(db, id) : undefined
  const place = apprenant && (await findMillesime(db, apprenant.millesime))
  if (!apprenant || !place || !can(acteur, 'apprenant.lire', lieuOf(place))) return refus('introuvable')
  const lignes = await listLignes(db, id)
  const { organisation } = await readDraft(db, place)
  const statut = statutLe(apprenant.statuts, today(monde))
  const named = new Map(lignes.map(({ cours, intitule, code }) => [cours, { intitule, code }]))
  return ok({
    place,
    apprenant,
    statut,
    devoirs: statut === null ? [] : devoirsDe(statut, organisation),
    total: totalAssiduite(lignes),
    parCours: [...assiduiteParCours(lignes)].map(([cours, of]) => ({ cours, ...named.get(cours)!, ...of })),
    modifiable: can(acteur, 'apprenant.modifier', lieuOf(place)),
  })
}

export type PageApprenants = {
  readonly place: MillesimeRow
  readonly apprenants: readonly { readonly apprenant: Apprenant; readonly statut: StatutApprenant | null }[]
  readonly emplois: readonly { readonly id: string; readonly intitule: string }[]
  readonly modifiable: boolean
}

/** The learners of a programme-year, with the statut of the day. */
export const showApprenants = async (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
): Promise<Result<PageApprenants, Refus>> => {
  const place = isId(millesime) ? await findMillesime(monde.db, millesime) : undefined
  if (!place || !can(acteur, 'apprenant.lire', lieuOf(place))) return refus('introuvable')
  const apprenants = await listApprenants(monde.db, [millesime])
  const day = today(monde)
  return ok({
    place,
    apprenants: apprenants.map((apprenant) => ({ apprenant, statut: statutLe(apprenant.statuts, day) })),
    emplois: await listEmploisDe(monde.db, millesime),
    modifiable: can(acteur, 'apprenant.modifier', lieuOf(place)),
  })
}
