/** Two processes starting together on one server take turns. */
import type { Pool } from 'pg'

/** Any constant, the same for every process. */
const TURN = 7_263_001

/** Runs a deed while no other process of the installation runs one here. */
export const inTurn = async <T>(pool: Pool, deed: () => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [TURN])
    try {
      return await deed()
    } finally {
      await client.query('select pg_advisory_unlock($1)', [TURN])
    }
  } finally {
    client.release()
  }
}
