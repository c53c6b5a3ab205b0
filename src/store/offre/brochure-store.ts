import type { Insertable } from 'kysely'
import type { Acteur, Action } from '#src/domain/acces/permission.ts'
import { scopeLieu } from '../acces/scope.ts'
import type { Db, Tx } from '../database.ts'
import type { BrochureTable, ChampRevuTable } from './offre.schema.ts'

const placed = (db: Db) =>
  db
    .selectFrom('brochure')
    .innerJoin('mention', 'mention.id', 'brochure.mention_id')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .leftJoin('parcours', 'parcours.id', 'brochure.parcours_id')
    .innerJoin('personne', 'personne.id', 'brochure.deposee_par')
    .select([
      'brochure.id',
      'brochure.nom',
      'brochure.fichier',
      'brochure.millesime_id as millesime',
      'brochure.deposee_le as deposeeLe',
      'personne.prenom',
      'personne.nom as personneNom',
      'parcours.id as parcours',
      'parcours.code as parcoursCode',
      'mention.id as mention',
      'mention.nom as mentionNom',
      'composante.id as composante',
      'composante.etablissement_id as etablissement',
    ])

export type BrochureRow = NonNullable<Awaited<ReturnType<ReturnType<typeof placed>['executeTakeFirst']>>>

/** The brochures this person may read, the latest first. */
export const listBrochures = (db: Db, acteur: Acteur, action: Action): Promise<BrochureRow[]> =>
  placed(db).where(scopeLieu(acteur, action)).orderBy('deposee_le', 'desc').execute()

export const findBrochure = (db: Db, id: string) =>
  placed(db).select('brochure.lecture').where('brochure.id', '=', id).executeTakeFirst()

/** The brochures a programme was made of, and those dropped for its parcours, the latest first. */
export const listBrochuresOf = (db: Db, { id, parcours }: { id: string; parcours: string }) =>
  db
    .selectFrom('brochure')
    .select(['id', 'nom', 'deposee_le as deposeeLe'])
    .where((e) => e.or([e('millesime_id', '=', id), e('parcours_id', '=', parcours)]))
    .orderBy('deposee_le', 'desc')
    .limit(20)
    .execute()

/** Locks the row: whoever makes a programme of it reads it here. */
export const lockBrochure = (tx: Tx, id: string) =>
  placed(tx).select('brochure.lecture').where('brochure.id', '=', id).forUpdate('brochure').executeTakeFirst()

export type DepotNouveau = Insertable<BrochureTable> & {
  readonly typeMime: string
  readonly taille: number
}

/** The file known by its hash, then the brochure. */
export const insertBrochure = async (tx: Tx, depot: DepotNouveau): Promise<void> => {
  const { typeMime, taille, ...brochure } = depot
  await tx
    .insertInto('fichier')
    .values({ empreinte: brochure.fichier, type_mime: typeMime, taille })
    .onConflict((conflict) => conflict.column('empreinte').doNothing())
    .execute()
  await tx.insertInto('brochure').values(brochure).execute()
}

export const closeBrochure = async (tx: Tx, id: string, millesime: string): Promise<void> => {
  await tx.updateTable('brochure').set({ millesime_id: millesime }).where('id', '=', id).execute()
}

export const listRevues = (db: Db, brochure: string) =>
  db
    .selectFrom('champ_revu')
    .select(['chemin', 'decision', 'valeur'])
    .where('brochure_id', '=', brochure)
    .execute()

/** The last word on a field replaces the one before. */
export const saveRevue = async (tx: Tx, revue: Insertable<ChampRevuTable>): Promise<void> => {
  const { decision, valeur, par, le } = revue
  await tx
    .insertInto('champ_revu')
    .values(revue)
    .onConflict((conflict) =>
      conflict.columns(['brochure_id', 'chemin']).doUpdateSet({ decision, valeur, par, le }),
    )
    .execute()
}

export const removeRevue = async (tx: Tx, brochure: string, chemin: string): Promise<void> => {
  await tx.deleteFrom('champ_revu').where('brochure_id', '=', brochure).where('chemin', '=', chemin).execute()
}

/** Accepts these fields where nobody has spoken yet; says how many. */
export const acceptRest = async (tx: Tx, revues: readonly Insertable<ChampRevuTable>[]): Promise<number> => {
  if (revues.length === 0) return 0
  const rows = await tx
    .insertInto('champ_revu')
    .values(revues)
    .onConflict((conflict) => conflict.columns(['brochure_id', 'chemin']).doNothing())
    .returning('chemin')
    .execute()
  return rows.length
}

/** The type of a kept file, to hand it back as it came. */
export const findFichier = (db: Db, empreinte: string) =>
  db
    .selectFrom('fichier')
    .select(['type_mime', 'taille'])
    .where('empreinte', '=', empreinte)
    .executeTakeFirst()
