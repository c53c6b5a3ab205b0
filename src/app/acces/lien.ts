import { ok, type Result, refus } from '#src/kit/result.ts'
import { findCompte } from '#src/store/acces/compte-store.ts'
import { consumeLien, insertLien, isLienOuvert } from '#src/store/acces/lien-store.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { translator } from '../message/catalogue.ts'
import type { Langue } from '../message/langue.ts'
import type { Monde } from '../monde.ts'
import { postCourrier } from '../socle/post.ts'
import { recordAudit } from '../socle/record.ts'
import { LIEN_MAX, shift } from './duree.ts'
import { LIENS_PAR_COMPTE, limiteKey, PAR_ADRESSE, type RefusLimite, tryDoor } from './limite.ts'
import { openSession, type Venue } from './ouvrir-session.ts'
import { newSecret, printOf } from './secret.ts'

/** Makes a link for a person and gives its address: the only place where the secret is ever seen. */
export const makeLien = async (
  tx: Tx,
  monde: Pick<Monde, 'now' | 'url'>,
  { personneId, suite = '/' }: { personneId: string; suite?: string },
): Promise<string> => {
  const secret = newSecret()
  const now = monde.now()
  await insertLien(tx, { empreinte: printOf(secret), personneId, now, expireLe: shift(now, LIEN_MAX) })
  return `${monde.url}/connexion/lien/${secret}${suite === '/' ? '' : `?suite=${encodeURIComponent(suite)}`}`
}

type Demande = { readonly courriel: string; readonly suite: string; readonly langue: Langue }

/** Sends a link to whoever has an account. The answer never says whether there is one, and both ways commit a line. */
export const demanderLien = async (
  monde: Monde,
  { courriel, suite, langue }: Demande,
  venue: Venue,
): Promise<Result<true, RefusLimite>> => {
  for (const [cle, limite] of [
    [limiteKey('lien-adresse', venue.adresse), PAR_ADRESSE],
    [limiteKey('lien-compte', courriel), LIENS_PAR_COMPTE],
  ] as const) {
    const tried = await tryDoor(monde, cle, limite)
    if (!tried.ok) return tried
  }
  const compte = await findCompte(monde.db, courriel.trim())
  return inTransaction(monde.db, async (tx) => {
    const objet = { type: 'personne', id: compte?.id ?? null }
    await recordAudit(tx, null, compte ? 'lien.envoyer' : 'lien.ignorer', objet)
    if (!compte) return ok(true)
    const t = translator(langue)
    const lien = await makeLien(tx, monde, { personneId: compte.id, suite })
    await postCourrier(
      tx,
      {
        destinataire: compte.courriel,
        sujet: t('acces.lien.courriel.sujet'),
        texte: t('acces.lien.courriel.texte', {
          prenom: compte.prenom,
          lien,
          minutes: LIEN_MAX / 60_000,
        }),
      },
      monde.now(),
    )
    return ok(true)
  })
}

/** Whether the page of a link may offer to sign in; a mail scanner that looks uses nothing up. */
export const checkLien = (monde: Monde, secret: string): Promise<boolean> =>
  isLienOuvert(monde.db, printOf(secret), monde.now())

/** Signs in with a link, once. */
export const utiliserLien = (
  monde: Monde,
  secret: string,
  venue: Venue,
): Promise<Result<string, { readonly code: 'lien' }>> =>
  inTransaction(monde.db, async (tx) => {
    const used = await consumeLien(tx, printOf(secret), monde.now())
    if (!used) return refus({ code: 'lien' })
    return ok(
      await openSession(tx, monde, {
        personneId: used.personne_id,
        navigateur: venue.navigateur,
        par: 'lien',
      }),
    )
  })
