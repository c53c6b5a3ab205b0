import type { Insertable, Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { MissionTable } from '../registre/registre.schema.ts'

export const insertMission = async (tx: Tx, mission: Insertable<MissionTable>): Promise<void> => {
  await tx.insertInto('mission').values(mission).execute()
}

/** The latest first. */
export const listMissions = (db: Db, parcours: string) =>
  db
    .selectFrom('mission')
    .selectAll()
    .where('parcours_id', '=', parcours)
    .orderBy('proposee_le', 'desc')
    .orderBy('id')
    .execute()

/** Locks the row: whoever reads a statut to move it reads it here. */
export const lockMission = (tx: Tx, { id, parcours }: { id: string; parcours: string }) =>
  tx
    .selectFrom('mission')
    .select(['id', 'statut', 'intitule', 'courriel'])
    .where('id', '=', id)
    .where('parcours_id', '=', parcours)
    .forUpdate()
    .executeTakeFirst()

export const saveMission = async (tx: Tx, id: string, changes: Updateable<MissionTable>): Promise<void> => {
  await tx.updateTable('mission').set(changes).where('id', '=', id).execute()
}
