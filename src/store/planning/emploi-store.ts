import { sql } from 'kysely'
import type { Acteur, Action } from '#src/domain/acces/permission.ts'
import type { Emploi, Fermeture, RepasGlissant } from '#src/domain/planning/emploi/emploi.ts'
import { choisies, completer, type Importances } from '#src/domain/planning/emploi/importance.ts'
import { type ColonnesLieu, scopeLieu } from '../acces/scope.ts'
import type { Db, Tx } from '../database.ts'

/** A timetable is covered by the place that carries it. */
export const LIEU_EMPLOI: ColonnesLieu = {
  etablissement: 'composante.etablissement_id',
  composante: 'emploi.composante_id',
  mention: 'emploi.mention_id',
  parcours: 'emploi.parcours_id',
}

const placed = (db: Db) =>
  db
    .selectFrom('emploi')
    .innerJoin('composante', 'composante.id', 'emploi.composante_id')
    .selectAll('emploi')
    .select(['composante.nom as composante_nom', 'composante.etablissement_id'])

type Row = Awaited<ReturnType<ReturnType<typeof placed>['executeTakeFirstOrThrow']>>

const read = (row: Row): Emploi => ({
  id: row.id,
  intitule: row.intitule,
  composanteNom: row.composante_nom,
  lieu: {
    etablissement: row.etablissement_id,
    composante: row.composante_id,
    mention: row.mention_id,
    parcours: row.parcours_id,
  },
  grille: {
    debut: row.debut,
    fin: row.fin,
    jours: row.jours,
    ouverture: row.ouverture,
    fermeture: row.fermeture,
    pas: row.pas,
    dejeunerDebut: row.dejeuner_debut,
    dejeunerFin: row.dejeuner_fin,
  },
  preavisSemaines: row.preavis_semaines,
  importances: completer(row.importances),
  repas:
    row.repas_de === null || row.repas_a === null || row.repas_minutes === null
      ? null
      : { de: row.repas_de, a: row.repas_a, minutes: row.repas_minutes },
  version: row.version,
})

export const findEmploi = async (db: Db, id: string): Promise<Emploi | undefined> => {
  const row = await placed(db).where('emploi.id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** Holds the row until the end of the deed: whoever changes what is asked takes turns here. */
export const lockEmploi = async (tx: Tx, id: string): Promise<Emploi | undefined> => {
  const row = await placed(tx).where('emploi.id', '=', id).forUpdate('emploi').executeTakeFirst()
  return row && read(row)
}

const repasColumns = (repas: RepasGlissant | null) => ({
  repas_de: repas?.de ?? null,
  repas_a: repas?.a ?? null,
  repas_minutes: repas?.minutes ?? null,
})

type Cadre = { readonly millesimes: readonly string[]; readonly fermetures: readonly Fermeture[] }

/** A new timetable with the millésimes it serves and its closures. */
export const insertEmploi = async (
  tx: Tx,
  emploi: Emploi,
  { millesimes, fermetures }: Cadre,
): Promise<void> => {
  const { id, intitule, lieu, grille: g, preavisSemaines, importances, repas } = emploi
  await tx
    .insertInto('emploi')
    .values({
      id,
      intitule,
      composante_id: lieu.composante,
      mention_id: lieu.mention,
      parcours_id: lieu.parcours,
      debut: g.debut,
      fin: g.fin,
      jours: [...g.jours],
      ouverture: g.ouverture,
      fermeture: g.fermeture,
      pas: g.pas,
      dejeuner_debut: g.dejeunerDebut,
      dejeuner_fin: g.dejeunerFin,
      preavis_semaines: preavisSemaines,
      importances: JSON.stringify(choisies(importances)),
      ...repasColumns(repas),
    })
    .execute()
  if (millesimes.length > 0)
    await tx
      .insertInto('emploi_millesime')
      .values(millesimes.map((millesime_id) => ({ emploi_id: id, millesime_id })))
      .execute()
  if (fermetures.length > 0)
    await tx
      .insertInto('fermeture')
      .values(fermetures.map((f) => ({ ...f, emploi_id: id })))
      .execute()
}

export const saveImportances = async (tx: Tx, id: string, importances: Importances): Promise<void> => {
  const row = { importances: JSON.stringify(choisies(importances)) }
  await tx.updateTable('emploi').set(row).where('id', '=', id).execute()
}

export const saveRepas = async (tx: Tx, id: string, repas: RepasGlissant | null): Promise<void> => {
  await tx.updateTable('emploi').set(repasColumns(repas)).where('id', '=', id).execute()
}

/** Says that what is asked changed. */
export const bumpEmploi = async (tx: Tx, id: string): Promise<void> => {
  await tx.updateTable('emploi').set({ version: sql<number>`version + 1` }).where('id', '=', id).execute()
}

/** The same for every timetable of a composante: a room, a lecturer or a public séance they share has moved. */
export const bumpComposante = async (tx: Tx, composanteId: string): Promise<void> => {
  await tx
    .updateTable('emploi')
    .set({ version: sql<number>`version + 1` })
    .where('composante_id', '=', composanteId)
    .execute()
}

/** The timetables this person may touch so, with the state of their editions. */
export const listEmplois = (db: Db, acteur: Acteur, action: Action) =>
  placed(db)
    .select((e) => [
      e
        .selectFrom('emploi_millesime')
        .innerJoin('millesime', 'millesime.id', 'emploi_millesime.millesime_id')
        .innerJoin('parcours', 'parcours.id', 'millesime.parcours_id')
        .select(sql<string[]>`array_agg(parcours.code order by parcours.code)`.as('codes'))
        .whereRef('emploi_millesime.emploi_id', '=', 'emploi.id')
        .as('codes'),
      e
        .selectFrom('edition')
        .select('edition.publiee_le')
        .whereRef('edition.emploi_id', '=', 'emploi.id')
        .where('edition.statut', '=', 'publiee')
        .as('publiee_le'),
      e
        .selectFrom('edition')
        .select(sql<number>`count(*)`.as('n'))
        .whereRef('edition.emploi_id', '=', 'emploi.id')
        .where('edition.statut', '=', 'brouillon')
        .as('brouillons'),
      e
        .selectFrom('cours')
        .select(sql<number>`count(*)`.as('n'))
        .whereRef('cours.emploi_id', '=', 'emploi.id')
        .as('cours'),
    ])
    .where(scopeLieu(acteur, action, LIEU_EMPLOI))
    .orderBy('emploi.debut', 'desc')
    .orderBy('composante.nom')
    .orderBy('emploi.intitule')
    .execute()

export const listMillesimesOf = (db: Db, emploiId: string) =>
  db
    .selectFrom('emploi_millesime')
    .innerJoin('millesime', 'millesime.id', 'emploi_millesime.millesime_id')
    .innerJoin('parcours', 'parcours.id', 'millesime.parcours_id')
    .select(['millesime.id', 'parcours.code'])
    .where('emploi_id', '=', emploiId)
    .orderBy('parcours.code')
    .execute()

export const listFermetures = (db: Db, emploiId: string) =>
  db
    .selectFrom('fermeture')
    .select(['id', 'nom', 'du', 'au'])
    .where('emploi_id', '=', emploiId)
    .orderBy('du')
    .execute()

export const insertFermeture = async (tx: Tx, emploiId: string, fermeture: Fermeture): Promise<void> => {
  await tx
    .insertInto('fermeture')
    .values({ ...fermeture, emploi_id: emploiId })
    .execute()
}

export const deleteFermeture = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('fermeture').where('id', '=', id).execute()
}
