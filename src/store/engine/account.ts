/** The account that runs the server: our own, or the one that owns nothing when we are root. */
import { chownSync } from 'node:fs'

/** PostgreSQL refuses to run as root: root lends it the account that owns nothing. */
export const NOBODY = 65534
export const isRoot = (): boolean => process.getuid?.() === 0

export const account = (): { uid?: number; gid?: number } => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {})

export const giveAway = (path: string): void => {
  if (isRoot()) chownSync(path, NOBODY, NOBODY)
}
