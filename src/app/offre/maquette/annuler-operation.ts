import type { Acteur } from '#src/domain/acces/permission.ts'
import { describeLieu, idsOf } from '#src/domain/offre/maquette/lieu.rules.ts'
import { isIntact, operate } from '#src/domain/offre/maquette/operations.rules.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { saveMaquette } from '#src/store/offre/millesime-store.ts'
import { findLastOperation } from '#src/store/offre/operation-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import type { Trace } from './modifier-maquette.ts'
import { openDraft, type RefusBrouillon } from './open-draft.ts'

export type RefusAnnulation =
  | RefusBrouillon
  | { readonly code: 'rien-a-annuler' }
  /** The node is no longer as this person left it. */
  | { readonly code: 'change-depuis'; readonly nom: string | null }

/** The node that was touched, and where to look for it. */
export type Annulee = { readonly noeud: string; readonly parent: string | null }

/** Takes back the last operation of this person, as long as nobody changed the same node since. */
export const annulerOperation = (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
): Promise<Result<Annulee, RefusAnnulation>> =>
  inTransaction<Annulee, RefusAnnulation>(monde.db, async (tx) => {
    const place = await openDraft(tx, acteur, millesime)
    if (!place.ok) return place
    const last = await findLastOperation(tx, { millesime, acteur: acteur.id })
    if (!last) return refus({ code: 'rien-a-annuler' })
    const trace = last.detail as unknown as Trace
    const maquette = await readMaquetteTenue(tx, millesime)
    if (!isIntact(maquette, trace.noeud, trace.laisse))
      return refus({ code: 'change-depuis', nom: trace.nom })
    const effet = operate(maquette, trace.inverse, newId)
    // Where it stood is gone.
    if (!effet.ok) return refus({ code: 'change-depuis', nom: trace.nom })
    const { noeud, maquette: next } = effet.value
    await saveMaquette(tx, { id: millesime, maquette: next, le: monde.now() })
    await recordAudit(
      tx,
      acteur,
      'maquette.annuler',
      { type: 'millesime', id: millesime },
      {
        annule: String(last.id),
        geste: trace.geste,
        nom: trace.nom,
        touche: idsOf(noeud),
        avant: describeLieu(maquette, noeud.id),
        apres: describeLieu(next, noeud.id),
        revision: place.value.revision + 1,
      },
    )
    const parent =
      'place' in trace.inverse ? trace.inverse.place.parent : (trace.laisse?.place.parent ?? null)
    return ok({ noeud: noeud.id, parent })
  })
