/** Secret addresses of calendars: found by their print, one open per calendar. */
import { sql } from 'kysely'
import type { GenreSujet, Sujet } from '#src/domain/planning/vue/sujet.rules.ts'
import type { Db, Tx } from '../database.ts'
import type { AgendaTable } from './agenda.schema.ts'

/** Whose calendar: a subject of a timetable, or everything a person teaches. */
export type CibleAgenda =
  | { readonly emploi: string; readonly sujet: Sujet; readonly nature: AgendaTable['nature'] }
  | { readonly personne: string }

export type AgendaRow = {
  readonly id: string
  readonly cible: CibleAgenda
  readonly creeLe: Date
  readonly luLe: Date | null
}

const COLONNE = {
  promotion: 'millesime_id',
  groupe: 'groupe_id',
  intervenant: 'intervenant_id',
  salle: 'salle_id',
} as const satisfies Record<GenreSujet, keyof AgendaTable>

const columnsOf = (cible: CibleAgenda) => ({
  emploi_id: 'emploi' in cible ? cible.emploi : null,
  millesime_id: null,
  groupe_id: null,
  intervenant_id: null,
  salle_id: null,
  personne_id: 'personne' in cible ? cible.personne : null,
  statut: 'emploi' in cible ? cible.sujet.statut : null,
  nature: 'emploi' in cible ? cible.nature : ('seances' as const),
  ...('emploi' in cible && { [COLONNE[cible.sujet.genre]]: cible.sujet.id }),
})

const cibleOf = (row: AgendaTable): CibleAgenda => {
  if (row.personne_id !== null) return { personne: row.personne_id }
  const [genre] = (Object.entries(COLONNE) as [GenreSujet, keyof AgendaTable][]).find(
    ([, colonne]) => row[colonne] !== null,
  )!
  const sujet = { genre, id: row[COLONNE[genre]]!, statut: row.statut }
  return { emploi: row.emploi_id!, sujet, nature: row.nature }
}

const read = (row: AgendaTable): AgendaRow => ({
  id: row.id,
  cible: cibleOf(row),
  creeLe: row.cree_le,
  luLe: row.lu_le,
})

const open = (db: Db) => db.selectFrom('agenda').selectAll().where('revoque_le', 'is', null)

export const findAgenda = async (db: Db, empreinte: string): Promise<AgendaRow | undefined> => {
  const row = await open(db).where('empreinte', '=', empreinte).executeTakeFirst()
  return row && read(row)
}

export const listAgendas = async (
  db: Db,
  de: { readonly emploi: string } | { readonly personne: string },
): Promise<readonly AgendaRow[]> => {
  const rows = await open(db)
    .where('emploi' in de ? 'emploi_id' : 'personne_id', '=', 'emploi' in de ? de.emploi : de.personne)
    .orderBy('cree_le')
    .execute()
  return rows.map(read)
}

/** Whoever opens the address of a calendar takes turns here until the end of the deed: one may be open at a time. */
export const holdAgenda = async (tx: Tx, cible: CibleAgenda): Promise<void> => {
  const key = Object.entries(columnsOf(cible)).flat().join(' ')
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agenda ${key}`}, 0))`.execute(tx)
}

/** Closes every open address of a calendar; says how many there were. */
export const revokeAgenda = async (tx: Tx, cible: CibleAgenda, le: Date): Promise<number> => {
  const wanted = columnsOf(cible)
  let query = tx.updateTable('agenda').set({ revoque_le: le }).where('revoque_le', 'is', null)
  for (const [colonne, value] of Object.entries(wanted))
    query = query.where(sql.ref(colonne), 'is not distinct from', value)
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

export const insertAgenda = async (
  tx: Tx,
  row: { id: string; cible: CibleAgenda; empreinte: string; le: Date; par: string },
): Promise<void> => {
  await tx
    .insertInto('agenda')
    .values({
      ...columnsOf(row.cible),
      id: row.id,
      empreinte: row.empreinte,
      cree_le: row.le,
      cree_par: row.par,
      lu_le: null,
      revoque_le: null,
    })
    .execute()
}

/** Remembers the day it was last read, once a day. */
export const touchAgenda = async (db: Db, id: string, le: Date): Promise<void> => {
  await db
    .updateTable('agenda')
    .set({ lu_le: le })
    .where('id', '=', id)
    .where((e) => e.or([e('lu_le', 'is', null), e('lu_le', '<', new Date(le.getTime() - 86_400_000))]))
    .execute()
}

/** Where a person teaches: the timetables that are public, and the name they bear in each. */
export const listEnseignements = (db: Db, personne: string) =>
  db
    .selectFrom('edition')
    .innerJoin('seance', 'seance.edition_id', 'edition.id')
    .innerJoin('seance_intervenant', 'seance_intervenant.seance_id', 'seance.id')
    .innerJoin('intervenant', 'intervenant.id', 'seance_intervenant.intervenant_id')
    .select(['edition.emploi_id as emploi', 'intervenant.id as intervenant'])
    .distinct()
    .where('intervenant.personne_id', '=', personne)
    .where('edition.statut', 'in', ['publiee', 'remplacee'])
    .orderBy('edition.emploi_id')
    .execute()
