/** What the database is made of, asked from its own catalogue: a new table is in the backup the day it exists. */
import type { PoolClient } from 'pg'

/** The counter behind an identity column: it goes on where it was. */
export type Sequence = { readonly colonne: string; readonly valeur: string; readonly servie: boolean }

export type TableShape = {
  readonly table: string
  readonly colonnes: readonly string[]
  readonly types: readonly string[]
  readonly sequences: readonly Sequence[]
}

/** Carried in the header of a backup, not as rows. */
const OWN = 'migration'

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

const sequencesOf = async (client: PoolClient, table: string): Promise<readonly Sequence[]> => {
  const { rows } = await client.query<{ colonne: string; sequence: string }>(
    `select attname as colonne, pg_get_serial_sequence(quote_ident($1), attname) as sequence
       from pg_attribute
      where attrelid = quote_ident($1)::regclass and attnum > 0 and not attisdropped
        and pg_get_serial_sequence(quote_ident($1), attname) is not null`,
    [table],
  )
  const found: Sequence[] = []
  for (const { colonne, sequence } of rows) {
    const { rows: states } = await client.query<{ valeur: string; servie: boolean }>(
      `select last_value::text as valeur, is_called as servie from ${sequence}`,
    )
    found.push(...states.map(({ valeur, servie }) => ({ colonne, valeur, servie })))
  }
  return found
}

/** Every table of the installation with the columns that hold what was written, in alphabetical order. */
export const describeTables = async (client: PoolClient): Promise<readonly TableShape[]> => {
  const { rows } = await client.query<{ table: string; colonnes: string[]; types: string[] }>(
    `select c.relname as table,
            array_agg(a.attname::text order by a.attnum) as colonnes,
            array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> $1 and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname order by c.relname`,
    [OWN],
  )
  const shapes: TableShape[] = []
  for (const row of rows) shapes.push({ ...row, sequences: await sequencesOf(client, row.table) })
  return shapes
}
