import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { listCourriers, reviveCourrier } from '#src/store/socle/courrier-store.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from './record.ts'

const DERNIERS = 200

export type EtatCourrier = 'envoye' | 'abandonne' | 'attente'
export type CourrierVu = {
  readonly id: string
  readonly creeLe: Date
  readonly destinataire: string
  readonly sujet: string
  /** Only in development: a mail may hold a way in. */
  readonly texte: string | null
  readonly etat: EtatCourrier
  readonly essais: number
  readonly erreur: string | null
}

/** The latest mails; in development to whoever works here, with their words. Undefined for whoever may not. */
export const showCourriers = async (
  monde: Monde,
  acteur: Acteur | null,
): Promise<readonly CourrierVu[] | undefined> => {
  if (!monde.dev && !(acteur && can(acteur, 'courrier.lire', {}))) return undefined
  const rows = await listCourriers(monde.db, DERNIERS)
  return rows.map((row) => ({
    id: row.id,
    creeLe: row.cree_le,
    destinataire: row.destinataire,
    sujet: row.sujet,
    texte: monde.dev ? row.texte : null,
    etat: row.envoye_le ? 'envoye' : row.abandonne_le ? 'abandonne' : 'attente',
    essais: row.essais,
    erreur: row.erreur,
  }))
}

export type RefusReessai = { readonly code: 'introuvable' | 'interdit' }

/** Tries an abandoned mail again, once its cause is mended. */
export const reessayerCourrier = (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<true, RefusReessai>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, RefusReessai>> => {
    if (!can(acteur, 'courrier.lire', {})) return refus({ code: 'interdit' })
    if (!isId(id) || !(await reviveCourrier(tx, id, monde.now()))) return refus({ code: 'introuvable' })
    await recordAudit(tx, acteur, 'courrier.reessayer', { type: 'courrier', id })
    return ok(true)
  })
