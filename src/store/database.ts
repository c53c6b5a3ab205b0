/** One pool, one query builder, the same on both engines. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import type { Result } from '#src/kit/result.ts'
import type { Schema } from './schema.ts'

const INT8 = 20
const DATE = 1082
const NUMERIC = 1700
/** A date stays the text the calendar wrote, a bigint a number: neither may shift. */
types.setTypeParser(DATE, (text) => text)
types.setTypeParser(INT8, Number)
types.setTypeParser(NUMERIC, Number)

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

export type Database = { readonly db: Db; readonly pool: Pool; readonly close: () => Promise<void> }

/** Opens a pool on a server; nothing is asked of it before the first query. */
export const openDatabase = (connection: PoolConfig): Database => {
  const pool = new Pool({ max: 16, ...connection })
  // A server that goes away must not take the process with it before a query says so.
  pool.on('error', () => undefined)
  // Nor between two queries of a transaction, where the connection is no longer the pool's.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const close = async (): Promise<void> => {
    await db.destroy()
    // A builder that never asked anything leaves its pool open.
    if (!pool.ended) await pool.end()
  }
  return { db, pool, close }
}

class RolledBack extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('rolled back by a refusal')
    this.answer = answer
  }
}

/** One deed, one transaction: a refusal rolls back as a crash does. */
export const inTransaction = async <T, E>(
  db: Db,
  deed: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<T, E>> => {
  try {
    return await db.transaction().execute(async (tx) => {
      const answer = await deed(tx)
      if (!answer.ok) throw new RolledBack(answer)
      return answer
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as Result<T, E>
    throw error
  }
}
