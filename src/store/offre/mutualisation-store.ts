import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Part } from '#src/domain/offre/mutualisation/part.rules.ts'
import type { Db, Tx } from '../database.ts'
import type { MutualisationTable } from './mutualisation.schema.ts'

export type MutualisationRow = Selectable<MutualisationTable>
const EN_COURS = ['proposee', 'acceptee'] as const

/** The part of the associated programme, from its three columns. */
export const partOf = (
  row: Pick<MutualisationRow, 'part_numerateur' | 'part_denominateur' | 'part_heures'>,
): Part | null => {
  const { part_numerateur: numerateur, part_denominateur: denominateur, part_heures: heures } = row
  if (heures !== null) return { genre: 'heures', heures }
  return numerateur === null || denominateur === null ? null : { genre: 'fraction', numerateur, denominateur }
}

export const partColumns = (part: Part | null) => ({
  part_numerateur: part?.genre === 'fraction' ? part.numerateur : null,
  part_denominateur: part?.genre === 'fraction' ? part.denominateur : null,
  part_heures: part?.genre === 'heures' ? part.heures : null,
})

/** All that one programme carries or shares, the latest first, with the names of who proposed and who decided. */
export const listMutualisations = (db: Db, millesime: string) =>
  db
    .selectFrom('mutualisation as m')
    .innerJoin('personne as proposant', 'proposant.id', 'm.proposee_par')
    .leftJoin('personne as decideur', 'decideur.id', 'm.decidee_par')
    .selectAll('m')
    .select([
      'proposant.prenom as proposantPrenom',
      'proposant.nom as proposantNom',
      'decideur.prenom as decideurPrenom',
      'decideur.nom as decideurNom',
    ])
    .where((e) =>
      e.or([e('m.porteur_millesime_id', '=', millesime), e('m.associe_millesime_id', '=', millesime)]),
    )
    .orderBy('m.proposee_le', 'desc')
    .orderBy('m.id')
    .execute()

export const findMutualisation = (db: Db, id: string): Promise<MutualisationRow | undefined> =>
  db.selectFrom('mutualisation').selectAll().where('id', '=', id).executeTakeFirst()

/** Locks the row: whoever reads a statut to move it reads it here. */
export const lockMutualisation = (tx: Tx, id: string): Promise<MutualisationRow | undefined> =>
  tx.selectFrom('mutualisation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** What is proposed or in force on these EC, whichever side they are on. */
export const listEnCours = (db: Db, ecs: readonly string[]): Promise<MutualisationRow[]> =>
  ecs.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('mutualisation')
        .selectAll()
        .where('statut', 'in', EN_COURS)
        .where((e) => e.or([e('porteur_ec_id', 'in', ecs), e('associe_ec_id', 'in', ecs)]))
        .execute()

export const insertMutualisation = async (tx: Tx, row: Insertable<MutualisationTable>): Promise<void> => {
  await tx.insertInto('mutualisation').values(row).execute()
}

export const updateMutualisation = async (
  tx: Tx,
  id: string,
  set: Updateable<MutualisationTable>,
): Promise<void> => {
  await tx
    .updateTable('mutualisation')
    .set((e) => ({ ...set, revision: e('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The programme an EC stands in today. */
export const findMillesimeOfEc = async (db: Db, ec: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('ec')
    .innerJoin('ue', 'ue.id', 'ec.ue_id')
    .select('ue.millesime_id')
    .where('ec.id', '=', ec)
    .executeTakeFirst()
  return row?.millesime_id
}

/** The other programmes of an establishment, those without a text left out. */
export const listVoisinsMillesimes = (
  db: Db,
  { etablissement, sauf }: { etablissement: string; sauf: string },
) =>
  db
    .selectFrom('millesime')
    .innerJoin('parcours', 'parcours.id', 'millesime.parcours_id')
    .innerJoin('mention', 'mention.id', 'parcours.mention_id')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .select('millesime.id')
    .where('composante.etablissement_id', '=', etablissement)
    .where('millesime.id', '<>', sauf)
    .orderBy('parcours.code')
    .orderBy('millesime.cree_le')
    .execute()
