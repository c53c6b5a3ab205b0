/** What attendance adds up to: the lines of a learner, and where a block stands. */
import type { LigneSuivie } from '#src/domain/assiduite/presence.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Db } from '../database.ts'

export type LigneDatee = LigneSuivie & {
  readonly jour: Jour
  readonly intitule: string
  readonly code: string | null
}

/** The closed lines of a learner, in order of time. */
export const listLignes = async (db: Db, apprenant: string): Promise<readonly LigneDatee[]> => {
  const rows = await db
    .selectFrom('presence')
    .innerJoin('feuille', 'feuille.id', 'presence.feuille_id')
    .innerJoin('bloc_cours', 'bloc_cours.id', 'feuille.bloc_id')
    .innerJoin('cours', 'cours.id', 'bloc_cours.cours_id')
    .select(['cours.id as cours', 'cours.intitule', 'cours.code', 'feuille.jour', 'feuille.duree'])
    .select(['presence.minutes', 'presence.justification'])
    .where('presence.apprenant_id', '=', apprenant)
    .where('feuille.statut', '=', 'close')
    .orderBy('feuille.jour')
    .orderBy('feuille.debut')
    .execute()
  return rows.map(({ justification, ...row }) => ({ ...row, justifiee: justification !== null }))
}

/** The timetable and the cours a block belongs to. */
export const findPlaceDeBloc = (db: Db, bloc: string) =>
  db
    .selectFrom('bloc_cours')
    .innerJoin('cours', 'cours.id', 'bloc_cours.cours_id')
    .select(['cours.emploi_id as emploi', 'cours.id as cours', 'cours.intitule', 'cours.code'])
    .where('bloc_cours.id', '=', bloc)
    .executeTakeFirst()

/** The séance of a block in the public edition. */
export const findSeancePublique = (db: Db, bloc: string) =>
  db
    .selectFrom('seance')
    .innerJoin('edition', 'edition.id', 'seance.edition_id')
    .select('seance.id')
    .where('seance.bloc_id', '=', bloc)
    .where('edition.statut', '=', 'publiee')
    .executeTakeFirst()

/** The public timetables that hold a programme-year. */
export const listEmploisDe = (db: Db, millesime: string) =>
  db
    .selectFrom('emploi_millesime')
    .innerJoin('emploi', 'emploi.id', 'emploi_millesime.emploi_id')
    .select(['emploi.id', 'emploi.intitule'])
    .where('millesime_id', '=', millesime)
    .orderBy('emploi.debut')
    .execute()
