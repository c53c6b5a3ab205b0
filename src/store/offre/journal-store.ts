import { type SqlBool, sql } from 'kysely'
import type { Role } from '#src/domain/acces/role.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Db } from '../database.ts'
import type { MillesimeRow } from './millesime-store.ts'

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

const perimetre = (place: MillesimeRow) => sql<SqlBool>`(
  (perimetre_type = 'parcours' and perimetre_id = ${place.parcours})
  or (perimetre_type = 'mention' and perimetre_id = ${place.mention})
  or (perimetre_type = 'composante' and perimetre_id = ${place.composante})
  or (perimetre_type = 'etablissement' and perimetre_id = ${place.etablissement})
)`

/** Addresses of whoever holds a role over this programme on that day. */
export const listTitulaires = async (
  db: Db,
  role: Role,
  { place, today }: { place: MillesimeRow; today: Jour },
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('affectation')
    .innerJoin('personne', 'personne.id', 'affectation.personne_id')
    .select('personne.courriel')
    .distinct()
    .where('affectation.role', '=', role)
    .where('debut', '<=', today)
    .where((e) => e.or([e('fin', 'is', null), e('fin', '>=', today)]))
    .where(perimetre(place))
    .execute()
  return rows.map(({ courriel }) => courriel)
}

/** The functional mailboxes of this programme: they are not a person, and outlive whoever reads them. */
export const listBoites = async (db: Db, place: MillesimeRow): Promise<readonly string[]> => {
  const rows = await db.selectFrom('boite_fonctionnelle').select('courriel').where(perimetre(place)).execute()
  return rows.map(({ courriel }) => courriel)
}
