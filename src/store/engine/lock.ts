import { DatabaseSync } from 'node:sqlite'
import { StartError } from './start-error.ts'

const BUSY = 5

/**
 * One process per data folder: a lock the kernel drops by itself, even on kill -9.
 * Throws `deja-ouvert` when another process holds it, `dossier-inaccessible` when it cannot be taken at all.
 */
export const lockFolder = (file: string): { release: () => void } => {
  let side: DatabaseSync | undefined
  try {
    side = new DatabaseSync(file)
    side.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    const held = side
    return { release: () => held.close() }
  } catch (error) {
    side?.close()
    const busy = (error as { errcode?: number }).errcode === BUSY
    throw new StartError(busy ? 'deja-ouvert' : 'dossier-inaccessible', file)
  }
}
