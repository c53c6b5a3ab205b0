/** The versions of a timetable and the rules waived in each. */
import { sql } from 'kysely'
import type { StatutEdition } from '#src/domain/planning/emploi/edition.workflow.ts'
import type { DispenseEmploi, Edition } from '#src/domain/planning/emploi/emploi.ts'
import type { Db, Tx } from '../database.ts'

const editions = (db: Db) =>
  db
    .selectFrom('edition')
    .select([
      'edition.id',
      'edition.emploi_id as emploi',
      'edition.numero',
      'edition.statut',
      'edition.nom',
      'edition.depuis_id as depuis',
      'edition.revision',
      'edition.ouverte_le as ouverteLe',
      'edition.publiee_le as publieeLe',
      'edition.publiee_par as publieePar',
      'edition.remplacee_le as remplaceeLe',
    ])

/** Newest first. */
export const listEditions = (db: Db, emploiId: string): Promise<readonly Edition[]> =>
  editions(db).where('emploi_id', '=', emploiId).orderBy('numero', 'desc').execute()

export const findEdition = (db: Db, id: string): Promise<Edition | undefined> =>
  editions(db).where('id', '=', id).executeTakeFirst()

/** Locks the row: whoever reads a statut or a revision to move it reads it here. */
export const lockEdition = (tx: Tx, id: string): Promise<Edition | undefined> =>
  editions(tx).where('id', '=', id).forUpdate().executeTakeFirst()

export const findPubliee = (db: Db, emploiId: string): Promise<Edition | undefined> =>
  editions(db).where('emploi_id', '=', emploiId).where('statut', '=', 'publiee').executeTakeFirst()

type NewEdition = {
  readonly id: string
  readonly emploi: string
  readonly nom: string | null
  readonly depuis: string | null
  readonly par: string | null
  readonly le: Date
}

/** Opens a draft under the next number; whoever calls holds the emploi. */
export const insertEdition = async (tx: Tx, asked: NewEdition): Promise<number> => {
  const { numero } = await tx
    .insertInto('edition')
    .values({
      id: asked.id,
      emploi_id: asked.emploi,
      numero: sql<number>`(select coalesce(max(numero), 0) + 1 from edition where emploi_id = ${asked.emploi})`,
      statut: 'brouillon',
      nom: asked.nom,
      depuis_id: asked.depuis,
      ouverte_par: asked.par,
      ouverte_le: asked.le,
    })
    .returning('numero')
    .executeTakeFirstOrThrow()
  return numero
}

/** Says that the séances of the edition changed; gives the new revision. */
export const bumpEdition = async (tx: Tx, id: string): Promise<number> => {
  const { revision } = await tx
    .updateTable('edition')
    .set({ revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

export const saveStatutEdition = async (
  tx: Tx,
  { id, statut, par, le }: { id: string; statut: StatutEdition; par: string | null; le: Date },
): Promise<void> => {
  const dates = statut === 'publiee' ? { publiee_le: le, publiee_par: par } : { remplacee_le: le }
  await tx
    .updateTable('edition')
    .set({ statut, ...dates })
    .where('id', '=', id)
    .execute()
}

/** With its séances, its waivers and its runs. */
export const deleteEdition = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('edition').where('id', '=', id).execute()
}

export const listDispenses = async (db: Db, edition: string): Promise<readonly DispenseEmploi[]> => {
  const rows = await db
    .selectFrom('dispense_emploi as d')
    .leftJoin('personne', 'personne.id', 'd.par')
    .selectAll('d')
    .select(sql<string | null>`personne.prenom || ' ' || personne.nom`.as('parNom'))
    .where('edition_id', '=', edition)
    .orderBy('le')
    .execute()
  return rows.map(({ edition_id, cours_id: cours, bloc_id: bloc, ...row }) => ({
    ...row,
    edition: edition_id,
    cours,
    bloc,
  }))
}

export const insertDispense = async (tx: Tx, d: Omit<DispenseEmploi, 'parNom'>): Promise<void> => {
  await tx
    .insertInto('dispense_emploi')
    .values({
      id: d.id,
      edition_id: d.edition,
      regle: d.regle,
      cours_id: d.cours,
      bloc_id: d.bloc,
      params: JSON.stringify(d.params),
      motif: d.motif,
      par: d.par,
      le: d.le,
    })
    .execute()
}

export const deleteDispense = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('dispense_emploi').where('id', '=', id).execute()
}

/** A block that moves leaves behind what was waived for where it stood. */
export const deleteDispensesOf = async (tx: Tx, edition: string, bloc: string): Promise<void> => {
  await tx
    .deleteFrom('dispense_emploi')
    .where('edition_id', '=', edition)
    .where('bloc_id', '=', bloc)
    .execute()
}
