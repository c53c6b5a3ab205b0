import type { Acteur } from '#src/domain/acces/permission.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { findFiche } from '#src/store/offre/rncp/fiche-rncp-store.ts'
import { lockLien, saveLien } from '#src/store/offre/rncp/lien-rncp-store.ts'
import { listVersions } from '#src/store/offre/version-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { lockPlace } from '../place.ts'

export type Liaison = { readonly millesime: string; readonly fiche: string; readonly motif: string }
export type RefusLiaison =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'fiche-absente' }
  /** The programme was published on another text: changing it is told why. */
  | { readonly code: 'motif-absent' }

/**
 * Confirms the text of the fiche a cohorte is prepared for. Once the programme was published the link is what people
 * enrolled on: another text may only take its place with a reason, which the audit keeps beside the one before.
 */
export const lierFiche = (
  monde: Monde,
  acteur: Acteur,
  { millesime, fiche, motif }: Liaison,
): Promise<Result<null, RefusLiaison>> =>
  inTransaction<null, RefusLiaison>(monde.db, async (tx) => {
    const opened = await lockPlace(tx, acteur, { id: millesime, action: 'rncp.lier' })
    if (!opened.ok) return opened
    const texte = isId(fiche) ? await findFiche(tx, fiche) : undefined
    if (!texte) return refus({ code: 'fiche-absente' })
    const before = await lockLien(tx, millesime)
    if (before?.fiche_id === fiche) return ok(null)
    const published = (await listVersions(tx, millesime)).some(({ contenu }) => contenu !== null)
    if (before && published && motif.trim() === '') return refus({ code: 'motif-absent' })
    await saveLien(tx, { millesime_id: millesime, fiche_id: fiche, par: acteur.id, le: monde.now() })
    const detail = {
      numero: texte.numero,
      texte: texte.rang,
      ...(before && { avant: before.fiche_id }),
      ...(motif.trim() && { motif: motif.trim() }),
    }
    await recordAudit(tx, acteur, 'rncp.lier', { type: 'millesime', id: millesime }, detail)
    return ok(null)
  })
