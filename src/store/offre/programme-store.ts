import { type Acteur, type Action } from '#src/domain/acces/permission.ts'
import { scopeLieu } from '../acces/scope.ts'
import type { Db } from '../database.ts'

/** Every parcours this person may touch so, with its millésimes and the state of each; a parcours without one is listed. */
export const listParcours = (db: Db, acteur: Acteur, action: Action) =>
  db
    .selectFrom('parcours')
    .innerJoin('mention', 'mention.id', 'parcours.mention_id')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .leftJoin('millesime', 'millesime.parcours_id', 'parcours.id')
    .leftJoin('version_programme as ouverte', (join) =>
      join
        .onRef('ouverte.millesime_id', '=', 'millesime.id')
        .on('ouverte.statut', 'in', ['brouillon', 'en_relecture', 'approuvee']),
    )
    .leftJoin('version_programme as publique', (join) =>
      join.onRef('publique.millesime_id', '=', 'millesime.id').on('publique.statut', '=', 'publiee'),
    )
    .select([
      'parcours.id as parcours',
      'parcours.code',
      'parcours.intitule',
      'parcours.annee',
      'mention.id as mention',
      'mention.nom as mentionNom',
      'composante.id as composante',
      'composante.nom as composanteNom',
      'millesime.id as millesime',
      'millesime.adresse',
      'millesime.annee_universitaire as anneeUniversitaire',
      'millesime.modifie_le as modifieLe',
      'ouverte.statut as statutOuvert',
      'ouverte.numero as numeroOuvert',
      'publique.numero as numeroPublie',
      'publique.publiee_le as publieeLe',
    ])
    .where(scopeLieu(acteur, action))
    .orderBy('composante.nom')
    .orderBy('mention.nom')
    .orderBy('parcours.annee')
    .orderBy('parcours.code')
    .orderBy('millesime.cree_le')
    .execute()

/** The mentions this person may touch so: where a new parcours may be put. */
export const listMentions = (db: Db, acteur: Acteur, action: Action) =>
  db
    .selectFrom('mention')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .select([
      'mention.id',
      'mention.nom',
      'composante.id as composante',
      'composante.nom as composanteNom',
      'composante.etablissement_id as etablissement',
    ])
    .where(
      scopeLieu(acteur, action, {
        etablissement: 'composante.etablissement_id',
        composante: 'composante.id',
        mention: 'mention.id',
      }),
    )
    .orderBy('composante.nom')
    .orderBy('mention.nom')
    .execute()

/** A mention and the years it holds: its M1 and its M2. */
export const findMention = async (db: Db, id: string) => {
  const mention = await db
    .selectFrom('mention')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .select([
      'mention.id',
      'mention.nom',
      'mention.type_diplome as typeDiplome',
      'mention.niveau',
      'mention.rncp',
      'composante.id as composante',
      'composante.nom as composanteNom',
      'composante.etablissement_id as etablissement',
    ])
    .where('mention.id', '=', id)
    .executeTakeFirst()
  if (!mention) return undefined
  const parcours = await db
    .selectFrom('parcours')
    .select(['id', 'code', 'intitule', 'annee'])
    .where('mention_id', '=', id)
    .orderBy('annee')
    .orderBy('code')
    .execute()
  return { ...mention, parcours }
}
