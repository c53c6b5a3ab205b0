import type { PerimetreType, Role } from '#src/domain/acces/role.ts'
import type { Db, Tx } from '../database.ts'

const COLUMNS = ['id', 'courriel', 'libelle', 'role', 'perimetre_type', 'perimetre_id'] as const

export const listBoites = (db: Db) =>
  db.selectFrom('boite_fonctionnelle').select(COLUMNS).orderBy('courriel').orderBy('id').execute()

export const findBoite = (db: Db, id: string) =>
  db.selectFrom('boite_fonctionnelle').select(COLUMNS).where('id', '=', id).executeTakeFirst()

export type BoiteNouvelle = {
  readonly id: string
  readonly courriel: string
  readonly libelle: string
  readonly role: Role | null
  readonly perimetreType: PerimetreType
  readonly perimetreId: string
}

export const insertBoite = async (tx: Tx, boite: BoiteNouvelle): Promise<void> => {
  await tx
    .insertInto('boite_fonctionnelle')
    .values({
      id: boite.id,
      courriel: boite.courriel,
      libelle: boite.libelle,
      role: boite.role,
      perimetre_type: boite.perimetreType,
      perimetre_id: boite.perimetreId,
    })
    .execute()
}

export const deleteBoite = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('boite_fonctionnelle').where('id', '=', id).execute()
}

/** Who holds a role on a day, wherever it is held. */
export const listHolders = (db: Db, role: Role, jour: string) =>
  db
    .selectFrom('affectation')
    .innerJoin('personne', 'personne.id', 'affectation.personne_id')
    .select(['affectation.perimetre_type', 'affectation.perimetre_id', 'personne.courriel', 'personne.id'])
    .where('affectation.role', '=', role)
    .where('debut', '<=', jour)
    .where((e) => e.or([e('fin', 'is', null), e('fin', '>=', jour)]))
    .orderBy('personne.courriel')
    .execute()
