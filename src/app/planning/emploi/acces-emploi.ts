import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Edition, Emploi } from '#src/domain/planning/emploi/emploi.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db, Tx } from '#src/store/database.ts'
import { findEdition, lockEdition } from '#src/store/planning/edition-store.ts'
import { findEmploi, lockEmploi } from '#src/store/planning/emploi-store.ts'

export type RefusLecture = { readonly code: 'introuvable' }
export type RefusEcriture = RefusLecture | { readonly code: 'interdit' }
export type RefusBrouillonEmploi = RefusEcriture | { readonly code: 'pas-en-brouillon' }

/** A timetable this person may read. */
export const openEmploi = async (
  db: Db,
  acteur: Acteur,
  id: string,
): Promise<Result<Emploi, RefusLecture>> => {
  const emploi = isId(id) ? await findEmploi(db, id) : undefined
  return emploi && can(acteur, 'emploi.lire', emploi.lieu) ? ok(emploi) : refus({ code: 'introuvable' })
}

/** Locks a timetable this person may change. */
export const openEmploiToWrite = async (
  tx: Tx,
  acteur: Acteur,
  id: string,
): Promise<Result<Emploi, RefusEcriture>> => {
  const emploi = isId(id) ? await lockEmploi(tx, id) : undefined
  if (!emploi || !can(acteur, 'emploi.lire', emploi.lieu)) return refus({ code: 'introuvable' })
  return can(acteur, 'emploi.modifier', emploi.lieu) ? ok(emploi) : refus({ code: 'interdit' })
}

export type EditionOuverte = { readonly emploi: Emploi; readonly edition: Edition }

/** An edition this person may read. */
export const openEdition = async (
  db: Db,
  acteur: Acteur,
  id: string,
): Promise<Result<EditionOuverte, RefusLecture>> => {
  const edition = isId(id) ? await findEdition(db, id) : undefined
  const emploi = edition && (await openEmploi(db, acteur, edition.emploi))
  return edition && emploi?.ok ? ok({ edition, emploi: emploi.value }) : refus({ code: 'introuvable' })
}

/** Locks a draft this person may change, its timetable first: everybody takes them in that order. */
export const openBrouillon = async (
  tx: Tx,
  acteur: Acteur,
  id: string,
): Promise<Result<EditionOuverte, RefusBrouillonEmploi>> => {
  const seen = isId(id) ? await findEdition(tx, id) : undefined
  if (!seen) return refus({ code: 'introuvable' })
  const emploi = await openEmploiToWrite(tx, acteur, seen.emploi)
  if (!emploi.ok) return emploi
  const edition = await lockEdition(tx, id)
  if (!edition) return refus({ code: 'introuvable' })
  return edition.statut === 'brouillon'
    ? ok({ edition, emploi: emploi.value })
    : refus({ code: 'pas-en-brouillon' })
}
