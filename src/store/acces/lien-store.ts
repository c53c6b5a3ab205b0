import type { Db, Tx } from '../database.ts'

export type LienNouveau = {
  readonly empreinte: string
  readonly personneId: string
  readonly now: Date
  readonly expireLe: Date
}

export const insertLien = async (tx: Tx, lien: LienNouveau): Promise<void> => {
  await tx
    .insertInto('lien_unique')
    .values({
      empreinte: lien.empreinte,
      personne_id: lien.personneId,
      cree_le: lien.now,
      expire_le: lien.expireLe,
    })
    .execute()
}

/** Whether a link still opens something; looking does not use it. */
export const isLienOuvert = async (db: Db, empreinte: string, now: Date): Promise<boolean> => {
  const row = await db
    .selectFrom('lien_unique')
    .select('empreinte')
    .where('empreinte', '=', empreinte)
    .where('utilise_le', 'is', null)
    .where('expire_le', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses a link up and says whose it was: of two that come at once, one gets nothing. */
export const consumeLien = (tx: Tx, empreinte: string, now: Date) =>
  tx
    .updateTable('lien_unique')
    .set({ utilise_le: now })
    .where('empreinte', '=', empreinte)
    .where('utilise_le', 'is', null)
    .where('expire_le', '>', now)
    .returning('personne_id')
    .executeTakeFirst()

/** Uses up every link a person may still hold. */
export const closeLiens = async (tx: Tx, personneId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('lien_unique')
    .set({ utilise_le: now })
    .where('personne_id', '=', personneId)
    .where('utilise_le', 'is', null)
    .execute()
}
