import type { Db } from '../database.ts'

/** The session behind a cookie's print, still alive at this instant, with its person. */
export const findSession = (db: Db, empreinte: string, now: Date) =>
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
    .where('session.expire_le', '>', now)
    .executeTakeFirst()

/** Every assignment of a person, past and future included: the rule decides which count today. */
export const listAffectations = (db: Db, personneId: string) =>
  db
    .selectFrom('affectation')
    .select(['role', 'perimetre_type', 'perimetre_id', 'debut', 'fin'])
    .where('personne_id', '=', personneId)
    .execute()
