/** One public fiche with its earlier editions, in one query. */
import { sql } from 'kysely'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { ContenuInscrit } from '#src/domain/offre/registre/inscrire.rules.ts'
import type { NomRegistre } from '#src/domain/offre/registre/registre.ts'
import type { Marque } from '#src/domain/organisation/marque.schema.ts'
import type { Db } from '../database.ts'

/** A text that is or was public; dates are instants (ISO). */
export type Edition = {
  readonly numero: number
  readonly publieeLe: string
  readonly remplaceeLe: string | null
}

export type PublicationRow = Edition & {
  /** Names the row as it stands: another text is another sign. */
  readonly empreinte: string
  readonly adresse: string
  readonly programme: Programme
  readonly marque: Partial<Marque>
  readonly parcours: string
  readonly mention: string
  readonly composante: string
  readonly etablissement: string
  readonly editions: readonly Edition[]
  /** The lines of its registers and of its composante's, oldest first. */
  readonly inscriptions: readonly {
    readonly id: string
    readonly registre: NomRegistre
    readonly contenu: ContenuInscrit
  }[]
}

/** The fiche in public now, or the edition asked for; nothing when the programme has none in public. */
export const findPublicationRow = async (
  db: Db,
  adresse: string,
  numero: number | null,
): Promise<PublicationRow | undefined> => {
  const { rows } = await sql<PublicationRow>`
    with editions as (
      select v.id || '.' || v.xmin as empreinte, v.numero, v.statut, m.adresse, m.parcours_id, v.contenu,
        to_json(v.publiee_le) as "publieeLe", to_json(v.remplacee_le) as "remplaceeLe"
      from version_programme v
      join millesime m on m.id = v.millesime_id
      where m.adresse = ${adresse} and v.statut in ('publiee', 'remplacee')
    )
    select e.numero, e."publieeLe", e."remplaceeLe", e.empreinte, e.adresse,
      e.contenu as programme, c.marque, mention.id as mention, parcours.id as parcours,
      c.id as composante, c.etablissement_id as etablissement,
      (select json_agg(json_build_object('numero', numero, 'publieeLe', "publieeLe", 'remplaceeLe', "remplaceeLe")
        order by numero desc) from editions) as editions,
      (select coalesce(json_agg(json_build_object('id', i.id, 'registre', i.registre, 'contenu', i.contenu)
        order by i.inscrite_le, i.id), '[]') from inscription i
        where i.composante_id = c.id or i.parcours_id = e.parcours_id) as inscriptions
    from editions e
    join parcours on parcours.id = e.parcours_id
    join mention on mention.id = parcours.mention_id
    join composante c on c.id = mention.composante_id
    where exists (select 1 from editions where statut = 'publiee')
      and case when ${numero}::int is null then e.statut = 'publiee' else e.numero = ${numero}::int end
  `.execute(db)
  return rows[0]
}
