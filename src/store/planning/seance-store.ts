/** The séances of an edition, read by whoever draws them: a groupe, a lecturer, a room, a stretch of days. */
import { sql } from 'kysely'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Db, Tx } from '../database.ts'

export type FiltreSeance = {
  readonly edition: string
  readonly du?: Jour
  readonly au?: Jour
  readonly groupe?: string
  readonly intervenant?: string
  readonly salle?: string
  readonly cours?: string
}

const seances = (db: Db) =>
  db
    .selectFrom('seance')
    .innerJoin('bloc_cours as bloc', 'bloc.id', 'seance.bloc_id')
    .selectAll('seance')
    .select(['bloc.cours_id', 'bloc.rang'])
    .select([
      sql<string[]>`array(select g.id::text from seance_groupe sg join groupe g on g.id = sg.groupe_id
        where sg.seance_id = seance.id order by g.ordre, g.nom)`.as('groupes'),
      sql<
        string[]
      >`array(select i.id::text from seance_intervenant si join intervenant i on i.id = si.intervenant_id
        where si.seance_id = seance.id order by i.nom)`.as('intervenants'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof seances>['executeTakeFirstOrThrow']>>

const read = (row: Row): Seance => ({
  id: row.id,
  edition: row.edition_id,
  cours: row.cours_id,
  bloc: row.bloc_id,
  rang: row.rang,
  jour: row.jour,
  debut: row.debut,
  duree: row.duree,
  salle: row.salle_id,
  groupes: row.groupes,
  intervenants: row.intervenants,
  verrouillee: row.verrouillee,
  horsSite: row.hors_site,
  adresse: row.lieu,
  transport: row.transport,
})

/** In order of day and hour. */
export const listSeances = async (db: Db, filtre: FiltreSeance): Promise<readonly Seance[]> => {
  const { edition, du, au, groupe, intervenant, salle, cours } = filtre
  let query = seances(db).where('seance.edition_id', '=', edition)
  if (du) query = query.where('seance.jour', '>=', du)
  if (au) query = query.where('seance.jour', '<=', au)
  if (salle) query = query.where('seance.salle_id', '=', salle)
  if (cours) query = query.where('bloc.cours_id', '=', cours)
  if (groupe)
    query = query.where('seance.id', 'in', (e) =>
      e.selectFrom('seance_groupe').select('seance_id').where('groupe_id', '=', groupe),
    )
  if (intervenant)
    query = query.where('seance.id', 'in', (e) =>
      e.selectFrom('seance_intervenant').select('seance_id').where('intervenant_id', '=', intervenant),
    )
  const rows = await query.orderBy('seance.jour').orderBy('seance.debut').orderBy('seance.id').execute()
  return rows.map(read)
}

export const findSeance = async (db: Db, id: string): Promise<Seance | undefined> => {
  const row = await seances(db).where('seance.id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** What a new séance is written from; its identifier is given. */
export type NewSeance = Omit<Seance, 'rang' | 'cours'>

const rowOf = (s: NewSeance) => ({
  id: s.id,
  edition_id: s.edition,
  bloc_id: s.bloc,
  jour: s.jour,
  debut: s.debut,
  duree: s.duree,
  salle_id: s.salle,
  verrouillee: s.verrouillee,
  hors_site: s.horsSite,
  lieu: s.adresse,
  transport: s.transport,
})

/** Adds séances with who attends and who teaches. */
export const insertSeances = async (tx: Tx, list: readonly NewSeance[]): Promise<void> => {
  if (list.length === 0) return
  await tx.insertInto('seance').values(list.map(rowOf)).execute()
  const groupes = list.flatMap((s) => s.groupes.map((groupe_id) => ({ seance_id: s.id, groupe_id })))
  const gens = list.flatMap((s) =>
    s.intervenants.map((intervenant_id) => ({ seance_id: s.id, intervenant_id })),
  )
  if (groupes.length > 0) await tx.insertInto('seance_groupe').values(groupes).execute()
  if (gens.length > 0) await tx.insertInto('seance_intervenant').values(gens).execute()
}

export const deleteSeance = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('seance').where('id', '=', id).execute()
}

/** Takes these blocks out of an edition, with what was waived for where they stood. */
export const deleteSeancesOf = async (tx: Tx, edition: string, blocs: readonly string[]): Promise<void> => {
  if (blocs.length === 0) return
  for (const table of ['seance', 'dispense_emploi'] as const)
    await tx.deleteFrom(table).where('edition_id', '=', edition).where('bloc_id', 'in', blocs).execute()
}

export type ChangesSeance = {
  readonly jour: Jour
  readonly debut: number
  readonly salle: string | null
  readonly verrouillee: boolean
}

/** Puts a séance elsewhere, or locks it. */
export const updateSeance = async (tx: Tx, id: string, c: ChangesSeance): Promise<void> => {
  await tx
    .updateTable('seance')
    .set({ jour: c.jour, debut: c.debut, salle_id: c.salle, verrouillee: c.verrouillee })
    .where('id', '=', id)
    .execute()
}

/** Séances of the other published timetables that hold these rooms or lecturers between two days. */
export const listOccupees = async (
  db: Db,
  asked: { emploi: string; composante: string; du: Jour; au: Jour },
): Promise<readonly (Seance & { readonly emploi: string })[]> => {
  const rows = await seances(db)
    .innerJoin('edition', 'edition.id', 'seance.edition_id')
    .innerJoin('emploi', 'emploi.id', 'edition.emploi_id')
    .select('emploi.intitule as emploi')
    .where('edition.statut', '=', 'publiee')
    .where('emploi.composante_id', '=', asked.composante)
    .where('emploi.id', '<>', asked.emploi)
    .where('seance.jour', '>=', asked.du)
    .where('seance.jour', '<=', asked.au)
    .orderBy('seance.jour')
    .orderBy('seance.debut')
    .execute()
  return rows.map((row) => ({ ...read(row), emploi: row.emploi }))
}
