/** « Mon compte »: what a person may see and change of their own way in. */

import { checkMotDePasse, type RefusMotDePasse } from '#src/domain/acces/mot-de-passe.rules.ts'
import type { Acteur } from '#src/domain/acces/permission.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { hasHash, lockCompte, saveMotDePasse } from '#src/store/acces/compte-store.ts'
import { closeLiens } from '#src/store/acces/lien-store.ts'
import { listSessions, revokeOtherSessions, revokeSession } from '#src/store/acces/session-store.ts'
import { inTransaction } from '#src/store/database.ts'
import type { Translate } from '../message/catalogue.ts'
import type { Monde } from '../monde.ts'
import { postCourrier } from '../socle/post.ts'
import { recordAudit } from '../socle/record.ts'
import { INACTIVITE_MAX, shift } from './duree.ts'
import { limiteKey, PAR_COMPTE, type RefusLimite, tryDoor } from './limite.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { printOf } from './secret.ts'

export type SessionVue = {
  readonly id: string
  readonly navigateur: string
  readonly ouverteLe: Date
  readonly vueLe: Date
  /** The one this page is read in. */
  readonly ici: boolean
}

/** My open sessions, this one marked. */
export const listMesSessions = async (
  monde: Monde,
  acteur: Acteur,
  secret: string,
): Promise<readonly SessionVue[]> => {
  const now = monde.now()
  const rows = await listSessions(monde.db, acteur.id, { now, vueDepuis: shift(now, -INACTIVITE_MAX) })
  return rows.map((row) => ({
    id: row.id,
    navigateur: row.navigateur,
    ouverteLe: row.cree_le,
    vueLe: row.vue_le,
    ici: row.empreinte === printOf(secret),
  }))
}

/** Whether I chose a password, or only ever come in by link. */
export const hasMotDePasse = async (monde: Monde, acteur: Acteur): Promise<boolean> =>
  hasHash(monde.db, acteur.id)

/** Closes one of my sessions; someone else's is not found. */
export const revoquerSession = (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<true, { readonly code: 'introuvable' }>> =>
  inTransaction(monde.db, async (tx) => {
    if (!(await revokeSession(tx, { id, personneId: acteur.id }, monde.now())))
      return refus({ code: 'introuvable' })
    await recordAudit(tx, acteur, 'session.revoquer', { type: 'session', id })
    return ok(true)
  })

/** Closes all my sessions but this one. */
export const revoquerAutres = (
  monde: Monde,
  acteur: Acteur,
  secret: string,
): Promise<Result<number, never>> =>
  inTransaction(monde.db, async (tx) => {
    const nombre = await revokeOtherSessions(
      tx,
      { personneId: acteur.id, empreinte: printOf(secret) },
      monde.now(),
    )
    await recordAudit(tx, acteur, 'session.revoquer_autres', { type: 'personne', id: acteur.id }, { nombre })
    return ok(nombre)
  })

export type RefusChangement = RefusMotDePasse | { readonly code: 'ancien' } | RefusLimite
type Changement = { readonly ancien: string; readonly nouveau: string; readonly secret: string }

/** Changes my password: the other sessions and the links still open close, and a mail says it happened. */
export const changerMotDePasse = async (
  { monde, t }: { monde: Monde; t: Translate },
  acteur: Acteur,
  { ancien, nouveau, secret }: Changement,
): Promise<Result<true, RefusChangement>> => {
  const tried = await tryDoor(monde, limiteKey('mot-de-passe', acteur.id), PAR_COMPTE)
  if (!tried.ok) return tried
  return inTransaction(monde.db, async (tx): Promise<Result<true, RefusChangement>> => {
    const compte = await lockCompte(tx, acteur.id)
    if (!compte) return refus({ code: 'ancien' })
    if (compte.mot_de_passe !== null && !(await verifyPassword(ancien, compte.mot_de_passe)))
      return refus({ code: 'ancien' })
    const checked = checkMotDePasse(nouveau, [compte.courriel, acteur.nom])
    if (!checked.ok) return checked
    const now = monde.now()
    await saveMotDePasse(tx, acteur.id, await hashPassword(nouveau))
    await revokeOtherSessions(tx, { personneId: acteur.id, empreinte: printOf(secret) }, now)
    await closeLiens(tx, acteur.id, now)
    await recordAudit(tx, acteur, 'mot_de_passe.modifier', { type: 'personne', id: acteur.id })
    await postCourrier(
      tx,
      {
        destinataire: compte.courriel,
        sujet: t('acces.motDePasse.courriel.sujet'),
        texte: t('acces.motDePasse.courriel.texte', { nom: acteur.nom, lien: `${monde.url}/connexion` }),
      },
      now,
    )
    return ok(true)
  })
}
