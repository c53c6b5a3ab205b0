import type { Acteur } from '#src/domain/acces/permission.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Tx } from '#src/store/database.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { lockOpenVersion } from '#src/store/offre/version-store.ts'
import { lockPlace } from '../place.ts'

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
  const opened = await lockPlace(tx, acteur, { id: millesime, action: 'programme.modifier' })
  if (!opened.ok) return opened
  const place = opened.value
  const version = await lockOpenVersion(tx, millesime)
  return version?.statut === 'brouillon' ? ok(place) : refus({ code: 'pas-en-brouillon' })
}
