import type { Db } from '../database.ts'

/** What was done on one thing, the latest first, with the name of who did it. */
export const listJournal = (db: Db, objet: { type: string; id: string }) =>
  db
    .selectFrom('audit')
    .leftJoin('personne', 'personne.id', 'audit.acteur')
    .select(['audit.id', 'audit.le', 'audit.action', 'audit.detail', 'personne.prenom', 'personne.nom'])
    .where('objet_type', '=', objet.type)
    .where('objet_id', '=', objet.id)
    .orderBy('audit.id', 'desc')
    .limit(100)
    .execute()
