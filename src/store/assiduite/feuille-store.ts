/** Attendance sheets and what they say of each learner. */
import { sql } from 'kysely'
import type { Feuille, Presence } from '#src/domain/assiduite/presence.ts'
import type { Db, Tx } from '../database.ts'

const feuilles = (db: Db) =>
  db
    .selectFrom('feuille')
    .select([
      'feuille.id',
      'feuille.bloc_id as bloc',
      'feuille.jour',
      'feuille.debut',
      'feuille.duree',
      'feuille.salle',
    ])
    .select(['feuille.hors_site as horsSite', 'feuille.lieu as adresse', 'feuille.statut', 'feuille.version'])
    .select('feuille.close_le as closeLe')
    .select(
      sql<string[]>`array(select fi.intervenant_id::text from feuille_intervenant fi
        where fi.feuille_id = feuille.id order by 1)`.as('intervenants'),
    )

export const findFeuille = (db: Db, bloc: string): Promise<Feuille | undefined> =>
  feuilles(db).where('bloc_id', '=', bloc).executeTakeFirst()

/** Every sheet of a timetable, with the cours of its block. */
export const listFeuilles = (
  db: Db,
  emploi: string,
): Promise<readonly (Feuille & { readonly cours: string })[]> =>
  feuilles(db)
    .innerJoin('bloc_cours', 'bloc_cours.id', 'feuille.bloc_id')
    .innerJoin('cours', 'cours.id', 'bloc_cours.cours_id')
    .select('bloc_cours.cours_id as cours')
    .where('cours.emploi_id', '=', emploi)
    .orderBy('feuille.jour')
    .orderBy('feuille.debut')
    .execute()

export const listPresences = (db: Db, feuille: string): Promise<readonly Presence[]> =>
  db
    .selectFrom('presence')
    .select(['apprenant_id as apprenant', 'statut', 'minutes', 'justification', 'preuve', 'attestation'])
    .where('feuille_id', '=', feuille)
    .execute()

/** Opens the sheet of a block, once: two who open it at the same time meet on the same one. */
export const insertFeuille = async (
  tx: Tx,
  { intervenants, ...f }: Omit<Feuille, 'statut' | 'version' | 'closeLe'>,
  { par, le }: { par: string; le: Date },
): Promise<void> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feuille')
    .values({
      id: f.id,
      bloc_id: f.bloc,
      jour: f.jour,
      debut: f.debut,
      duree: f.duree,
      salle: f.salle,
      hors_site: f.horsSite,
      lieu: f.adresse,
      statut: 'ouverte',
      ouverte_le: le,
      ouverte_par: par,
      close_le: null,
      close_par: null,
    })
    .onConflict((on) => on.column('bloc_id').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n || intervenants.length === 0) return
  await tx
    .insertInto('feuille_intervenant')
    .values(intervenants.map((intervenant_id) => ({ feuille_id: f.id, intervenant_id })))
    .execute()
}

/** Holds the sheet until the end of the deed. */
export const lockFeuille = async (tx: Tx, bloc: string): Promise<Feuille | undefined> =>
  feuilles(tx).where('bloc_id', '=', bloc).forUpdate('feuille').executeTakeFirst()

type Signe = { readonly par: string; readonly le: Date }

export const savePresences = async (
  tx: Tx,
  feuille: string,
  { lignes, par, le }: Signe & { readonly lignes: readonly Presence[] },
): Promise<void> => {
  if (lignes.length === 0) return
  await tx
    .insertInto('presence')
    .values(
      lignes.map(({ apprenant, ...l }) => ({ ...l, feuille_id: feuille, apprenant_id: apprenant, par, le })),
    )
    .onConflict((on) =>
      on.columns(['feuille_id', 'apprenant_id']).doUpdateSet((e) => ({
        statut: e.ref('excluded.statut'),
        minutes: e.ref('excluded.minutes'),
        justification: e.ref('excluded.justification'),
        preuve: e.ref('excluded.preuve'),
        attestation: e.ref('excluded.attestation'),
        par: e.ref('excluded.par'),
        le: e.ref('excluded.le'),
      })),
    )
    .execute()
}

/** Closes a sheet, opens it again (`close` null), or only counts a change. */
export const saveFeuille = async (tx: Tx, id: string, close: Signe | null): Promise<void> => {
  await tx
    .updateTable('feuille')
    .set({
      statut: close ? 'close' : 'ouverte',
      close_le: close?.le ?? null,
      close_par: close?.par ?? null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}
