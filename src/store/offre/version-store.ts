import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { VersionProgrammeTable } from './offre.schema.ts'

export type VersionRow = Selectable<VersionProgrammeTable>
const OUVERTES = ['brouillon', 'en_relecture', 'approuvee'] as const

/** Every version of a millésime, the newest first. */
export const listVersions = (db: Db, millesimeId: string): Promise<VersionRow[]> =>
  db
    .selectFrom('version_programme')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .orderBy('numero', 'desc')
    .execute()

export const findVersion = (db: Db, millesimeId: string, numero: number): Promise<VersionRow | undefined> =>
  db
    .selectFrom('version_programme')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .where('numero', '=', numero)
    .executeTakeFirst()

/** The version still being written, if there is one; locked. */
export const lockOpenVersion = (tx: Tx, millesimeId: string): Promise<VersionRow | undefined> =>
  tx
    .selectFrom('version_programme')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .where('statut', 'in', OUVERTES)
    .forUpdate()
    .executeTakeFirst()

/** The version the public reads, if there is one; locked. */
export const lockPublicVersion = (tx: Tx, millesimeId: string): Promise<VersionRow | undefined> =>
  tx
    .selectFrom('version_programme')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .where('statut', '=', 'publiee')
    .forUpdate()
    .executeTakeFirst()

export const insertVersion = async (tx: Tx, row: Insertable<VersionProgrammeTable>): Promise<void> => {
  await tx.insertInto('version_programme').values(row).execute()
}

export const updateVersion = async (
  tx: Tx,
  id: string,
  set: Updateable<VersionProgrammeTable>,
): Promise<void> => {
  await tx.updateTable('version_programme').set(set).where('id', '=', id).execute()
}
