/** Learners with the dated history of their statut. */
import { sql } from 'kysely'
import type { Apprenant, PeriodeStatut } from '#src/domain/assiduite/apprenant.ts'
import type { Db, Tx } from '../database.ts'

const apprenants = (db: Db) =>
  db
    .selectFrom('apprenant')
    .select(['id', 'millesime_id as millesime', 'prenom', 'nom', 'courriel', 'personne_id as personne'])
    .select(
      sql<
        PeriodeStatut[]
      >`(select coalesce(json_agg(json_build_object('statut', s.statut, 'du', s.du, 'au', s.au,
        'motif', s.motif) order by s.du), '[]') from apprenant_statut s where s.apprenant_id = apprenant.id)`.as(
        'statuts',
      ),
    )

/** Those of these programme-years, by name. */
export const listApprenants = async (db: Db, millesimes: readonly string[]): Promise<readonly Apprenant[]> =>
  millesimes.length === 0
    ? []
    : apprenants(db)
        .where('millesime_id', 'in', [...millesimes])
        .orderBy(sql`sans_accent(nom)`)
        .orderBy(sql`sans_accent(prenom)`)
        .orderBy('id')
        .execute()

export const findApprenant = (db: Db, id: string): Promise<Apprenant | undefined> =>
  apprenants(db).where('id', '=', id).executeTakeFirst()

/** Holds the row until the end of the deed. */
export const lockApprenant = (tx: Tx, id: string): Promise<Apprenant | undefined> =>
  apprenants(tx).where('id', '=', id).forUpdate('apprenant').executeTakeFirst()

/** Adds a learner; false when the address is already a learner's of that programme-year. */
export const insertApprenant = async (tx: Tx, { statuts, ...a }: Apprenant): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('apprenant')
    .values({
      id: a.id,
      millesime_id: a.millesime,
      prenom: a.prenom,
      nom: a.nom,
      courriel: a.courriel,
      personne_id: a.personne,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await saveStatuts(tx, a.id, statuts)
  return true
}

/** Writes the whole history anew. */
export const saveStatuts = async (tx: Tx, id: string, statuts: readonly PeriodeStatut[]): Promise<void> => {
  await tx.deleteFrom('apprenant_statut').where('apprenant_id', '=', id).execute()
  await tx
    .insertInto('apprenant_statut')
    .values(statuts.map((s) => ({ ...s, apprenant_id: id })))
    .execute()
}
