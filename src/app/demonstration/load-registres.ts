/** The demonstration's registers: what the founding brochures claim, with no date and no proof, since they give none. */
import registres from '#data/demonstration/registres.json' with { type: 'json' }
import { newId } from '#src/kit/id.ts'
import type { Tx } from '#src/store/database.ts'
import { insertInscription } from '#src/store/registre/inscription-store.ts'
import { MILLESIMES_DEMONSTRATION } from './load-programmes.ts'

const LE = new Date('2025-09-01T08:00:00Z')

/** Writes the memberships, marks and agreements of the composantes, and the target jobs each programme names. */
export const loadRegistres = async (tx: Tx): Promise<void> => {
  // Lines of one register keep the order of the file.
  let rang = 0
  const insert = (line: Omit<Parameters<typeof insertInscription>[1], 'id' | 'le'>): Promise<void> => {
    rang += 1
    return insertInscription(tx, { ...line, id: newId(), le: new Date(LE.getTime() + rang) })
  }
  for (const registre of ['adhesion', 'signe', 'accord'] as const)
    for (const { composante, ...contenu } of registres[registre])
      await insert({ registre, composante_id: composante, parcours_id: null, contenu })

  for (const millesime of Object.values(MILLESIMES_DEMONSTRATION)) {
    const { parcours_id, contenu } = await tx
      .selectFrom('millesime')
      .select(['parcours_id', 'contenu'])
      .where('id', '=', millesime)
      .executeTakeFirstOrThrow()
    for (const { intitule } of contenu.debouches.metiers)
      await insert({
        registre: 'metier',
        composante_id: null,
        parcours_id,
        contenu: { intitule, rome: null, codeTerritorial: null, niveau: null, statut: null },
      })
  }
}
