import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { DemandeTable } from '../registre/registre.schema.ts'

export const insertDemande = async (tx: Tx, demande: Insertable<DemandeTable>): Promise<void> => {
  await tx.insertInto('demande').values(demande).execute()
}

/** Those nobody answered first, then the latest. */
export const listDemandes = (db: Db, parcours: string) =>
  db
    .selectFrom('demande')
    .leftJoin('personne', 'personne.id', 'demande.traitee_par')
    .select(['demande.id', 'destinataire', 'statut_vise', 'demande.nom', 'demande.courriel', 'message'])
    .select(['recue_le', 'traitee_le', 'personne.prenom as parPrenom', 'personne.nom as parNom'])
    .where('parcours_id', '=', parcours)
    .orderBy('traitee_le', (o) => o.asc().nullsFirst())
    .orderBy('recue_le', 'desc')
    .execute()

/** Says whether it was one of this parcours, still waiting. */
export const closeDemande = async (
  tx: Tx,
  { id, parcours, par, le }: { id: string; parcours: string; par: string; le: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('demande')
    .set({ traitee_le: le, traitee_par: par })
    .where('id', '=', id)
    .where('parcours_id', '=', parcours)
    .where('traitee_le', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
