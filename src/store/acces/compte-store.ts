import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

/** The account behind an address of mail, whatever its capitals. */
export const findCompte = (db: Db, courriel: string) =>
  db
    .selectFrom('personne')
    .select(['id', 'prenom', 'nom', 'courriel', 'mot_de_passe'])
    .where(sql<string>`lower(courriel)`, '=', courriel.toLowerCase())
    .executeTakeFirst()

/** The account of a person, locked: whoever changes its password reads it here. */
export const lockCompte = (tx: Tx, personneId: string) =>
  tx
    .selectFrom('personne')
    .select(['id', 'courriel', 'mot_de_passe'])
    .where('id', '=', personneId)
    .forUpdate()
    .executeTakeFirst()

export const saveMotDePasse = async (tx: Tx, personneId: string, hash: string): Promise<void> => {
  await tx.updateTable('personne').set({ mot_de_passe: hash }).where('id', '=', personneId).execute()
}

/** Whether a person has a password at all. */
export const hasHash = async (db: Db, personneId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('personne')
    .select('id')
    .where('id', '=', personneId)
    .where('mot_de_passe', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
