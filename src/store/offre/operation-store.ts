/** The audit as the memory of the maquette: what was done since, and what a person may still take back or do again. */
import { sql } from 'kysely'
import type { Db } from '../database.ts'

const ofMillesime = (db: Db, millesime: string) =>
  db
    .selectFrom('audit')
    .leftJoin('personne', 'personne.id', 'audit.acteur')
    .select(['audit.id', 'audit.le', 'audit.action', 'audit.acteur', 'audit.detail'])
    .select(['personne.prenom', 'personne.nom'])
    .where('objet_type', '=', 'millesime')
    .where('objet_id', '=', millesime)

/** What was done to a millésime after one of its revisions, in order. */
export const listSince = (db: Db, { millesime, revision }: { millesime: string; revision: number }) =>
  ofMillesime(db, millesime)
    .where(sql<number>`(detail ->> 'revision')::int`, '>', revision)
    .orderBy('audit.id')
    .execute()

const ACTIONS = ['maquette.modifier', 'maquette.annuler', 'maquette.retablir', 'maquette.passer'] as const

/** The lines of one person on a maquette since it was last published, in order; those that say how to take them back. */
export const listOwnOperations = async (
  db: Db,
  { millesime, acteur }: { millesime: string; acteur: string },
) => {
  const rows = await db
    .selectFrom('audit')
    .select(['id', 'action', sql<string | null>`detail ->> 'vise'`.as('vise')])
    .where('objet_type', '=', 'millesime')
    .where('objet_id', '=', millesime)
    .where('acteur', '=', acteur)
    .where('action', 'in', ACTIONS)
    .where(sql`detail -> 'laisses'`, 'is not', null)
    .where(
      'id',
      '>',
      sql<number>`coalesce((select max(p.id) from audit p where p.objet_type = 'millesime'
        and p.objet_id = ${millesime} and p.action = 'programme.publier'), 0)`,
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id, action, vise }) => ({
    id: String(id),
    action: action.slice('maquette.'.length) as 'modifier' | 'annuler' | 'retablir' | 'passer',
    vise,
  }))
}

/** One line of the audit of a millésime. */
export const findOperation = (db: Db, { millesime, id }: { millesime: string; id: string }) =>
  ofMillesime(db, millesime).where('audit.id', '=', Number(id)).executeTakeFirst()

export type LigneDepuis = Awaited<ReturnType<typeof listSince>>[number]
