import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { DispenseRelectureTable } from './offre.schema.ts'

/** The findings set aside on one programme, with the name of who did it. */
export const listDispenses = (db: Db, millesime: string) =>
  db
    .selectFrom('dispense_relecture')
    .innerJoin('personne', 'personne.id', 'dispense_relecture.par')
    .select(['code', 'chemin', 'params', 'motif', 'le', 'personne.prenom', 'personne.nom'])
    .where('millesime_id', '=', millesime)
    .execute()

/** The last reason replaces the one before. */
export const saveDispense = async (tx: Tx, dispense: Insertable<DispenseRelectureTable>): Promise<void> => {
  const { params, motif, par, le } = dispense
  await tx
    .insertInto('dispense_relecture')
    .values(dispense)
    .onConflict((conflict) =>
      conflict.columns(['millesime_id', 'code', 'chemin']).doUpdateSet({ params, motif, par, le }),
    )
    .execute()
}

/** Says whether there was one. */
export const removeDispense = async (
  tx: Tx,
  { millesime, code, chemin }: { millesime: string; code: string; chemin: string },
): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('dispense_relecture')
    .where('millesime_id', '=', millesime)
    .where('code', '=', code)
    .where('chemin', '=', chemin)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The brochure a programme was made of, with what was read in it. */
export const findBrochureOf = (db: Db, millesime: string) =>
  db
    .selectFrom('brochure')
    .select(['id', 'lecture'])
    .where('millesime_id', '=', millesime)
    .orderBy('deposee_le', 'desc')
    .executeTakeFirst()

const TITRES = '$.maquette.semestres[*].parties[*].ues[*].ecs[*].intitule'

/** What the public may read of the other programmes that share a title with these: a draft is nobody's neighbour. */
export const listVoisins = async (
  db: Db,
  { millesime, intitules }: { millesime: string; intitules: readonly string[] },
) => {
  if (intitules.length === 0) return []
  const { rows } = await sql<{
    etablissement: string | null
    code: string | null
    intitule: string | null
    ecs: string[]
  }>`
    select contenu #>> '{etablissement,nom}' as etablissement,
           contenu #>> '{parcours,code}' as code,
           contenu #>> '{parcours,intitule}' as intitule,
           jsonb_path_query_array(contenu, ${TITRES}::jsonpath) as ecs
    from version_programme
    where statut = 'publiee' and millesime_id <> ${millesime}
      and exists (
        select from jsonb_path_query(contenu, ${TITRES}::jsonpath) as titre
        where texte_recherche(titre #>> '{}') in (
          select texte_recherche(mot) from unnest(${[...intitules]}::text[]) as mot))
    order by etablissement, code
    limit 50`.execute(db)
  return rows
}
