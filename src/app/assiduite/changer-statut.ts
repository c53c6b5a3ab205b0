import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { changeStatut, type RefusStatut } from '#src/domain/assiduite/statut-date.rules.ts'
import { STATUTS_APPRENANT } from '#src/domain/offre/vocabulaire.ts'
import { isId } from '#src/kit/id.ts'
import { parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { lockApprenant, saveStatuts } from '#src/store/assiduite/apprenant-store.ts'
import { inTransaction } from '#src/store/database.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import type { Monde } from '../monde.ts'
import { lieuOf } from '../offre/read-draft.ts'
import { recordAudit } from '../socle/record.ts'

export type ChangementDemande = {
  readonly id: string
  readonly statut: string
  readonly du: string
  readonly motif: string
}
export type RefusChangement =
  | RefusStatut
  | { readonly code: 'introuvable' | 'interdit' | 'statut-inconnu' | 'jour-invalide' | 'motif-vide' }

/** Gives a learner another statut from a day on; the earlier periods stay as they were. */
export const changerStatut = (
  monde: Monde,
  acteur: Acteur,
  { id, statut, du, motif }: ChangementDemande,
): Promise<Result<true, RefusChangement>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, RefusChangement>> => {
    const apprenant = isId(id) ? await lockApprenant(tx, id) : undefined
    const place = apprenant && (await findMillesime(tx, apprenant.millesime))
    if (!apprenant || !place || !can(acteur, 'apprenant.lire', lieuOf(place)))
      return refus({ code: 'introuvable' })
    if (!can(acteur, 'apprenant.modifier', lieuOf(place))) return refus({ code: 'interdit' })
    const next = STATUTS_APPRENANT.find((one) => one === statut)
    const day = parseJour(du)
    if (!next) return refus({ code: 'statut-inconnu' })
    if (!day.ok) return refus({ code: 'jour-invalide' })
    if (!motif) return refus({ code: 'motif-vide' })
    const changed = changeStatut(apprenant.statuts, { statut: next, du: day.value, motif })
    if (!changed.ok) return changed
    await saveStatuts(tx, id, changed.value)
    const detail = { avant: apprenant.statuts, apres: changed.value }
    await recordAudit(tx, acteur, 'apprenant.changer-statut', { type: 'apprenant', id }, detail)
    return ok(true)
  })
