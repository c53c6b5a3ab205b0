import type { Acteur } from '#src/domain/acces/permission.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { removeDispense, saveDispense } from '#src/store/offre/relecture-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { lockPlace } from '../place.ts'
import { readDraft } from '../read-draft.ts'
import { relireMillesime } from './show-relecture.ts'

export type CibleConstat = { readonly millesime: string; readonly code: string; readonly chemin: string }

export type RefusDispense =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'motif-absent' }
  /** The finding is no more, or was never there. */
  | { readonly code: 'sans-constat' }
  /** No reason opens this one: it is mended, or it stays shut. */
  | { readonly code: 'non-dispensable' }

/** Sets one finding aside, with a reason, for as long as it says what it says now. */
export const dispenserConstat = (
  monde: Monde,
  acteur: Acteur,
  { millesime, code, chemin, motif }: CibleConstat & { readonly motif: string },
): Promise<Result<null, RefusDispense>> =>
  inTransaction<null, RefusDispense>(monde.db, async (tx) => {
    const place = await lockPlace(tx, acteur, { id: millesime, action: 'relecture.dispenser' })
    if (!place.ok) return place
    if (motif.trim() === '') return refus({ code: 'motif-absent' })
    const programme = await readDraft(tx, place.value)
    const { constats } = await relireMillesime(monde, tx, { place: place.value, programme })
    const constat = constats.find((one) => one.code === code && one.chemin === chemin)
    if (!constat) return refus({ code: 'sans-constat' })
    if (!constat.dispensable) return refus({ code: 'non-dispensable' })
    const { params } = constat
    await saveDispense(tx, {
      millesime_id: millesime,
      code,
      chemin,
      params: JSON.stringify(params),
      motif: motif.trim(),
      par: acteur.id,
      le: monde.now(),
    })
    const detail = { constat: code, endroit: chemin, params, motif: motif.trim() }
    await recordAudit(tx, acteur, 'relecture.dispenser', { type: 'millesime', id: millesime }, detail)
    return ok(null)
  })

/** Takes a waiver back: the finding weighs again. */
export const retablirConstat = (
  monde: Monde,
  acteur: Acteur,
  { millesime, code, chemin }: CibleConstat,
): Promise<Result<null, RefusDispense>> =>
  inTransaction<null, RefusDispense>(monde.db, async (tx) => {
    const place = await lockPlace(tx, acteur, { id: millesime, action: 'relecture.dispenser' })
    if (!place.ok) return place
    if (!(await removeDispense(tx, { millesime, code, chemin }))) return refus({ code: 'sans-constat' })
    const detail = { constat: code, endroit: chemin }
    await recordAudit(tx, acteur, 'relecture.retablir', { type: 'millesime', id: millesime }, detail)
    return ok(null)
  })
