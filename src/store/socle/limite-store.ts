import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Counts one more try in a window and says how many it makes. Two processes never count the same one. */
export const hitLimite = async (db: Db, cle: string, fenetre: Date): Promise<number> => {
  const { nombre } = await db
    .insertInto('limite_debit')
    .values({ cle, fenetre, nombre: 1 })
    .onConflict((on) =>
      on.columns(['cle', 'fenetre']).doUpdateSet({ nombre: sql<number>`limite_debit.nombre + 1` }),
    )
    .returning('nombre')
    .executeTakeFirstOrThrow()
  return nombre
}

/** Forgets the tries counted under a key. */
export const clearLimite = async (db: Db, cle: string): Promise<void> => {
  await db.deleteFrom('limite_debit').where('cle', '=', cle).execute()
}
