import { type SqlBool, sql } from 'kysely'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Db } from '../database.ts'

export type TextePublic = {
  readonly millesime: string
  readonly composante: string
  readonly etablissement: string
  readonly contenu: Programme | null
}

/** Only a text with a name: what has none cannot be listed by it. */
const named = sql<SqlBool>`v.contenu->'parcours'->>'intitule' is not null`

const publicTexts = (db: Db) =>
  db
    .selectFrom('version_programme as v')
    .innerJoin('millesime', 'millesime.id', 'v.millesime_id')
    .innerJoin('parcours', 'parcours.id', 'millesime.parcours_id')
    .innerJoin('mention', 'mention.id', 'parcours.mention_id')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .where('v.statut', '=', 'publiee')
    .where(named)

const COLONNES = [
  'millesime.id as millesime',
  'composante.id as composante',
  'composante.etablissement_id as etablissement',
  'v.contenu',
] as const

/** One page of the texts in public, in the order of their addresses. */
export const listPublicTexts = (
  db: Db,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly TextePublic[]> =>
  publicTexts(db).select(COLONNES).orderBy('millesime.adresse').limit(limit).offset(offset).execute()

export const findPublicText = (db: Db, millesime: string): Promise<TextePublic | undefined> =>
  publicTexts(db).select(COLONNES).where('millesime.id', '=', millesime).executeTakeFirst()
