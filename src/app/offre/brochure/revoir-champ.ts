import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { parseValeur, type RefusValeur } from '#src/domain/offre/edition/feuille.rules.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { acceptRest, lockBrochure, removeRevue, saveRevue } from '#src/store/offre/brochure-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { type Decision, lieuBrochure } from './show-brochure.ts'

export type RefusRevue =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'deja-cree' }
  | { readonly code: 'saisie'; readonly raison: RefusValeur }

/** The brochure, locked, where this person may still review it. */
const openReview = async (tx: Tx, acteur: Acteur, id: string) => {
  const brochure = isId(id) ? await lockBrochure(tx, id) : undefined
  if (!brochure || !can(acteur, 'brochure.lire', lieuBrochure(brochure)))
    return refus({ code: 'introuvable' } as const)
  if (!can(acteur, 'brochure.revoir', lieuBrochure(brochure))) return refus({ code: 'interdit' } as const)
  if (brochure.millesime !== null) return refus({ code: 'deja-cree' } as const)
  return ok(brochure)
}

export type Revue = {
  readonly brochure: string
  readonly chemin: string
  /** null takes the decision back. */
  readonly decision: Decision | null
  /** What was typed, when corrected. */
  readonly saisie?: string
}

/** Accepts, corrects or sets aside one field; the last word stands. */
export const revoirChamp = (
  monde: Monde,
  acteur: Acteur,
  { brochure: id, chemin, decision, saisie = '' }: Revue,
): Promise<Result<Decision | null, RefusRevue>> =>
  inTransaction<Decision | null, RefusRevue>(monde.db, async (tx) => {
    const opened = await openReview(tx, acteur, id)
    if (!opened.ok) return opened
    const lu = opened.value.lecture.champs.find((champ) => champ.chemin === chemin)
    if (!lu) return refus({ code: 'introuvable' })
    const corrected = decision === 'corrige' ? parseValeur(chemin, saisie) : ok(null)
    if (!corrected.ok) return refus({ code: 'saisie', raison: corrected.refus })
    if (decision === null) await removeRevue(tx, id, chemin)
    else
      await saveRevue(tx, {
        brochure_id: id,
        chemin,
        decision,
        valeur: decision === 'corrige' ? JSON.stringify({ valeur: corrected.value }) : null,
        par: acteur.id,
        le: monde.now(),
      })
    const detail = {
      chemin,
      decision,
      ...(decision === 'corrige' && { lu: lu.valeur, valeur: corrected.value }),
    }
    await recordAudit(tx, acteur, 'brochure.revoir', { type: 'brochure', id }, detail)
    return ok(decision)
  })

/** Accepts every field read with high confidence on which nobody has spoken; says how many. */
export const accepterSurs = (monde: Monde, acteur: Acteur, id: string): Promise<Result<number, RefusRevue>> =>
  inTransaction<number, RefusRevue>(monde.db, async (tx) => {
    const opened = await openReview(tx, acteur, id)
    if (!opened.ok) return opened
    const sure = opened.value.lecture.champs.filter(({ confiance }) => confiance === 'haute')
    const rows = sure.map(({ chemin }) => ({
      brochure_id: id,
      chemin,
      decision: 'accepte' as const,
      valeur: null,
      par: acteur.id,
      le: monde.now(),
    }))
    const nombre = await acceptRest(tx, rows)
    await recordAudit(tx, acteur, 'brochure.accepterSurs', { type: 'brochure', id }, { nombre })
    return ok(nombre)
  })
