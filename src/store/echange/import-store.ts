import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { ImportEchangeTable } from './echange.schema.ts'

export type ImportNouveau = Insertable<ImportEchangeTable> & {
  readonly typeMime: string
  readonly taille: number
}

/** The file known by its hash, then the import. */
export const insertImport = async (tx: Tx, nouveau: ImportNouveau): Promise<void> => {
  const { typeMime, taille, ...row } = nouveau
  await tx
    .insertInto('fichier')
    .values({ empreinte: row.fichier, type_mime: typeMime, taille })
    .onConflict((conflict) => conflict.column('empreinte').doNothing())
    .execute()
  await tx.insertInto('import_echange').values(row).execute()
}

const COLONNES = [
  'id',
  'nom',
  'fichier',
  'profil',
  'depose_par as deposePar',
  'depose_le as deposeLe',
] as const

export const findImport = (db: Db, id: string) =>
  db.selectFrom('import_echange').select(COLONNES).where('id', '=', id).executeTakeFirst()

/** Locks the row: whoever makes a programme of it reads it here. */
export const lockImport = (tx: Tx, id: string) =>
  tx.selectFrom('import_echange').select(COLONNES).where('id', '=', id).forUpdate().executeTakeFirst()

/** What was already made of a file: rank in it -> programme. */
export const listImportes = async (db: Db, id: string): Promise<ReadonlyMap<number, string>> => {
  const rows = await db
    .selectFrom('import_programme')
    .select(['rang', 'millesime_id'])
    .where('import_id', '=', id)
    .execute()
  return new Map(rows.map((row) => [row.rang, row.millesime_id]))
}

export const insertImporte = async (
  tx: Tx,
  row: { readonly import: string; readonly rang: number; readonly millesime: string },
): Promise<void> => {
  await tx
    .insertInto('import_programme')
    .values({ import_id: row.import, rang: row.rang, millesime_id: row.millesime })
    .execute()
}
