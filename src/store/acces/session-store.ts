import type { Db, Tx } from '../database.ts'

/** The session behind a cookie's print, alive at this instant and seen since another, with its person. */
export const findSession = (db: Db, empreinte: string, at: { now: Date; vueDepuis: Date }) =>
  db
    .selectFrom('session')
    .innerJoin('personne', 'personne.id', 'session.personne_id')
    .select([
      'session.id',
      'session.vue_le',
      'session.expire_le',
      'personne.id as personne_id',
      'personne.prenom',
      'personne.nom',
    ])
    .where('session.empreinte', '=', empreinte)
    .where('session.revoquee_le', 'is', null)
    .where('session.expire_le', '>', at.now)
    .where('session.vue_le', '>', at.vueDepuis)
    .executeTakeFirst()

/** Every assignment of a person, past and future included: the rule decides which count today. */
export const listAffectations = (db: Db, personneId: string) =>
  db
    .selectFrom('affectation')
    .select(['role', 'perimetre_type', 'perimetre_id', 'debut', 'fin'])
    .where('personne_id', '=', personneId)
    .execute()

export type SessionNouvelle = {
  readonly id: string
  readonly empreinte: string
  readonly personneId: string
  readonly navigateur: string
  readonly now: Date
  readonly expireLe: Date
}

export const insertSession = async (tx: Tx, session: SessionNouvelle): Promise<void> => {
  await tx
    .insertInto('session')
    .values({
      id: session.id,
      empreinte: session.empreinte,
      personne_id: session.personneId,
      navigateur: session.navigateur,
      cree_le: session.now,
      vue_le: session.now,
      expire_le: session.expireLe,
    })
    .execute()
}

export const touchSession = async (db: Db, id: string, now: Date): Promise<void> => {
  await db.updateTable('session').set({ vue_le: now }).where('id', '=', id).execute()
}

/** Closes the session behind a print, if it was open; says which one. */
export const closeSession = (tx: Tx, empreinte: string, now: Date) =>
  tx
    .updateTable('session')
    .set({ revoquee_le: now })
    .where('empreinte', '=', empreinte)
    .where('revoquee_le', 'is', null)
    .returning(['id', 'personne_id'])
    .executeTakeFirst()

/** The open sessions of a person, the latest seen first. */
export const listSessions = (db: Db, personneId: string, at: { now: Date; vueDepuis: Date }) =>
  db
    .selectFrom('session')
    .select(['id', 'empreinte', 'navigateur', 'cree_le', 'vue_le'])
    .where('personne_id', '=', personneId)
    .where('revoquee_le', 'is', null)
    .where('expire_le', '>', at.now)
    .where('vue_le', '>', at.vueDepuis)
    .orderBy('vue_le', 'desc')
    .execute()

/** Closes one session of a person; says whether there was one to close. */
export const revokeSession = async (
  tx: Tx,
  session: { id: string; personneId: string },
  now: Date,
): Promise<boolean> => {
  const rows = await tx
    .updateTable('session')
    .set({ revoquee_le: now })
    .where('id', '=', session.id)
    .where('personne_id', '=', session.personneId)
    .where('revoquee_le', 'is', null)
    .returning('id')
    .execute()
  return rows.length === 1
}

/** Closes every session of a person but the one behind a print; says how many. */
export const revokeOtherSessions = async (
  tx: Tx,
  keep: { personneId: string; empreinte: string },
  now: Date,
): Promise<number> => {
  const rows = await tx
    .updateTable('session')
    .set({ revoquee_le: now })
    .where('personne_id', '=', keep.personneId)
    .where('empreinte', '!=', keep.empreinte)
    .where('revoquee_le', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}
