import { DatabaseSync } from 'node:sqlite'
import { StartError } from './start-error.ts'

/**
 * One process per data folder: a lock the kernel drops by itself, even on kill -9.
 * Throws `deja-ouvert` when another process holds it.
 */
export const lockFolder = (file: string): { release: () => void } => {
  const side = new DatabaseSync(file)
  try {
    side.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    side.close()
    throw new StartError('deja-ouvert', file)
  }
  return { release: () => side.close() }
}
