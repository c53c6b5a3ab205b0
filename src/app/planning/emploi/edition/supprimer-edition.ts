import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Edition, Emploi } from '#src/domain/planning/emploi/emploi.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { findEnCours } from '#src/store/planning/calcul-store.ts'
import { deleteEdition } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openBrouillon, openEdition, type RefusBrouillonEmploi } from '../acces-emploi.ts'

export type RefusSuppression = RefusBrouillonEmploi | { readonly code: 'en-cours' | 'change-entre-temps' }
export type Suppression = { readonly emploi: Emploi; readonly edition: Edition; readonly seances: number }

/** What would disappear with a draft. */
export const prevoirSuppression = async (
  { db }: Pick<Monde, 'db'>,
  acteur: Acteur,
  { emploi: emploiId, edition: id }: { readonly emploi: string; readonly edition: string },
): Promise<Result<Suppression, RefusBrouillonEmploi>> => {
  const open = await openEdition(db, acteur, id)
  if (!open.ok) return open
  const { emploi, edition } = open.value
  if (emploi.id !== emploiId) return refus({ code: 'introuvable' })
  if (!can(acteur, 'emploi.modifier', emploi.lieu)) return refus({ code: 'interdit' })
  if (edition.statut !== 'brouillon') return refus({ code: 'pas-en-brouillon' })
  return ok({ emploi, edition, seances: (await listSeances(db, { edition: id })).length })
}

type Demande = {
  readonly emploi: string
  readonly edition: string
  /** The draft as it was when its end was confirmed. */
  readonly revision: number
}

/** Deletes a draft; what was ever public stays for good: people were told of it and attendance hangs on it. */
export const supprimerEdition = (
  monde: Monde,
  acteur: Acteur,
  { emploi: emploiId, edition: id, revision }: Demande,
): Promise<Result<true, RefusSuppression>> =>
  inTransaction<true, RefusSuppression>(monde.db, async (tx) => {
    const open = await openBrouillon(tx, acteur, id)
    if (!open.ok) return open
    const { edition, emploi } = open.value
    if (emploi.id !== emploiId) return refus({ code: 'introuvable' })
    if (await findEnCours(tx, id)) return refus({ code: 'en-cours' })
    if (edition.revision !== revision) return refus({ code: 'change-entre-temps' })
    const seances = (await listSeances(tx, { edition: id })).length
    await deleteEdition(tx, id)
    const detail = { emploi: emploi.intitule, numero: edition.numero, depuis: edition.depuis, seances }
    await recordAudit(tx, acteur, 'edition.supprimer', { type: 'edition', id }, detail)
    return ok(true)
  })
