/** How often a door may be tried: counted in the database, so every process counts together. */
import { createHash } from 'node:crypto'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { hitLimite } from '#src/store/socle/limite-store.ts'
import type { Monde } from '../monde.ts'

type Limite = { readonly nombre: number; readonly fenetre: number }
const MINUTE = 60_000

/** Ten by account: a guesser gets nowhere, a person with three old passwords does. */
export const PAR_COMPTE: Limite = { nombre: 10, fenetre: 15 * MINUTE }
/** A whole campus may stand behind one address, a machine that tries accounts in a row does not stop at a hundred. */
export const PAR_ADRESSE: Limite = { nombre: 100, fenetre: 15 * MINUTE }
/** A mailbox is not to be flooded by someone else's clicks. */
export const LIENS_PAR_COMPTE: Limite = { nombre: 5, fenetre: 60 * MINUTE }

export type RefusLimite = { readonly code: 'limite'; readonly jusqu: Date }

/** The key of a counter; what was typed is kept only as a print. */
export const limiteKey = (porte: string, valeur: string): string =>
  `${porte}:${createHash('sha256').update(valeur.trim().toLowerCase()).digest('hex').slice(0, 32)}`

/** Counts one try at a door; refused beyond the limit, with the instant it opens again. */
export const tryDoor = async (
  monde: Monde,
  cle: string,
  { nombre, fenetre }: Limite,
): Promise<Result<number, RefusLimite>> => {
  const start = Math.floor(monde.now().getTime() / fenetre) * fenetre
  const tries = await hitLimite(monde.db, cle, new Date(start))
  return tries > nombre ? refus({ code: 'limite', jusqu: new Date(start + fenetre) }) : ok(tries)
}
