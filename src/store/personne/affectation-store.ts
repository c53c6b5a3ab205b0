import { sql } from 'kysely'
import type { PerimetreType, Role } from '#src/domain/acces/role.ts'
import type { Db, Tx } from '../database.ts'

/** The name of a perimeter, whatever its kind; null for the installation. */
const NOM_PERIMETRE = sql<string | null>`coalesce(
  (select nom from etablissement e where a.perimetre_type = 'etablissement' and e.id = a.perimetre_id),
  (select nom from composante c where a.perimetre_type = 'composante' and c.id = a.perimetre_id),
  (select nom from mention m where a.perimetre_type = 'mention' and m.id = a.perimetre_id),
  (select code from parcours p where a.perimetre_type = 'parcours' and p.id = a.perimetre_id))`

const namedAffectations = (db: Db) =>
  db
    .selectFrom('affectation as a')
    .innerJoin('personne', 'personne.id', 'a.personne_id')
    .select(['a.id', 'a.personne_id', 'a.role', 'a.perimetre_type', 'a.perimetre_id'])
    .select(['a.titre', 'a.debut', 'a.fin', 'personne.prenom', 'personne.nom', 'personne.courriel'])
    .select(NOM_PERIMETRE.as('perimetre'))
    .orderBy('a.debut', 'desc')
    .orderBy('a.id')

/** Every assignment of a person, those that ended included, the latest first. */
export const listNamedAffectations = (db: Db, personneId: string) =>
  namedAffectations(db).where('a.personne_id', '=', personneId).execute()

export type AffectationNouvelle = {
  readonly id: string
  readonly personneId: string
  readonly role: Role
  readonly perimetreType: PerimetreType
  readonly perimetreId: string | null
  readonly titre: string | null
  readonly debut: string
  readonly fin: string | null
}

export const insertAffectation = async (tx: Tx, affectation: AffectationNouvelle): Promise<void> => {
  await tx
    .insertInto('affectation')
    .values({
      id: affectation.id,
      personne_id: affectation.personneId,
      role: affectation.role,
      perimetre_type: affectation.perimetreType,
      perimetre_id: affectation.perimetreId,
      titre: affectation.titre,
      debut: affectation.debut,
      fin: affectation.fin,
    })
    .execute()
}

/** One assignment, locked: whoever ends it reads it here. */
export const lockAffectation = (tx: Tx, id: string) =>
  tx.selectFrom('affectation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const saveFin = async (tx: Tx, id: string, fin: string): Promise<void> => {
  await tx.updateTable('affectation').set({ fin }).where('id', '=', id).execute()
}

/** How many persons administer the whole installation on a day; locks them, so two cannot leave at once. */
export const countAdministrateurs = async (tx: Tx, jour: string): Promise<number> => {
  const rows = await tx
    .selectFrom('affectation')
    .select('personne_id')
    .where('role', '=', 'administrateur')
    .where('perimetre_type', '=', 'installation')
    .where('debut', '<=', jour)
    .where((e) => e.or([e('fin', 'is', null), e('fin', '>=', jour)]))
    .forUpdate()
    .execute()
  return new Set(rows.map((row) => row.personne_id)).size
}

export const findTitulaire = (db: Db, id: string) =>
  db.selectFrom('affectation').select('personne_id').where('id', '=', id).executeTakeFirst()

/** Whether a person administers the whole installation on a day. */
export const isAdministrateurLe = async (tx: Tx, personneId: string, jour: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('affectation')
    .select('id')
    .where('personne_id', '=', personneId)
    .where('role', '=', 'administrateur')
    .where('perimetre_type', '=', 'installation')
    .where('debut', '<=', jour)
    .where((e) => e.or([e('fin', 'is', null), e('fin', '>=', jour)]))
    .executeTakeFirst()
  return row !== undefined
}
