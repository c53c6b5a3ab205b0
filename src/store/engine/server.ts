/** A PostgreSQL server of someone else's: does it answer, and is it recent enough. */
import type { Pool } from 'pg'
import { StartError } from './start-error.ts'

const OLDEST = 15

/** Throws StartError when the server cannot be reached or is older than PostgreSQL 15. */
export const checkServer = async (pool: Pool): Promise<void> => {
  const { rows } = await pool
    .query<{ server_version_num: string }>('show server_version_num')
    .catch((error: Error & { code?: string }) => {
      throw new StartError('base-injoignable', error.message || error.code || 'pas de réponse')
    })
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (version < OLDEST) throw new StartError('version-trop-ancienne', String(version))
}
