/** What the public may read: published versions only, with the place of the programme. */
import { sql } from 'kysely'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Db } from '../database.ts'

const publiees = (db: Db) =>
  db
    .selectFrom('version_programme as v')
    .innerJoin('millesime', 'millesime.id', 'v.millesime_id')
    .innerJoin('parcours', 'parcours.id', 'millesime.parcours_id')
    .innerJoin('mention', 'mention.id', 'parcours.mention_id')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .innerJoin('etablissement', 'etablissement.id', 'composante.etablissement_id')
    .where('v.statut', '=', 'publiee')

/** One published text, whole, by its public address. */
export const findPublished = (db: Db, adresse: string) =>
  publiees(db)
    .where('millesime.adresse', '=', adresse)
    .select([
      'v.numero',
      'v.contenu',
      'v.publiee_le as publieeLe',
      'v.approuvee_le as approuveeLe',
      'millesime.id as millesime',
      'millesime.adresse',
      'millesime.annee_universitaire as anneeUniversitaire',
      'parcours.id as parcours',
      'parcours.code',
      'parcours.intitule',
      'parcours.annee',
      'mention.id as mention',
      'mention.nom as mentionNom',
      'mention.type_diplome as typeDiplome',
      'mention.niveau',
      'mention.rncp',
      'composante.id as composante',
      'composante.nom as composanteNom',
      'composante.nom_long as composanteNomLong',
      'composante.variantes as composanteVariantes',
      'composante.marque',
      'etablissement.id as etablissement',
      'etablissement.nom as etablissementNom',
      'etablissement.slogan as etablissementSlogan',
      'etablissement.slogan_langue as etablissementSloganLangue',
    ])
    .executeTakeFirst()

/** Every published text, short: what a list and its filters need, straight from the frozen text. */
export const listPublished = (db: Db) =>
  publiees(db)
    .select([
      'v.numero',
      'v.publiee_le as publieeLe',
      'v.recherche',
      'millesime.id as millesime',
      'millesime.adresse',
      'millesime.annee_universitaire as anneeUniversitaire',
      'parcours.id as parcours',
      'parcours.code',
      'parcours.intitule',
      'parcours.annee',
      'mention.id as mention',
      'mention.nom as mentionNom',
      'mention.type_diplome as typeDiplome',
      'mention.niveau',
      'composante.id as composante',
      'composante.nom as composanteNom',
      'composante.marque',
      'etablissement.id as etablissement',
      'etablissement.nom as etablissementNom',
      sql<Programme['parcours']>`v.contenu->'parcours'`.as('contenuParcours'),
      sql<Programme['organisation']>`v.contenu->'organisation'`.as('contenuOrganisation'),
    ])
    .orderBy('parcours.intitule')
    .execute()
