import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../database.ts'
import type { ImportRncpTable } from './rncp-table.schema.ts'

export type ImportRow = Selectable<ImportRncpTable>

export const insertImport = async (tx: Tx, row: Insertable<ImportRncpTable>): Promise<void> => {
  await tx.insertInto('import_rncp').values(row).execute()
}

export const updateImport = async (
  db: Db | Tx,
  id: string,
  set: Updateable<ImportRncpTable>,
): Promise<void> => {
  await db.updateTable('import_rncp').set(set).where('id', '=', id).execute()
}

export const findImport = (db: Db, id: string): Promise<ImportRow | undefined> =>
  db.selectFrom('import_rncp').selectAll().where('id', '=', id).executeTakeFirst()

/** The oldest import whose bytes are kept and still to be read: given, or begun by a process that died. */
export const findPending = (db: Db): Promise<ImportRow | undefined> =>
  db
    .selectFrom('import_rncp')
    .selectAll()
    .where('etat', 'in', ['attente', 'en_cours'])
    .where(sql<boolean>`cardinality(morceaux) > 0`)
    .orderBy('cree_le')
    .executeTakeFirst()

/** The last import read to its end that kept more than a list: what « unknown to the register » rests on. */
export const findLastWhole = (db: Db): Promise<ImportRow | undefined> =>
  db
    .selectFrom('import_rncp')
    .selectAll()
    .where('etat', '=', 'fini')
    .where('portee', '<>', 'liste')
    .orderBy('fini_le', 'desc')
    .executeTakeFirst()

/** The newest day a file already read speaks of. */
export const newestJour = async (db: Db): Promise<string | null> => {
  const { jour } = await db
    .selectFrom('import_rncp')
    .select(({ fn }) => fn.max('jour_fichier').as('jour'))
    .where('etat', '=', 'fini')
    .executeTakeFirstOrThrow()
  return jour
}

/** Imports, the newest first, with what each brought. */
export const listImports = (db: Db, limit: number) =>
  db
    .selectFrom('import_rncp as i')
    .leftJoin('personne as p', 'p.id', 'i.par')
    .selectAll('i')
    .select(['p.prenom', 'p.nom as personneNom'])
    .select((e) => [
      e
        .selectFrom('fiche_rncp as f')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('f.import_id', '=', 'i.id')
        .where('f.rang', '=', 1)
        .as('nouvelles'),
      e
        .selectFrom('fiche_rncp as f')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('f.import_id', '=', 'i.id')
        .where('f.rang', '>', 1)
        .as('changees'),
    ])
    .orderBy('i.cree_le', 'desc')
    .limit(limit)
    .execute()

/** How many rows of fiches one import wrote. */
export const countWritten = async (db: Db, importId: string): Promise<number> => {
  const { n } = await db
    .selectFrom('fiche_rncp')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return n
}

/** Pieces of file that another import still waits to read. */
export const stillWanted = async (
  db: Db,
  importId: string,
  morceaux: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('import_rncp')
    .select('morceaux')
    .where('id', '<>', importId)
    .where(sql<boolean>`morceaux && ${sql.val(morceaux)}::text[]`)
    .execute()
  return new Set(rows.flatMap((row) => row.morceaux))
}

/** Imports begun in place that nobody finishes: the command was stopped. */
export const closeAbandoned = async (db: Db, avant: Date): Promise<void> => {
  await db
    .updateTable('import_rncp')
    .set({ etat: 'refuse', motif: JSON.stringify({ code: 'interrompu', ligne: null }) })
    .where('etat', '=', 'en_cours')
    .where('cree_le', '<', avant)
    .where(sql<boolean>`cardinality(morceaux) = 0`)
    .execute()
}
