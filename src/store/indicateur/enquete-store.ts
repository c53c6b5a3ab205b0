import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

/** The surveys of a parcours, the latest first, each with its answers in the order they came. */
export const listEnquetes = async (db: Db, parcours: string) => {
  const enquetes = await db
    .selectFrom('enquete')
    .select(['id', 'promotion', 'mois', 'interroges', 'source'])
    .where('parcours_id', '=', parcours)
    .orderBy('promotion', 'desc')
    .orderBy('mois', 'desc')
    .execute()
  const reponses = await db
    .selectFrom('reponse_enquete')
    .innerJoin('enquete', 'enquete.id', 'reponse_enquete.enquete_id')
    .select(['reponse_enquete.id', 'enquete_id', 'situation', 'emploi', 'metier_id as metier'])
    .where('enquete.parcours_id', '=', parcours)
    .orderBy('recue_le')
    .orderBy('reponse_enquete.id')
    .execute()
  const by = Map.groupBy(reponses, ({ enquete_id }) => enquete_id)
  return enquetes.map((enquete) => ({ ...enquete, reponses: by.get(enquete.id) ?? [] }))
}

/** Gives nothing when this year was already asked at this distance. */
export const insertEnquete = async (
  tx: Tx,
  enquete: {
    readonly id: string
    readonly parcours_id: string
    readonly promotion: number
    readonly mois: number
    readonly interroges: number | null
    readonly source: string
  },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('enquete')
    .values(enquete)
    .onConflict((conflict) => conflict.columns(['parcours_id', 'promotion', 'mois']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Holds the survey until the end of the deed; nothing when it is not one of this parcours. */
export const lockEnquete = (tx: Tx, { id, parcours }: { id: string; parcours: string }) =>
  tx
    .selectFrom('enquete')
    .select(['id', 'promotion', 'mois'])
    .where('id', '=', id)
    .where('parcours_id', '=', parcours)
    .forUpdate()
    .executeTakeFirst()

export const insertReponses = async (
  tx: Tx,
  reponses: readonly {
    readonly id: string
    readonly enquete_id: string
    readonly situation: 'emploi' | 'doctorat' | 'autre_poursuite' | 'recherche' | 'autre'
    readonly emploi: string | null
    readonly recue_le: Date
  }[],
): Promise<void> => {
  await tx
    .insertInto('reponse_enquete')
    .values(reponses.map((one) => ({ ...one, metier_id: null })))
    .execute()
}

/** Codes answers of one survey to target jobs of the parcours; null takes the code off. Gives how many changed. */
export const codeReponses = async (
  tx: Tx,
  {
    enquete,
    parcours,
    codes,
  }: { enquete: string; parcours: string; codes: ReadonlyMap<string, string | null> },
): Promise<number> => {
  let changed = 0
  for (const [id, metier] of codes) {
    const { numUpdatedRows } = await tx
      .updateTable('reponse_enquete')
      .set({ metier_id: metier })
      .where('id', '=', id)
      .where('enquete_id', '=', enquete)
      .where('situation', '=', 'emploi')
      .where(sql<boolean>`metier_id is distinct from ${metier}::uuid`)
      .where((e) =>
        e.or([
          e.val(metier === null),
          e.exists(
            e
              .selectFrom('inscription')
              .select('inscription.id')
              .where('inscription.id', '=', metier)
              .where('registre', '=', 'metier')
              .where('parcours_id', '=', parcours),
          ),
        ]),
      )
      .executeTakeFirst()
    changed += Number(numUpdatedRows)
  }
  return changed
}
