import { ok } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { deletePerimes } from '#src/store/socle/perime-store.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from './record.ts'

/** Kept a day longer than it serves: whoever asks why they were signed out last night still finds it. */
const SURSIS = 24 * 60 * 60_000

/** Forgets the sessions, links and counters that no longer open or close anything. */
export const cleanPerimes = async ({ db, now }: Pick<Monde, 'db' | 'now'>) => {
  const done = await inTransaction(db, async (tx) => {
    const found = await deletePerimes(tx, new Date(now().getTime() - SURSIS))
    const any = Object.values(found).some((nombre) => nombre > 0)
    if (any) await recordAudit(tx, null, 'installation.nettoyer', { type: 'installation', id: null }, found)
    return ok(found)
  })
  if (!done.ok) throw new Error('cleaning has no reason to be refused')
  return done.value
}
