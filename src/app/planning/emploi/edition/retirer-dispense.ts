import type { Acteur } from '#src/domain/acces/permission.ts'
import type { DispenseEmploi } from '#src/domain/planning/emploi/emploi.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { bumpEdition, deleteDispense, listDispenses } from '#src/store/planning/edition-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openBrouillon, type RefusBrouillonEmploi } from '../acces-emploi.ts'

type Demande = { readonly emploi: string; readonly edition: string; readonly dispense: string }

/** Puts a waived rule back in a draft: the séance stays where it is, and is said broken where the rule still is. */
export const retirerDispense = (
  monde: Monde,
  acteur: Acteur,
  { emploi: emploiId, edition: id, dispense: asked }: Demande,
): Promise<Result<DispenseEmploi, RefusBrouillonEmploi>> =>
  inTransaction<DispenseEmploi, RefusBrouillonEmploi>(monde.db, async (tx) => {
    const open = await openBrouillon(tx, acteur, id)
    if (!open.ok) return open
    if (open.value.emploi.id !== emploiId) return refus({ code: 'introuvable' })
    const kept = (await listDispenses(tx, id)).find((one) => one.id === asked)
    if (!kept) return refus({ code: 'introuvable' })
    await deleteDispense(tx, kept.id)
    await bumpEdition(tx, id)
    await recordAudit(tx, acteur, 'dispense.retirer', { type: 'edition', id }, kept)
    return ok(kept)
  })
