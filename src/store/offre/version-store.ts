import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Jour } from '#src/kit/jour.ts'
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

/** The version the public reads, if there is one. */
export const findPublicVersion = (db: Db, millesimeId: string): Promise<VersionRow | undefined> =>
  db
    .selectFrom('version_programme')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .where('statut', '=', 'publiee')
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

/** The versions of a millésime with who approved and published each, the newest first; without their text. */
export const listHistorique = (db: Db, millesimeId: string) =>
  db
    .selectFrom('version_programme as v')
    .leftJoin('personne as approbateur', 'approbateur.id', 'v.approuvee_par')
    .leftJoin('personne as editeur', 'editeur.id', 'v.publiee_par')
    .select([
      'v.numero',
      'v.statut',
      'v.ouverte_le as ouverteLe',
      'v.approuvee_le as approuveeLe',
      'v.publiee_le as publieeLe',
      'v.remplacee_le as remplaceeLe',
      'approbateur.prenom as approbateurPrenom',
      'approbateur.nom as approbateurNom',
      'editeur.prenom as editeurPrenom',
      'editeur.nom as editeurNom',
    ])
    .where('v.millesime_id', '=', millesimeId)
    .orderBy('v.numero', 'desc')
    .execute()

/** The version the public read at the end of a day, in Paris: published by then, not yet replaced. */
export const findVersionAt = (db: Db, millesimeId: string, jour: Jour): Promise<VersionRow | undefined> => {
  const soir = sql<Date>`((${jour}::date + 1)::timestamp at time zone 'Europe/Paris')`
  return db
    .selectFrom('version_programme')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .where('publiee_le', '<', soir)
    .where((e) => e.or([e('remplacee_le', 'is', null), e('remplacee_le', '>=', soir)]))
    .orderBy('numero', 'desc')
    .executeTakeFirst()
}
