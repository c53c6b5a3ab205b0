import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { listAudit, listObjetTypes } from '#src/store/socle/audit-store.ts'
import type { Monde } from '../monde.ts'

const PAR_PAGE = 100

export type FiltreAudit = { readonly type: string; readonly id: string; readonly avant: number | null }
export type LigneAuditVue = {
  readonly id: number
  readonly le: Date
  /** Null: the system itself, or someone not known then. */
  readonly qui: string | null
  readonly action: string
  readonly objetType: string
  readonly objetId: string | null
  readonly detail: string
}
export type AuditVu = {
  readonly lignes: readonly LigneAuditVue[]
  readonly types: readonly string[]
  /** The line to read on from; null at the end. */
  readonly suite: number | null
}

/** A page of the audit; undefined for whoever may not read the whole of it. */
export const showAudit = async (
  { db }: Monde,
  acteur: Acteur,
  filtre: FiltreAudit,
): Promise<AuditVu | undefined> => {
  if (!can(acteur, 'audit.lire', {})) return undefined
  const rows = await listAudit(db, { ...filtre, limit: PAR_PAGE + 1 })
  const lignes = rows.slice(0, PAR_PAGE).map((row) => ({
    id: row.id,
    le: row.le,
    qui: row.nom === null ? null : `${row.prenom} ${row.nom}`,
    action: row.action,
    objetType: row.objet_type,
    objetId: row.objet_id,
    detail: Object.keys(row.detail).length > 0 ? JSON.stringify(row.detail) : '',
  }))
  return {
    lignes,
    types: await listObjetTypes(db),
    suite: rows.length > PAR_PAGE ? (lignes.at(-1)?.id ?? null) : null,
  }
}
