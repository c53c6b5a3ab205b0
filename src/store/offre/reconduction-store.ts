import type { Db, Tx } from '../database.ts'

/** The programmes of a parcours, year by year. */
export const listMillesimesOf = (db: Db, parcours: string) =>
  db
    .selectFrom('millesime')
    .select(['id', 'annee_universitaire as annee'])
    .where('parcours_id', '=', parcours)
    .execute()

/** Locks a parcours: whoever adds a year to it waits for who is adding one. */
export const lockParcours = async (tx: Tx, id: string): Promise<void> => {
  await tx.selectFrom('parcours').select('id').where('id', '=', id).forUpdate().execute()
}
