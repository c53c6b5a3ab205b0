import { sql } from 'kysely'
import type { Lieu, PerimetreType } from '#src/domain/acces/role.ts'
import type { Db } from '../database.ts'

export type Endroit = {
  readonly type: Exclude<PerimetreType, 'installation' | 'promotion'>
  readonly id: string
  readonly nom: string
  readonly lieu: Lieu
}

type Row = {
  type: Endroit['type']
  id: string
  nom: string
  etablissement: string
  composante: string | null
  mention: string | null
  parcours: string | null
}

/** Every place a role may be held on, from the wide to the narrow, each with the places around it. */
const ENDROITS = sql<Row>`(
  select 'etablissement' as type, e.id, e.nom, e.id as etablissement, null::uuid as composante, null::uuid as mention,
    null::uuid as parcours, 1 as rang from etablissement e
  union all
  select 'composante', c.id, c.nom, c.etablissement_id, c.id, null, null, 2 from composante c
  union all
  select 'mention', m.id, m.nom, c.etablissement_id, c.id, m.id, null, 3
    from mention m join composante c on c.id = m.composante_id
  union all
  select 'parcours', p.id, p.code, c.etablissement_id, c.id, m.id, p.id, 4
    from parcours p join mention m on m.id = p.mention_id join composante c on c.id = m.composante_id)`

const read = ({ type, id, nom, etablissement, composante, mention, parcours }: Row): Endroit => {
  const lieu = { etablissement, composante, mention, parcours }
  return { type, id, nom, lieu }
}

/** Every place, ready for a list to choose from. */
export const listEndroits = async (db: Db): Promise<readonly Endroit[]> => {
  const { rows } = await sql<Row>`select * from ${ENDROITS} endroit order by rang, nom, id`.execute(db)
  return rows.map(read)
}

/** One place by its kind and identifier. */
export const findEndroit = async (db: Db, type: string, id: string): Promise<Endroit | undefined> => {
  const { rows } = await sql<Row>`select * from ${ENDROITS} endroit
    where type = ${type} and id = ${id}::uuid`.execute(db)
  return rows[0] && read(rows[0])
}
