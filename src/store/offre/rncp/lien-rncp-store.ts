import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../database.ts'
import type { LienRncpTable } from './rncp-table.schema.ts'

/** The text of the fiche a millésime is linked to, with who confirmed it. */
export const findLien = (db: Db, millesime: string) =>
  db
    .selectFrom('lien_rncp as l')
    .innerJoin('fiche_rncp as f', 'f.id', 'l.fiche_id')
    .innerJoin('personne as p', 'p.id', 'l.par')
    .select([
      'l.fiche_id as fiche',
      'l.le',
      'f.numero',
      'f.rang',
      'f.contenu',
      'f.remplacee_le as remplaceeLe',
    ])
    .select(['p.prenom', 'p.nom'])
    .where('l.millesime_id', '=', millesime)
    .executeTakeFirst()

/** The link as it stands, locked: whoever changes it reads it here. */
export const lockLien = (tx: Tx, millesime: string) =>
  tx.selectFrom('lien_rncp').selectAll().where('millesime_id', '=', millesime).forUpdate().executeTakeFirst()

export const saveLien = async (tx: Tx, lien: Insertable<LienRncpTable>): Promise<void> => {
  const { fiche_id, par, le } = lien
  await tx
    .insertInto('lien_rncp')
    .values(lien)
    .onConflict((conflict) => conflict.column('millesime_id').doUpdateSet({ fiche_id, par, le }))
    .execute()
}
