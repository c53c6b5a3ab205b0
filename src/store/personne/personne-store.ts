import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

const COLUMNS = ['id', 'prenom', 'nom', 'courriel', 'version'] as const

/** The persons whose name or address holds these words, accents and capitals aside; all when there are none. */
export const searchPersonnes = (db: Db, mots: string) =>
  db
    .selectFrom('personne')
    .select(COLUMNS)
    .where(
      sql<string>`sans_accent(prenom || ' ' || nom || ' ' || courriel)`,
      'like',
      sql<string>`'%' || sans_accent(${mots.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    )
    .orderBy('nom')
    .orderBy('prenom')
    .orderBy('id')
    .limit(500)
    .execute()

export const findPersonne = (db: Db, id: string) =>
  db.selectFrom('personne').select(COLUMNS).where('id', '=', id).executeTakeFirst()

export const lockPersonne = (tx: Tx, id: string) =>
  tx.selectFrom('personne').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()

export type Identite = { readonly prenom: string; readonly nom: string; readonly courriel: string }

/** Adds a person; false when the address is already someone's. */
export const insertPersonne = async (tx: Tx, id: string, identite: Identite): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('personne')
    .values({ id, ...identite, mot_de_passe: null })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export const savePersonne = async (tx: Tx, id: string, identite: Identite): Promise<void> => {
  await tx
    .updateTable('personne')
    .set({ ...identite, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}
