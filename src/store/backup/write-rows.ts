/** Puts rows back into an empty database: all of them in one transaction, or none. */
import type { Pool, PoolClient } from 'pg'
import { describeTables, quote, type Sequence, type TableShape } from './describe-tables.ts'
import { PLAIN_TEXT, type Values } from './read-rows.ts'

/** Whether nothing was ever written: no row in any table of the installation. */
export const isEmpty = async (client: PoolClient): Promise<boolean> => {
  for (const { table } of await describeTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${quote(table)} limit 1`)
    if (rowCount) return false
  }
  return true
}

type ForeignKey = { readonly table: string; readonly nom: string; readonly texte: string }

const listForeignKeys = async (client: PoolClient): Promise<readonly ForeignKey[]> => {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as nom, pg_get_constraintdef(oid) as texte
       from pg_constraint
      where contype = 'f' and connamespace = current_schema()::regnamespace and conparentid = 0`,
  )
  return rows
}

/**
 * Rows come back in any order, circles included: the links between tables are set aside and put back at the end,
 * which checks every one of them; triggers rest meanwhile, they have already spoken when the row was first written.
 */
const withoutLinks = async (client: PoolClient, deed: () => Promise<void>): Promise<void> => {
  const links = await listForeignKeys(client)
  const tables = (await describeTables(client)).map(({ table }) => quote(table))
  for (const { table, nom } of links) await client.query(`alter table ${table} drop constraint ${nom}`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await deed()
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  for (const { table, nom, texte } of links)
    await client.query(`alter table ${table} add constraint ${nom} ${texte}`)
}

/** Everything the deed writes is kept together, or not at all. */
export const whileEmpty = async (pool: Pool, deed: (client: PoolClient) => Promise<void>): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(PLAIN_TEXT)
    await withoutLinks(client, () => deed(client))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** Inserts a handful of rows, each value read again by its own type. */
export const writeRows = async (
  client: PoolClient,
  shape: TableShape,
  rows: readonly Values[],
): Promise<void> => {
  if (rows.length === 0) return
  const width = shape.colonnes.length
  const tuples = rows.map(
    (_, row) => `(${shape.types.map((type, column) => `$${row * width + column + 1}::${type}`).join(', ')})`,
  )
  const columns = shape.colonnes.map(quote).join(', ')
  await client.query(
    `insert into ${quote(shape.table)} (${columns}) overriding system value values ${tuples.join(', ')}`,
    rows.flat(),
  )
}

/** The counter of an identity column goes on where it was. */
export const writeSequence = async (
  client: PoolClient,
  table: string,
  { colonne, valeur, servie }: Sequence,
): Promise<void> => {
  await client.query('select setval(pg_get_serial_sequence(quote_ident($1), $2), $3::bigint, $4)', [
    table,
    colonne,
    valeur,
    servie,
  ])
}
