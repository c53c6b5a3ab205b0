/** The audit as the memory of the maquette: what was done since, and what a person may still take back. */
import { sql } from 'kysely'
import type { Db } from '../database.ts'

const ofMillesime = (db: Db, millesime: string) =>
  db
    .selectFrom('audit')
    .leftJoin('personne', 'personne.id', 'audit.acteur')
    .select(['audit.id', 'audit.le', 'audit.action', 'audit.acteur', 'audit.detail'])
    .select(['personne.prenom', 'personne.nom'])
    .where('objet_type', '=', 'millesime')
    .where('objet_id', '=', millesime)

/** What was done to a millésime after one of its revisions, in order. */
export const listSince = (db: Db, { millesime, revision }: { millesime: string; revision: number }) =>
  ofMillesime(db, millesime)
    .where(sql<number>`(detail ->> 'revision')::int`, '>', revision)
    .orderBy('audit.id')
    .execute()

/** The last operation of a person on a maquette that was not taken back. */
export const findLastOperation = (db: Db, { millesime, acteur }: { millesime: string; acteur: string }) =>
  ofMillesime(db, millesime)
    .where('audit.action', '=', 'maquette.modifier')
    .where('audit.acteur', '=', acteur)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('audit as retour')
            .select('retour.id')
            .where('retour.action', '=', 'maquette.annuler')
            .where('retour.objet_type', '=', 'millesime')
            .where('retour.objet_id', '=', millesime)
            .where(sql<boolean>`retour.detail ->> 'annule' = audit.id::text`),
        ),
      ),
    )
    .orderBy('audit.id', 'desc')
    .limit(1)
    .executeTakeFirst()

export type LigneDepuis = Awaited<ReturnType<typeof listSince>>[number]
