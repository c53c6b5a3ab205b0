import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'
import type { FicheRncpTable } from './rncp-table.schema.ts'

export type FicheRow = Selectable<FicheRncpTable>

const IMPORT_TURN = 991_005

/** One batch of fiches at a time, whichever import brings it: held to the end of the transaction. */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${IMPORT_TURN})`.execute(tx)
}

export type Courante = Pick<FicheRow, 'id' | 'rang' | 'empreinte'>

/** The text that holds for each of these numbers. */
export const findCourantes = async (
  tx: Tx,
  numeros: readonly string[],
): Promise<ReadonlyMap<string, Courante>> => {
  const rows = await tx
    .selectFrom('fiche_rncp')
    .select(['id', 'numero', 'rang', 'empreinte'])
    .where('numero', 'in', numeros)
    .where('remplacee_le', 'is', null)
    .execute()
  return new Map(rows.map(({ numero, ...row }) => [numero, row]))
}

/** Writes new texts; those they replace keep their row, dated. */
export const writeFiches = async (
  tx: Tx,
  rows: readonly Insertable<FicheRncpTable>[],
  { replaced, le }: { replaced: readonly string[]; le: Date },
): Promise<void> => {
  if (replaced.length > 0)
    await tx.updateTable('fiche_rncp').set({ remplacee_le: le }).where('id', 'in', replaced).execute()
  if (rows.length > 0) await tx.insertInto('fiche_rncp').values(rows).execute()
}

/** Every text of a number, the one that holds first. */
export const listVersionsFiche = (db: Db, numeros: readonly string[]): Promise<FicheRow[]> =>
  numeros.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('fiche_rncp')
        .selectAll()
        .where('numero', 'in', numeros)
        .orderBy('numero')
        .orderBy('rang', 'desc')
        .execute()

export const findFiche = (db: Db, id: string): Promise<FicheRow | undefined> =>
  db.selectFrom('fiche_rncp').selectAll().where('id', '=', id).executeTakeFirst()

/** The text that holds today for one number. */
export const findCourante = (db: Db, numero: string): Promise<FicheRow | undefined> =>
  db
    .selectFrom('fiche_rncp')
    .selectAll()
    .where('numero', '=', numero)
    .where('remplacee_le', 'is', null)
    .executeTakeFirst()

type Recherche = { readonly mots: string; readonly limit: number; readonly offset: number }

/** The fiches that hold, by number or words of the title and of the certifiers; the whole count beside each row. */
export const searchFiches = (db: Db, { mots, limit, offset }: Recherche) =>
  db
    .selectFrom('fiche_rncp')
    .select(['id', 'numero', 'rang', 'intitule', 'etat', 'niveau', 'actif', 'apprentissage'])
    .select(['fin_enregistrement as fin', sql<number>`count(*) over ()`.as('total')])
    .where('remplacee_le', 'is', null)
    .$if(mots !== '', (q) =>
      q.where(
        sql<boolean>`not exists (
          select 1 from unnest(string_to_array(trim(texte_recherche(${mots})), ' ')) as mot
          where recherche not like '%' || mot || '%')`,
      ),
    )
    .orderBy('numero')
    .limit(limit)
    .offset(offset)
    .execute()

/** Numbers the programmes and the mentions cite, as they write them. */
export const listCodesCites = async (db: Db): Promise<readonly string[]> => {
  const { rows } = await sql<{ code: string }>`
    select contenu #>> '{diplome,rncp}' as code from millesime where contenu #>> '{diplome,rncp}' is not null
    union select rncp from mention where rncp is not null
    union select f.numero from lien_rncp l join fiche_rncp f on f.id = l.fiche_id`.execute(db)
  return rows.map(({ code }) => code)
}
