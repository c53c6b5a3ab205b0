import { identify, type MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { suivreLiens } from '#src/domain/offre/matrice/suite.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { newId } from '#src/kit/id.ts'
import { slug } from '#src/kit/text.ts'
import type { Db, Tx } from '../database.ts'
import { readMaquette, readMaquetteTenue, writeMaquette } from './maquette-store.ts'

/** Where a millésime stands, and how many times it was changed. */
export type MillesimeRow = {
  readonly id: string
  readonly adresse: string
  readonly revision: number
  readonly anneeUniversitaire: string | null
  readonly modifieLe: Date
  readonly parcours: string
  readonly parcoursCode: string
  readonly parcoursIntitule: string
  readonly mention: string
  readonly mentionNom: string
  readonly composante: string
  readonly composanteNom: string
  readonly etablissement: string
}

const placed = (db: Db) =>
  db
    .selectFrom('millesime')
    .innerJoin('parcours', 'parcours.id', 'millesime.parcours_id')
    .innerJoin('mention', 'mention.id', 'parcours.mention_id')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .select([
      'millesime.id',
      'millesime.adresse',
      'millesime.revision',
      'millesime.annee_universitaire as anneeUniversitaire',
      'millesime.modifie_le as modifieLe',
      'parcours.id as parcours',
      'parcours.code as parcoursCode',
      'parcours.intitule as parcoursIntitule',
      'mention.id as mention',
      'mention.nom as mentionNom',
      'composante.id as composante',
      'composante.nom as composanteNom',
      'composante.etablissement_id as etablissement',
    ])

export const findMillesime = (db: Db, id: string): Promise<MillesimeRow | undefined> =>
  placed(db).where('millesime.id', '=', id).executeTakeFirst()

/** Locks the row: whoever reads a revision to move it reads it here. */
export const lockMillesime = (tx: Tx, id: string): Promise<MillesimeRow | undefined> =>
  placed(tx).where('millesime.id', '=', id).forUpdate('millesime').executeTakeFirst()

/** The whole text of a millésime as it stands today, published or not. */
export const loadProgramme = async (db: Db, millesimeId: string): Promise<Programme | undefined> => {
  const row = await db
    .selectFrom('millesime')
    .select('contenu')
    .where('id', '=', millesimeId)
    .executeTakeFirst()
  return row && { ...row.contenu, maquette: await readMaquette(db, millesimeId) }
}

const split = (programme: Programme) => {
  const { maquette, ...contenu } = programme
  return { maquette, contenu: JSON.stringify(contenu), annee: programme.document.anneeUniversitaire }
}

/** The first free public address that begins with these words: 'm2-mpt', then 'm2-mpt-2'. */
const freeAdresse = async (tx: Tx, words: string): Promise<string> => {
  const wanted = slug(words) || 'programme'
  const rows = await tx
    .selectFrom('millesime')
    .select('adresse')
    .where('adresse', 'like', `${wanted}%`)
    .execute()
  const taken = new Set(rows.map((row) => row.adresse))
  if (!taken.has(wanted)) return wanted
  let n = 2
  while (taken.has(`${wanted}-${n}`)) n += 1
  return `${wanted}-${n}`
}

/** A new millésime of a parcours. */
export const insertMillesime = async (
  tx: Tx,
  { id, parcours, programme }: { id: string; parcours: string; programme: Programme },
): Promise<void> => {
  const { code } = await tx
    .selectFrom('parcours')
    .select('code')
    .where('id', '=', parcours)
    .executeTakeFirstOrThrow()
  const { maquette, contenu, annee } = split(programme)
  await tx
    .insertInto('millesime')
    .values({
      id,
      parcours_id: parcours,
      adresse: await freeAdresse(tx, code),
      annee_universitaire: annee,
      contenu,
    })
    .execute()
  await writeMaquette(tx, id, identify(maquette, newId))
}

/** Writes the whole text and counts one revision more; each node of the maquette stays the one it was. */
export const saveProgramme = async (
  tx: Tx,
  { id, programme, le }: { id: string; programme: Programme; le: Date },
): Promise<void> => {
  const before = await tx
    .selectFrom('millesime')
    .select('contenu')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { maquette, contenu, annee } = split(suivreLiens(before.contenu, programme))
  await tx
    .updateTable('millesime')
    .set((e) => ({ contenu, annee_universitaire: annee, revision: e('revision', '+', 1), modifie_le: le }))
    .where('id', '=', id)
    .execute()
  await writeMaquette(tx, id, identify(maquette, newId, await readMaquetteTenue(tx, id)))
}

/** Writes the maquette alone and counts one revision more. */
export const saveMaquette = async (
  tx: Tx,
  { id, maquette, le }: { id: string; maquette: MaquetteTenue; le: Date },
): Promise<void> => {
  await tx
    .updateTable('millesime')
    .set((e) => ({ revision: e('revision', '+', 1), modifie_le: le }))
    .where('id', '=', id)
    .execute()
  await writeMaquette(tx, id, maquette)
}

/** The programmes of a parcours, year by year. */
export const listMillesimesOf = (db: Db, parcours: string) =>
  db
    .selectFrom('millesime')
    .select(['id', 'annee_universitaire as annee'])
    .where('parcours_id', '=', parcours)
    .execute()

/** Locks a parcours: whoever adds a year to it waits for who is adding one. */
export const lockParcours = async (tx: Tx, id: string): Promise<void> => {
  await tx.selectFrom('parcours').select('id').where('id', '=', id).forUpdate().execute()
}
