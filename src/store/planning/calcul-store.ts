/** The runs of the planner on drafts, each with the best it found so far. */
import { sql } from 'kysely'
import type { Importances } from '#src/domain/planning/emploi/importance.ts'
import type { PlanCalcule, TermeCalcule } from '#src/domain/planning/emploi/plan-calcule.schema.ts'
import type { EtatCalcul } from '#src/domain/planning/emploi/vocabulaire.ts'
import type { Db, Tx } from '../database.ts'

const calculs = (db: Db) =>
  db
    .selectFrom('calcul')
    .innerJoin('edition', 'edition.id', 'calcul.edition_id')
    .leftJoin('personne', 'personne.id', 'calcul.lance_par')
    .select([
      'calcul.id',
      'calcul.edition_id as edition',
      'edition.emploi_id as emploi',
      'calcul.etat',
      'calcul.graine',
      'calcul.budget_ms as budgetMs',
      'calcul.edition_revision as editionRevision',
      'calcul.emploi_version as emploiVersion',
      'calcul.places',
      'calcul.total',
      'calcul.score',
      'calcul.termes',
      'calcul.plan',
      'calcul.importances',
      'calcul.lance_le as lanceLe',
      'calcul.vu_le as vuLe',
      'calcul.fini_le as finiLe',
      sql<string | null>`personne.prenom || ' ' || personne.nom`.as('lancePar'),
    ])

export type Calcul = Awaited<ReturnType<ReturnType<typeof calculs>['executeTakeFirstOrThrow']>>

export const findCalcul = (db: Db, id: string): Promise<Calcul | undefined> =>
  calculs(db).where('calcul.id', '=', id).executeTakeFirst()

/** Newest first. */
export const listCalculs = (db: Db, edition: string): Promise<readonly Calcul[]> =>
  calculs(db).where('edition_id', '=', edition).orderBy('lance_le', 'desc').limit(10).execute()

export const findEnCours = (db: Db, edition: string): Promise<Calcul | undefined> =>
  calculs(db).where('edition_id', '=', edition).where('etat', '=', 'en_cours').executeTakeFirst()

type NewCalcul = {
  readonly id: string
  readonly edition: string
  readonly graine: number
  readonly budgetMs: number
  readonly editionRevision: number
  readonly emploiVersion: number
  readonly importances: Importances
  readonly total: number
  readonly par: string
  readonly le: Date
}

export const insertCalcul = async (tx: Tx, c: NewCalcul): Promise<void> => {
  await tx
    .insertInto('calcul')
    .values({
      id: c.id,
      edition_id: c.edition,
      etat: 'en_cours',
      graine: c.graine,
      budget_ms: c.budgetMs,
      edition_revision: c.editionRevision,
      emploi_version: c.emploiVersion,
      places: null,
      total: c.total,
      importances: JSON.stringify(c.importances),
      score: null,
      plan: null,
      lance_par: c.par,
      lance_le: c.le,
      vu_le: c.le,
      fini_le: null,
    })
    .execute()
}

export type Trouve = {
  readonly places: number
  readonly score: number
  readonly termes: readonly TermeCalcule[]
  readonly plan: PlanCalcule
}

/** Keeps the best so far of a run, and says that it lives; false once it was ended elsewhere. */
export const saveTrouve = async (
  db: Db,
  { id, trouve, le }: { id: string; trouve: Trouve | null; le: Date },
): Promise<boolean> => {
  const found = trouve && {
    places: trouve.places,
    score: trouve.score,
    termes: JSON.stringify(trouve.termes),
    plan: JSON.stringify(trouve.plan),
  }
  const { numUpdatedRows } = await db
    .updateTable('calcul')
    .set({ vu_le: le, ...found })
    .where('id', '=', id)
    .where('etat', '=', 'en_cours')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Moves a run from one of these states to another; false when it was in none of them. */
export const moveEtat = async (
  db: Db,
  { id, de, vers, le }: { id: string; de: readonly EtatCalcul[]; vers: EtatCalcul; le: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('calcul')
    .set((e) => ({ etat: vers, fini_le: e.fn.coalesce('fini_le', e.val(le)) }))
    .where('id', '=', id)
    .where('etat', 'in', de)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The deeds on the timetables of a composante since a run was started, until it was kept or until now; oldest first. */
export const listFaitsDepuis = (
  db: Db,
  { id, edition, composante }: { readonly id: string; readonly edition: string; readonly composante: string },
) => {
  const mark = (action: string) =>
    sql<
      number | null
    >`(select min(own.id) from audit own where own.objet_type = 'edition' and own.objet_id = ${edition}
      and own.action = ${action} and own.detail->>'calcul' = ${id})`
  return db
    .selectFrom('audit')
    .leftJoin('personne', 'personne.id', 'audit.acteur')
    .select(['audit.le', 'audit.action', 'audit.objet_id as objet', 'audit.detail'])
    .select(sql<string | null>`personne.prenom || ' ' || personne.nom`.as('qui'))
    .where(sql<boolean>`audit.id > ${mark('calcul.lancer')}`)
    .where(sql<boolean>`audit.id < coalesce(${mark('calcul.garder')}, 9223372036854775807)`)
    .where(
      sql<boolean>`(audit.objet_type = 'emploi'
          and audit.objet_id in (select e.id::text from emploi e where e.composante_id = ${composante}))
        or (audit.objet_type = 'edition' and audit.objet_id <> ${edition}
          and audit.objet_id in (select v.id::text from edition v join emploi e on e.id = v.emploi_id
            where e.composante_id = ${composante}))`,
    )
    .orderBy('audit.id')
    .execute()
}

/** Runs that said nothing since then: whoever led them is gone. */
export const interrupt = async (
  db: Db,
  { edition, avant, le }: { edition: string; avant: Date; le: Date },
): Promise<void> => {
  await db
    .updateTable('calcul')
    .set({ etat: 'interrompu', fini_le: le })
    .where('edition_id', '=', edition)
    .where('etat', '=', 'en_cours')
    .where('vu_le', '<', avant)
    .execute()
}
