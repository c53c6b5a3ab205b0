/** What is taught, cut into blocks; and what is fixed outside. */
import { sql } from 'kysely'
import type { BlocCours, Cours, Evenement } from '#src/domain/planning/emploi/emploi.ts'
import type { Db, Tx } from '../database.ts'

export const listCours = async (db: Db, emploiId: string): Promise<readonly Cours[]> => {
  const rows = await db
    .selectFrom('cours')
    .selectAll('cours')
    .select([
      sql<
        BlocCours[]
      >`(select coalesce(json_agg(json_build_object('id', b.id, 'minutes', b.minutes) order by b.rang), '[]')
        from bloc_cours b where b.cours_id = cours.id)`.as('blocs'),
      sql<string[]>`array(select g.id::text from cours_groupe cg join groupe g on g.id = cg.groupe_id
        where cg.cours_id = cours.id order by g.ordre, g.nom)`.as('groupes'),
      sql<
        string[]
      >`array(select i.id::text from cours_intervenant ci join intervenant i on i.id = ci.intervenant_id
        where ci.cours_id = cours.id order by i.nom)`.as('intervenants'),
      sql<string[]>`array(select a.apres_id::text from cours_apres a where a.cours_id = cours.id)`.as(
        'apres',
      ),
    ])
    .where('emploi_id', '=', emploiId)
    .orderBy('ordre')
    .orderBy('intitule')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ec: row.ec_id,
    code: row.code,
    intitule: row.intitule,
    minutes: row.minutes,
    blocs: row.blocs,
    equipements: row.equipements,
    site: row.site_id,
    horsSite: row.hors_site,
    adresse: row.lieu,
    transport: row.transport,
    ecart: row.ecart,
    ecartMin: row.ecart_min,
    groupes: row.groupes,
    intervenants: row.intervenants,
    apres: row.apres,
    version: row.version,
  }))
}

type CoursEcrit = Omit<Cours, 'blocs' | 'version'>

const rowOf = (c: CoursEcrit, ordre: number) => ({
  ec_id: c.ec,
  code: c.code,
  intitule: c.intitule,
  minutes: c.minutes,
  equipements: [...c.equipements],
  site_id: c.site,
  hors_site: c.horsSite,
  lieu: c.adresse,
  transport: c.transport,
  ecart: c.ecart,
  ecart_min: c.ecartMin,
  ordre,
})

const insertLiens = async (tx: Tx, list: readonly CoursEcrit[]): Promise<void> => {
  const groupes = list.flatMap((c) => c.groupes.map((groupe_id) => ({ cours_id: c.id, groupe_id })))
  const gens = list.flatMap((c) =>
    c.intervenants.map((intervenant_id) => ({ cours_id: c.id, intervenant_id })),
  )
  const apres = list.flatMap((c) => c.apres.map((apres_id) => ({ cours_id: c.id, apres_id })))
  if (groupes.length > 0) await tx.insertInto('cours_groupe').values(groupes).execute()
  if (gens.length > 0) await tx.insertInto('cours_intervenant').values(gens).execute()
  if (apres.length > 0) await tx.insertInto('cours_apres').values(apres).execute()
}

/** Adds new cours with their blocks, in their order. */
export const insertCours = async (tx: Tx, emploi: string, list: readonly Cours[]): Promise<void> => {
  if (list.length === 0) return
  await tx
    .insertInto('cours')
    .values(list.map((c, ordre) => ({ id: c.id, emploi_id: emploi, ...rowOf(c, ordre) })))
    .execute()
  const blocs = list.flatMap((c) =>
    c.blocs.map(({ id, minutes }, rang) => ({ id, minutes, rang, cours_id: c.id })),
  )
  if (blocs.length > 0) await tx.insertInto('bloc_cours').values(blocs).execute()
  await insertLiens(tx, list)
}

/** Writes a cours, new or known, and who is linked to it; its blocks are written by `saveBlocs`. */
export const saveCours = async (
  tx: Tx,
  { emploi, ordre, cours: c }: { emploi: string; ordre: number; cours: CoursEcrit },
): Promise<void> => {
  const { id } = c
  const row = rowOf(c, ordre)
  await tx
    .insertInto('cours')
    .values({ id, emploi_id: emploi, ...row })
    .onConflict((on) => on.column('id').doUpdateSet((e) => ({ ...row, version: e('cours.version', '+', 1) })))
    .execute()
  await tx.deleteFrom('cours_groupe').where('cours_id', '=', id).execute()
  await tx.deleteFrom('cours_intervenant').where('cours_id', '=', id).execute()
  await tx.deleteFrom('cours_apres').where('cours_id', '=', id).execute()
  await insertLiens(tx, [c])
}

/** Writes the blocks of a cours in order: a known identifier stays where it is, those left out are deleted. */
export const saveBlocs = async (tx: Tx, coursId: string, blocs: readonly BlocCours[]): Promise<void> => {
  const kept = blocs.map(({ id }) => id)
  await tx
    .deleteFrom('bloc_cours')
    .where('cours_id', '=', coursId)
    .where((e) => (kept.length === 0 ? e.lit(true) : e('id', 'not in', kept)))
    .execute()
  if (blocs.length === 0) return
  await tx
    .insertInto('bloc_cours')
    .values(blocs.map(({ id, minutes }, rang) => ({ id, minutes, rang, cours_id: coursId })))
    .onConflict((on) =>
      on
        .column('id')
        .doUpdateSet((e) => ({ rang: e.ref('excluded.rang'), minutes: e.ref('excluded.minutes') })),
    )
    .execute()
}

export const listEvenements = async (db: Db, emploiId: string): Promise<readonly Evenement[]> => {
  const rows = await db
    .selectFrom('evenement')
    .selectAll('evenement')
    .select([
      sql<
        string[]
      >`array(select g.groupe_id::text from evenement_groupe g where g.evenement_id = evenement.id)`.as(
        'groupes',
      ),
      sql<string[]>`array(select i.intervenant_id::text from evenement_intervenant i
        where i.evenement_id = evenement.id)`.as('intervenants'),
    ])
    .where('emploi_id', '=', emploiId)
    .orderBy('du')
    .orderBy('nom')
    .execute()
  return rows.map(({ emploi_id: _emploi, lieu: adresse, hors_site: horsSite, cours_id: cours, ...row }) => ({
    ...row,
    adresse,
    horsSite,
    cours,
  }))
}

/** Writes an event, new or known, and whom it holds. */
export const saveEvenement = async (
  tx: Tx,
  { emploi, evenement: v }: { emploi: string; evenement: Evenement },
): Promise<void> => {
  const { id, groupes, intervenants, adresse, horsSite, cours, ...own } = v
  const row = { ...own, lieu: adresse, hors_site: horsSite, cours_id: cours }
  await tx
    .insertInto('evenement')
    .values({ id, emploi_id: emploi, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
  await tx.deleteFrom('evenement_groupe').where('evenement_id', '=', id).execute()
  await tx.deleteFrom('evenement_intervenant').where('evenement_id', '=', id).execute()
  if (groupes.length > 0)
    await tx
      .insertInto('evenement_groupe')
      .values(groupes.map((groupe_id) => ({ evenement_id: id, groupe_id })))
      .execute()
  if (intervenants.length > 0)
    await tx
      .insertInto('evenement_intervenant')
      .values(intervenants.map((intervenant_id) => ({ evenement_id: id, intervenant_id })))
      .execute()
}

export const deleteEvenement = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('evenement').where('id', '=', id).execute()
}

/** Whether one of these blocks stands in a calendar that is or was public. */
export const hasSeancePublique = async (db: Db, blocs: readonly string[]): Promise<boolean> => {
  if (blocs.length === 0) return false
  const found = await db
    .selectFrom('seance')
    .innerJoin('edition', 'edition.id', 'seance.edition_id')
    .select('seance.id')
    .where('seance.bloc_id', 'in', blocs)
    .where('edition.statut', '<>', 'brouillon')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Gives the séances of drafts the length, the people and the place their cours now has; public ones stay as they were told. */
export const resizeSeances = async (tx: Tx, coursId: string): Promise<void> => {
  const drafts = sql`select s.id from seance s join bloc_cours b on b.id = s.bloc_id join edition e on e.id = s.edition_id
    where b.cours_id = ${coursId} and e.statut = 'brouillon'`
  await sql`update seance set duree = b.minutes from bloc_cours b
    where b.id = seance.bloc_id and seance.id in (${drafts})`.execute(tx)
  await sql`delete from seance_groupe where seance_id in (${drafts})`.execute(tx)
  await sql`insert into seance_groupe select d.id, g.groupe_id from (${drafts}) d, cours_groupe g
    where g.cours_id = ${coursId}`.execute(tx)
  await sql`delete from seance_intervenant where seance_id in (${drafts})`.execute(tx)
  await sql`insert into seance_intervenant select d.id, i.intervenant_id from (${drafts}) d, cours_intervenant i
    where i.cours_id = ${coursId}`.execute(tx)
  await sql`update edition set revision = revision + 1 where id in
    (select s.edition_id from seance s where s.id in (${drafts}))`.execute(tx)
}

/** Gives a séance of a draft the length of its block again, after a new cut. */
export const resizeDrafts = async (tx: Tx, coursId: string): Promise<void> => {
  await sql`update seance set duree = b.minutes from bloc_cours b, edition e
    where b.id = seance.bloc_id and e.id = seance.edition_id and e.statut = 'brouillon' and b.cours_id = ${coursId}`.execute(
    tx,
  )
}
