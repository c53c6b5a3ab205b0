import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Tx } from '#src/store/database.ts'
import { lockMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { lockOpenVersion } from '#src/store/offre/version-store.ts'
import { lieuOf } from '../read-draft.ts'

export type RefusBrouillon =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'pas-en-brouillon' }

/** Locks a millésime this person may write today. */
export const openDraft = async (
  tx: Tx,
  acteur: Acteur,
  millesime: string,
): Promise<Result<MillesimeRow, RefusBrouillon>> => {
  const place = isId(millesime) ? await lockMillesime(tx, millesime) : undefined
  if (!place || !can(acteur, 'programme.lire', lieuOf(place))) return refus({ code: 'introuvable' })
  if (!can(acteur, 'programme.modifier', lieuOf(place))) return refus({ code: 'interdit' })
  const version = await lockOpenVersion(tx, millesime)
  return version?.statut === 'brouillon' ? ok(place) : refus({ code: 'pas-en-brouillon' })
}
