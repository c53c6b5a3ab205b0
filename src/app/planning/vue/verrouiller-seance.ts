import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { bumpEdition } from '#src/store/planning/edition-store.ts'
import { findSeance, updateSeance } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { openBrouillon, type RefusBrouillonEmploi } from '../emploi/acces-emploi.ts'

/** Holds a séance of a draft where it stands whatever the planner does, or lets it go. */
export const verrouillerSeance = (
  monde: Monde,
  acteur: Acteur,
  asked: { readonly emploi: string; readonly seance: string; readonly verrouillee: boolean },
): Promise<Result<Seance, RefusBrouillonEmploi>> =>
  inTransaction<Seance, RefusBrouillonEmploi>(monde.db, async (tx) => {
    const seen = isId(asked.seance) ? await findSeance(tx, asked.seance) : undefined
    if (!seen) return refus({ code: 'introuvable' })
    const open = await openBrouillon(tx, acteur, seen.edition)
    if (!open.ok) return open
    const seance = await findSeance(tx, asked.seance)
    if (!seance || open.value.emploi.id !== asked.emploi) return refus({ code: 'introuvable' })
    const { verrouillee } = asked
    if (seance.verrouillee === verrouillee) return ok(seance)
    await updateSeance(tx, seance.id, { ...seance, verrouillee })
    await bumpEdition(tx, seance.edition)
    const action = verrouillee ? 'seance.verrouiller' : 'seance.deverrouiller'
    await recordAudit(tx, acteur, action, { type: 'edition', id: seance.edition }, { bloc: seance.bloc })
    return ok({ ...seance, verrouillee })
  })
