import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** An EC of another published programme that bears the same title; two institutions stay two things. */
export type Homonyme = {
  readonly adresse: string
  readonly code: string
  readonly intitule: string
  readonly etablissement: string
  readonly ec: string
}

/** Published EC of this title, accents and case aside, in every programme but one. */
export const listHomonymes = async (
  db: Db,
  { intitule, sauf }: { intitule: string; sauf: string },
): Promise<readonly Homonyme[]> => {
  const { rows } = await sql<Homonyme>`
    select distinct millesime.adresse, parcours.code, parcours.intitule,
           etablissement.nom as etablissement, ec ->> 'intitule' as ec
    from version_programme v
    join millesime on millesime.id = v.millesime_id
    join parcours on parcours.id = millesime.parcours_id
    join mention on mention.id = parcours.mention_id
    join composante on composante.id = mention.composante_id
    join etablissement on etablissement.id = composante.etablissement_id
    cross join lateral jsonb_path_query(v.contenu, '$.maquette.semestres[*].parties[*].ues[*].ecs[*]') ec
    where v.statut = 'publiee' and millesime.id <> ${sauf}::uuid
      and sans_accent(ec ->> 'intitule') = sans_accent(${intitule})
    order by parcours.code`.execute(db)
  return rows
}
