import { hashPassword } from '#src/app/acces/password.ts'
import { ok } from '#src/kit/result.ts'
import { type Db, inTransaction } from '#src/store/database.ts'
import { loadApprenants } from './load-apprenants.ts'
import { loadEmplois } from './load-emplois.ts'
import { loadOrganisation } from './load-organisation.ts'
import { loadPersonnes, MOT_DE_PASSE_DEMONSTRATION } from './load-personnes.ts'
import { loadProgrammes } from './load-programmes.ts'
import { loadRegistres } from './load-registres.ts'
import { loadVoisins } from './load-voisins.ts'

/** Fills an empty installation with the demonstration; does nothing where anyone already lives. */
export const loadDemonstration = async (db: Db): Promise<boolean> => {
  const anyone = await db.selectFrom('personne').select('id').limit(1).executeTakeFirst()
  if (anyone) return false
  const hash = await hashPassword(MOT_DE_PASSE_DEMONSTRATION)
  await inTransaction(db, async (tx) => {
    await loadOrganisation(tx)
    await loadPersonnes(tx, hash)
    await loadProgrammes(tx)
    await loadVoisins(tx)
    await loadEmplois(tx)
    await loadRegistres(tx)
    await loadApprenants(tx)
    return ok(true)
  })
  return true
}
