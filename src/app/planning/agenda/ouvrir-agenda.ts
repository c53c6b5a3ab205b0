import { newSecret, printOf } from '#src/app/acces/secret.ts'
import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { type CibleAgenda, holdAgenda, insertAgenda, revokeAgenda } from '#src/store/planning/agenda-store.ts'
import { findEmploi } from '#src/store/planning/emploi-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'

export type RefusAgenda = { readonly code: 'introuvable' | 'interdit' }

/** One's own calendar, or one of a timetable one may change. */
const mayOpen = async (
  monde: Pick<Monde, 'db'>,
  acteur: Acteur,
  cible: CibleAgenda,
): Promise<RefusAgenda | null> => {
  if ('personne' in cible) return cible.personne === acteur.id ? null : { code: 'interdit' }
  const emploi = await findEmploi(monde.db, cible.emploi)
  if (!emploi || !can(acteur, 'emploi.lire', emploi.lieu)) return { code: 'introuvable' }
  return can(acteur, 'emploi.modifier', emploi.lieu) ? null : { code: 'interdit' }
}

const objetOf = (cible: CibleAgenda) =>
  'personne' in cible ? { type: 'personne', id: cible.personne } : { type: 'emploi', id: cible.emploi }
const detailOf = (cible: CibleAgenda) => ('personne' in cible ? {} : { ...cible.sujet, nature: cible.nature })

/** Opens the secret address of a calendar, closing the one there was; the secret is given once and not kept. */
export const ouvrirAgenda = (
  monde: Monde,
  acteur: Acteur,
  cible: CibleAgenda,
): Promise<Result<string, RefusAgenda>> =>
  inTransaction<string, RefusAgenda>(monde.db, async (tx) => {
    const no = await mayOpen({ db: tx }, acteur, cible)
    if (no) return refus(no)
    await holdAgenda(tx, cible)
    const [jeton, le] = [newSecret(), monde.now()]
    const closed = await revokeAgenda(tx, cible, le)
    await insertAgenda(tx, { id: newId(), cible, empreinte: printOf(jeton), le, par: acteur.id })
    const action = closed > 0 ? 'agenda.renouveler' : 'agenda.ouvrir'
    await recordAudit(tx, acteur, action, objetOf(cible), detailOf(cible))
    return ok(jeton)
  })

/** Closes the secret address of a calendar. */
export const fermerAgenda = (
  monde: Monde,
  acteur: Acteur,
  cible: CibleAgenda,
): Promise<Result<number, RefusAgenda>> =>
  inTransaction<number, RefusAgenda>(monde.db, async (tx) => {
    const no = await mayOpen({ db: tx }, acteur, cible)
    if (no) return refus(no)
    const closed = await revokeAgenda(tx, cible, monde.now())
    if (closed > 0) await recordAudit(tx, acteur, 'agenda.fermer', objetOf(cible), detailOf(cible))
    return ok(closed)
  })
