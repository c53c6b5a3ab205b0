import type { Db } from '#src/store/database.ts'
import { interrupt } from '#src/store/planning/calcul-store.ts'

/** A run that said nothing for so long has nobody to lead it any more: the server was stopped while it worked. */
const SILENCE_MS = 15_000

/** Says `interrompu` of the runs of an edition whose server is gone; what they had found is kept. */
export const interruptGone = (db: Db, edition: string, now: Date): Promise<void> =>
  interrupt(db, { edition, avant: new Date(now.getTime() - SILENCE_MS), le: now })
