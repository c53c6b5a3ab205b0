import type { Db, Tx } from '../database.ts'

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

/** The next mail that is due and that no other worker holds, locked until the transaction ends. */
export const takeDueCourrier = (tx: Tx, now: Date) =>
  tx
    .selectFrom('courrier')
    .select(['id', 'destinataire', 'sujet', 'texte', 'essais'])
    .where('envoye_le', 'is', null)
    .where('abandonne_le', 'is', null)
    .where('prochain_essai', '<=', now)
    .orderBy('prochain_essai')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

type Suite =
  | { readonly envoyeLe: Date }
  | { readonly erreur: string; readonly prochainEssai: Date }
  | { readonly erreur: string; readonly abandonneLe: Date }

/** Writes how a try ended. */
export const saveEssai = async (tx: Tx, id: string, essais: number, suite: Suite): Promise<void> => {
  const set =
    'envoyeLe' in suite
      ? { envoye_le: suite.envoyeLe, erreur: null }
      : 'abandonneLe' in suite
        ? { erreur: suite.erreur, abandonne_le: suite.abandonneLe }
        : { erreur: suite.erreur, prochain_essai: suite.prochainEssai }
  await tx
    .updateTable('courrier')
    .set({ essais, ...set })
    .where('id', '=', id)
    .execute()
}

/** Puts an abandoned mail back among those that are due. */
export const reviveCourrier = (tx: Tx, id: string, now: Date) =>
  tx
    .updateTable('courrier')
    .set({ abandonne_le: null, essais: 0, prochain_essai: now })
    .where('id', '=', id)
    .where('abandonne_le', 'is not', null)
    .returning('id')
    .executeTakeFirst()

/** The latest mails, sent or not. */
export const listCourriers = (db: Db, limit: number) =>
  db.selectFrom('courrier').selectAll().orderBy('cree_le', 'desc').orderBy('id').limit(limit).execute()
