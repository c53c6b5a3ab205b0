import { newId } from '#src/kit/id.ts'
import type { Tx } from '#src/store/database.ts'
import { insertCourrier } from '#src/store/socle/courrier-store.ts'

export type Courrier = {
  readonly destinataire: string
  readonly sujet: string
  readonly texte: string
}

/** Puts a mail in the outbox in the deed's own transaction: it leaves if, and only if, the deed is kept. */
export const postCourrier = (tx: Tx, courrier: Courrier, creeLe: Date = new Date()): Promise<void> =>
  insertCourrier(tx, { id: newId(), ...courrier, creeLe })
