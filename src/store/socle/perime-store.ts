import type { Db, Tx } from '../database.ts'

/** Deletes what a date has closed: sessions, one-time links, counters of tries; says how many of each. */
export const deletePerimes = async (
  tx: Tx,
  avant: Date,
): Promise<{ readonly sessions: number; readonly liens: number; readonly limites: number }> => {
  const sessions = await tx.deleteFrom('session').where('expire_le', '<', avant).executeTakeFirst()
  const liens = await tx.deleteFrom('lien_unique').where('expire_le', '<', avant).executeTakeFirst()
  const limites = await tx.deleteFrom('limite_debit').where('fenetre', '<', avant).executeTakeFirst()
  return {
    sessions: Number(sessions.numDeletedRows),
    liens: Number(liens.numDeletedRows),
    limites: Number(limites.numDeletedRows),
  }
}

/** Whether a mail waits for a worker. */
export const hasDueCourrier = async (db: Db, now: Date): Promise<boolean> => {
  const due = await db
    .selectFrom('courrier')
    .select('id')
    .where('envoye_le', 'is', null)
    .where('abandonne_le', 'is', null)
    .where('prochain_essai', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return due !== undefined
}
