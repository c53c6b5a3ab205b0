/** The public catalogue in one query: what the words find, what the filters keep, how many there are of each. */
import { sql } from 'kysely'
import type { AnneeDiplome, StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Db } from '../database.ts'

/** A line of the catalogue, as the trigger of version_programme writes it. */
export type ResumeProgramme = {
  readonly adresse: string
  /** Names the row as it stands: another text is another sign. */
  readonly empreinte: string
  readonly code: string | null
  readonly intitule: string | null
  readonly annee: AnneeDiplome | null
  readonly campus: string | null
  readonly statuts: readonly StatutApprenant[]
  readonly capacite: number | null
  readonly type: string | null
  readonly mention: string | null
  readonly rncp: string | null
  readonly rubrique: string | null
  readonly etablissement: string | null
  readonly composante: string | null
  readonly ville: string | null
  readonly rythme: 'semaines' | 'jours' | null
  readonly semainesCours: number | null
  readonly semainesEntreprise: number | null
  readonly joursCours: number
  readonly heures: number | null
  readonly debut: string | null
  readonly fin: string | null
  readonly anneeUniversitaire: string | null
  readonly secteurs: readonly string[]
}

export const FACETTES = ['statut', 'campus', 'niveau', 'rythme', 'mention', 'rubrique', 'secteur'] as const
export type Facette = (typeof FACETTES)[number]
export type Choix = { readonly facette: Facette; readonly valeur: string; readonly nombre: number }
export type FiltresPublication = { readonly q: string | null } & {
  readonly [F in Facette]: string | null
}
export type PagePublications = {
  readonly total: number
  readonly lignes: readonly ResumeProgramme[]
  readonly choix: readonly Choix[]
}

/** Words too common to tell two programmes apart. */
const MOTS_VIDES = [
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'et',
  'en',
  'un',
  'une',
  'au',
  'aux',
  'the',
  'of',
  'parcours',
  'mention',
  'master',
]
/** Share of a word's trigrams found together in the text: a slip of the keyboard keeps more than half. */
const RESSEMBLANCE = 0.55
/** A shorter word is too small to be misspelt and still known: it must begin a word of the text. */
const LONGUEUR_RESSEMBLANCE = 5

export const listPublicationRows = async (
  db: Db,
  f: FiltresPublication,
  { limit, offset }: { limit: number; offset: number },
): Promise<PagePublications> => {
  const q = f.q ?? ''
  const { rows } = await sql<PagePublications>`
    with mots as (
      select mot from regexp_split_to_table(trim(texte_recherche(${q}::text)), ' ') as mot
      where length(mot) > 1 and mot <> all (${MOTS_VIDES}::text[])
    ),
    trouvees as materialized (
      select v.resume || jsonb_build_object('adresse', m.adresse, 'empreinte', v.id || '.' || v.xmin) as resume,
        case when ${q}::text = '' then 0
          else word_similarity(texte_recherche(${q}::text), v.recherche) end as proximite
      from version_programme v
      join millesime m on m.id = v.millesime_id
      where v.statut = 'publiee' and not exists (
        select 1 from mots
        where strpos(v.recherche, ' ' || mot) = 0
          and (length(mot) < ${LONGUEUR_RESSEMBLANCE} or word_similarity(mot, v.recherche) < ${RESSEMBLANCE})
      )
    ),
    retenues as (
      select resume, proximite from trouvees
      where (${f.statut}::text is null or resume -> 'statuts' ? ${f.statut}::text)
        and (${f.campus}::text is null or resume ->> 'campus' = ${f.campus}::text)
        and (${f.niveau}::text is null or resume ->> 'annee' = ${f.niveau}::text)
        and (${f.rythme}::text is null or resume ->> 'rythme' = ${f.rythme}::text)
        and (${f.mention}::text is null or resume ->> 'mention' = ${f.mention}::text)
        and (${f.rubrique}::text is null or resume ->> 'rubrique' = ${f.rubrique}::text)
        and (${f.secteur}::text is null or resume -> 'secteurs' ? ${f.secteur}::text)
    ),
    choix as (
      select facette, valeur, count(*)::int as nombre
      from trouvees, lateral (
        select 'statut' as facette, jsonb_array_elements_text(resume -> 'statuts') as valeur
        union all select 'secteur', jsonb_array_elements_text(resume -> 'secteurs')
        union all select * from (values
          ('campus', resume ->> 'campus'), ('niveau', resume ->> 'annee'), ('rythme', resume ->> 'rythme'),
          ('mention', resume ->> 'mention'), ('rubrique', resume ->> 'rubrique')) as simple
      ) as valeurs
      where valeur is not null
      group by facette, valeur
      order by facette, sans_accent(valeur)
    )
    select
      (select count(*)::int from retenues) as total,
      (select coalesce(json_agg(resume), '[]') from (
        select resume from retenues
        order by proximite desc, sans_accent(resume ->> 'intitule'), resume ->> 'adresse'
        limit ${limit} offset ${offset}) as page) as lignes,
      (select coalesce(json_agg(choix), '[]') from choix) as choix
  `.execute(db)
  const [page] = rows
  if (!page) throw new Error('a query without group always answers one row')
  return page
}

/** Address and last change of every public fiche: what a sitemap lists. */
export const listPublicAddresses = async (
  db: Db,
): Promise<readonly { readonly adresse: string; readonly publieeLe: Date | null }[]> =>
  db
    .selectFrom('version_programme as v')
    .innerJoin('millesime', 'millesime.id', 'v.millesime_id')
    .where('v.statut', '=', 'publiee')
    .select(['millesime.adresse', 'v.publiee_le as publieeLe'])
    .orderBy('millesime.adresse')
    .execute()
