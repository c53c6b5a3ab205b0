import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { findCompte } from '#src/store/acces/compte-store.ts'
import { closeSession, insertSession } from '#src/store/acces/session-store.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { clearLimite } from '#src/store/socle/limite-store.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'
import { SESSION_MAX, shift } from './duree.ts'
import { limiteKey, PAR_ADRESSE, PAR_COMPTE, type RefusLimite, tryDoor } from './limite.ts'
import { verifyPassword } from './password.ts'
import { newSecret, printOf } from './secret.ts'

/** Longer says nothing more to a person who reads the list of their sessions. */
const NAVIGATEUR_MAX = 300

/** Where someone knocks from. */
export type Venue = { readonly adresse: string; readonly navigateur: string }
export type Identifiants = { readonly courriel: string; readonly motDePasse: string }
export type RefusConnexion = { readonly code: 'identifiants' } | RefusLimite

/** Opens a session in the database and gives the secret its cookie will hold. */
export const openSession = async (
  tx: Tx,
  monde: Monde,
  ouverture: { personneId: string; navigateur: string; par: 'mot_de_passe' | 'lien' },
): Promise<string> => {
  const secret = newSecret()
  const now = monde.now()
  const id = newId()
  await insertSession(tx, {
    id,
    empreinte: printOf(secret),
    personneId: ouverture.personneId,
    navigateur: ouverture.navigateur.slice(0, NAVIGATEUR_MAX),
    now,
    expireLe: shift(now, SESSION_MAX),
  })
  await recordAudit(
    tx,
    { id: ouverture.personneId },
    'session.ouvrir',
    { type: 'session', id },
    {
      par: ouverture.par,
    },
  )
  return secret
}

/** Signs in by password: the same refusal and the same work whether the account exists or not. */
export const ouvrirSession = async (
  monde: Monde,
  { courriel, motDePasse }: Identifiants,
  venue: Venue,
): Promise<Result<string, RefusConnexion>> => {
  const door = limiteKey('connexion-compte', courriel)
  for (const [cle, limite] of [
    [limiteKey('connexion-adresse', venue.adresse), PAR_ADRESSE],
    [door, PAR_COMPTE],
  ] as const) {
    const tried = await tryDoor(monde, cle, limite)
    if (!tried.ok) return tried
  }
  const compte = await findCompte(monde.db, courriel.trim())
  const right = await verifyPassword(motDePasse, compte?.mot_de_passe ?? null)
  if (!compte || !right) return refus({ code: 'identifiants' })
  await clearLimite(monde.db, door)
  return inTransaction(monde.db, async (tx) =>
    ok(
      await openSession(tx, monde, {
        personneId: compte.id,
        navigateur: venue.navigateur,
        par: 'mot_de_passe',
      }),
    ),
  )
}

/** Closes the session of this cookie; nothing happens when there is none. */
export const fermerSession = (monde: Monde, secret: string): Promise<Result<boolean, never>> =>
  inTransaction(monde.db, async (tx) => {
    const closed = await closeSession(tx, printOf(secret), monde.now())
    if (closed)
      await recordAudit(
        tx,
        { id: closed.personne_id },
        'session.fermer',
        {
          type: 'session',
          id: closed.id,
        },
        {},
      )
    return ok(closed !== undefined)
  })
