import type { Db, Tx } from '../database.ts'

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

/** Lines of the audit, the latest first, before a given line; of one object when it is named. */
export const listAudit = (
  db: Db,
  { type, id, avant, limit }: { type: string; id: string; avant: number | null; limit: number },
) =>
  db
    .selectFrom('audit')
    .leftJoin('personne', 'personne.id', 'audit.acteur')
    .select(['audit.id', 'audit.le', 'audit.action', 'audit.objet_type', 'audit.objet_id', 'audit.detail'])
    .select(['personne.prenom', 'personne.nom'])
    .$if(type !== '', (q) => q.where('audit.objet_type', '=', type))
    .$if(id !== '', (q) => q.where('audit.objet_id', '=', id))
    .$if(avant !== null, (q) => q.where('audit.id', '<', avant))
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute()

/** The kinds of objects the audit speaks of. */
export const listObjetTypes = async (db: Db): Promise<readonly string[]> => {
  const rows = await db.selectFrom('audit').select('objet_type').distinct().orderBy('objet_type').execute()
  return rows.map(({ objet_type }) => objet_type)
}
