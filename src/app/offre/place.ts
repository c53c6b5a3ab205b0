/** The programme-year a person stands before: one they may not read is one that does not exist. */
import { type Acteur, type Action, can } from '#src/domain/acces/permission.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db, Tx } from '#src/store/database.ts'
import { findMillesime, lockMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { lieuOf } from './read-draft.ts'

export type RefusPlace = { readonly code: 'introuvable' | 'interdit' }

/** Which programme-year, and what is about to be done there. */
type Demande = { readonly id: string; readonly action: Action }

const readable = (acteur: Acteur, place: MillesimeRow | undefined): MillesimeRow | undefined =>
  place && can(acteur, 'programme.lire', lieuOf(place)) ? place : undefined

const allow = (
  acteur: Acteur,
  found: MillesimeRow | undefined,
  action: Action,
): Result<MillesimeRow, RefusPlace> => {
  const place = readable(acteur, found)
  if (!place) return refus({ code: 'introuvable' })
  return can(acteur, action, lieuOf(place)) ? ok(place) : refus({ code: 'interdit' })
}

export const findPlace = async (db: Db, acteur: Acteur, id: string): Promise<MillesimeRow | undefined> =>
  readable(acteur, isId(id) ? await findMillesime(db, id) : undefined)

export const openPlace = async (
  db: Db,
  acteur: Acteur,
  { id, action }: Demande,
): Promise<Result<MillesimeRow, RefusPlace>> =>
  allow(acteur, isId(id) ? await findMillesime(db, id) : undefined, action)

/** The same, its row held until the deed is done. */
export const lockPlace = async (
  tx: Tx,
  acteur: Acteur,
  { id, action }: Demande,
): Promise<Result<MillesimeRow, RefusPlace>> =>
  allow(acteur, isId(id) ? await lockMillesime(tx, id) : undefined, action)
