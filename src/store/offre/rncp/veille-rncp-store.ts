import type { Db, Tx } from '../../database.ts'

/** Every millésime of the installation, by identifier. */
export const listMillesimes = async (db: Db): Promise<readonly string[]> => {
  const rows = await db.selectFrom('millesime').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** What the watch said last; undefined when it never looked. */
export const lockVeille = async (tx: Tx, millesime: string): Promise<readonly string[] | undefined> => {
  const row = await tx
    .selectFrom('veille_rncp')
    .select('constats')
    .where('millesime_id', '=', millesime)
    .forUpdate()
    .executeTakeFirst()
  return row?.constats
}

export const saveVeille = async (
  tx: Tx,
  { millesime, constats, le }: { millesime: string; constats: readonly string[]; le: Date },
): Promise<void> => {
  const row = { constats: JSON.stringify(constats), le }
  await tx
    .insertInto('veille_rncp')
    .values({ millesime_id: millesime, ...row })
    .onConflict((conflict) => conflict.column('millesime_id').doUpdateSet(row))
    .execute()
}
