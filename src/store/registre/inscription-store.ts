import { sql } from 'kysely'
import type { ContenuInscrit } from '#src/domain/offre/registre/inscrire.rules.ts'
import { groupRegistres, type NomRegistre, type Registres } from '#src/domain/offre/registre/registre.ts'
import type { Db, Tx } from '../database.ts'

export type InscriptionRow = {
  readonly id: string
  readonly registre: NomRegistre
  readonly composante_id: string | null
  readonly parcours_id: string | null
  readonly contenu: ContenuInscrit
  readonly version: number
}

const COLUMNS = ['id', 'registre', 'composante_id', 'parcours_id', 'contenu', 'version'] as const

/** The lines kept by one composante, or by one parcours, oldest first. */
export const listInscriptions = (
  db: Db,
  perimetre: 'composante_id' | 'parcours_id',
  id: string,
): Promise<readonly InscriptionRow[]> =>
  db
    .selectFrom('inscription')
    .select(COLUMNS)
    .where(perimetre, '=', id)
    .orderBy('inscrite_le')
    .orderBy('id')
    .execute()

/** Holds the line until the end of the deed. */
export const lockInscription = (tx: Tx, id: string): Promise<InscriptionRow | undefined> =>
  tx.selectFrom('inscription').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()

export const insertInscription = async (
  tx: Tx,
  line: Omit<InscriptionRow, 'version'> & { readonly le: Date },
): Promise<void> => {
  const { le, contenu, ...row } = line
  await tx
    .insertInto('inscription')
    .values({ ...row, contenu: JSON.stringify(contenu), inscrite_le: le, modifiee_le: le })
    .execute()
}

export const saveInscription = async (
  tx: Tx,
  { id, contenu, le }: { id: string; contenu: ContenuInscrit; le: Date },
): Promise<void> => {
  await tx
    .updateTable('inscription')
    .set({ contenu: JSON.stringify(contenu), modifiee_le: le, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

export const deleteInscription = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('inscription').where('id', '=', id).execute()
}

/** Every register that bears on a programme: its own and its composante's. */
export const loadRegistres = async (
  db: Db,
  place: { readonly composante: string; readonly parcours: string },
): Promise<Registres> => {
  const rows = await db
    .selectFrom('inscription')
    .select(['id', 'registre', 'contenu'])
    .where((e) => e.or([e('composante_id', '=', place.composante), e('parcours_id', '=', place.parcours)]))
    .orderBy('inscrite_le')
    .orderBy('id')
    .execute()
  return groupRegistres(rows)
}
