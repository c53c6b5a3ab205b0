import type { Tx } from '../database.ts'

export type CourrierNouveau = {
  readonly id: string
  readonly destinataire: string
  readonly sujet: string
  readonly texte: string
  readonly creeLe: Date
}

/** Puts a mail in the outbox; a job sends it once the deed is committed. */
export const insertCourrier = async (tx: Tx, courrier: CourrierNouveau): Promise<void> => {
  const { creeLe, ...rest } = courrier
  await tx
    .insertInto('courrier')
    .values({ ...rest, cree_le: creeLe, prochain_essai: creeLe })
    .execute()
}
