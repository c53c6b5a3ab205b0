import type { Tx } from '../database.ts'

export type LigneAudit = {
  readonly acteur: string | null
  readonly action: string
  readonly objetType: string
  readonly objetId: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** Adds a line to the audit; nothing takes one away (a trigger refuses). */
export const insertAudit = async (tx: Tx, ligne: LigneAudit): Promise<void> => {
  await tx
    .insertInto('audit')
    .values({
      acteur: ligne.acteur,
      action: ligne.action,
      objet_type: ligne.objetType,
      objet_id: ligne.objetId,
      detail: JSON.stringify(ligne.detail),
    })
    .execute()
}
