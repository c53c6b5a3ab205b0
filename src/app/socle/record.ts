import type { Tx } from '#src/store/database.ts'
import { insertAudit } from '#src/store/socle/audit-store.ts'

/** What was touched: 'programme' and its identifier. */
export type Objet = { readonly type: string; readonly id: string | null }

/** Writes the deed in the audit, in the deed's own transaction; no actor is the system itself. */
export const recordAudit = (
  tx: Tx,
  acteur: { readonly id: string } | null,
  action: string,
  objet: Objet,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> =>
  insertAudit(tx, { acteur: acteur?.id ?? null, action, objetType: objet.type, objetId: objet.id, detail })
