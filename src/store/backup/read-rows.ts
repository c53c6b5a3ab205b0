/** Every row as the text its type writes: exact on any engine, a few rows at a time. */
import type { Pool, PoolClient } from 'pg'
import { quote, type TableShape } from './describe-tables.ts'

export type Values = readonly (string | null)[]

const AT_ONCE = 200
/** The same text on every server, to the last digit. */
export const PLAIN_TEXT = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local extra_float_digits = 3; set local bytea_output = 'hex'`

/** One moment of the database, held still while it is read; writers go on. */
export const atOneMoment = async <T>(pool: Pool, deed: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(PLAIN_TEXT)
    return await deed(client)
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

/** Rows of one table, through a cursor. Inside `atOneMoment`. */
export async function* readRows(client: PoolClient, shape: TableShape): AsyncGenerator<Values> {
  const columns = shape.colonnes.map((colonne) => `${quote(colonne)}::text`).join(', ')
  await client.query(`declare lignes no scroll cursor for select ${columns} from ${quote(shape.table)}`)
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${AT_ONCE} from lignes`,
      rowMode: 'array',
    })
    if (rows.length === 0) break
    yield* rows
  }
  await client.query('close lignes')
}
