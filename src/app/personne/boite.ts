import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { ROLES, type Role } from '#src/domain/acces/role.ts'
import { isId, newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { findEndroit } from '#src/store/organisation/lieu-store.ts'
import { deleteBoite, findBoite, insertBoite, listBoites } from '#src/store/personne/boite-store.ts'
import type { Monde } from '../monde.ts'
import { listEndroits, readEndroit } from '../socle/list-endroits.ts'
import { recordAudit } from '../socle/record.ts'

export type BoiteDemandee = {
  readonly courriel: string
  readonly libelle: string
  readonly role: string
  readonly perimetre: string
}
export type FautesBoite = Partial<Record<keyof BoiteDemandee, 'vide' | 'courriel_invalide' | 'inconnu'>>
export type RefusBoite =
  | { readonly code: 'introuvable' | 'interdit' }
  | { readonly code: 'fautes'; readonly fautes: FautesBoite }

export type BoiteVue = {
  readonly id: string
  readonly courriel: string
  readonly libelle: string
  readonly role: Role | null
  readonly perimetre: string
}

/** The mailboxes of the places this person administers. */
export const listBoitesVues = async (monde: Monde, acteur: Acteur): Promise<readonly BoiteVue[]> => {
  const endroits = new Map((await listEndroits(monde.db)).map((one) => [one.id, one]))
  const rows = await listBoites(monde.db)
  return rows.flatMap(({ id, courriel, libelle, role, perimetre_id }) => {
    const place = endroits.get(perimetre_id)
    return place && can(acteur, 'affectation.modifier', place.lieu)
      ? [{ id, courriel, libelle, role, perimetre: place.nom }]
      : []
  })
}

const roleOf = (asked: BoiteDemandee): Role | undefined => ROLES.find((one) => one === asked.role)

const findFautes = (asked: BoiteDemandee): FautesBoite => ({
  ...(asked.courriel.includes('@') ? {} : { courriel: asked.courriel ? 'courriel_invalide' : 'vide' }),
  ...(asked.libelle ? {} : { libelle: 'vide' }),
  ...(roleOf(asked) ? {} : { role: 'vide' }),
  ...(asked.perimetre ? {} : { perimetre: 'vide' }),
})

/** Opens a mailbox for a role on a place: what is written to the role goes there. */
export const creerBoite = (
  monde: Monde,
  acteur: Acteur,
  asked: BoiteDemandee,
): Promise<Result<string, RefusBoite>> =>
  inTransaction(monde.db, async (tx): Promise<Result<string, RefusBoite>> => {
    const place = await readEndroit(tx, asked.perimetre)
    if (!can(acteur, 'affectation.modifier', place?.lieu ?? {})) return refus({ code: 'interdit' })
    const fautes = findFautes(asked)
    const role = roleOf(asked)
    if (!role || Object.keys(fautes).length > 0) return refus({ code: 'fautes', fautes })
    if (!place) return refus({ code: 'fautes', fautes: { perimetre: 'inconnu' } })
    const id = newId()
    const boite = {
      id,
      courriel: asked.courriel,
      libelle: asked.libelle,
      role,
      perimetreType: place.type,
      perimetreId: place.id,
    }
    await insertBoite(tx, boite)
    await recordAudit(tx, acteur, 'boite.creer', { type: 'boite', id }, boite)
    return ok(id)
  })

/** Takes a mailbox away; the role is then written to through its persons. */
export const supprimerBoite = (monde: Monde, acteur: Acteur, id: string): Promise<Result<true, RefusBoite>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, RefusBoite>> => {
    const boite = isId(id) ? await findBoite(tx, id) : undefined
    if (!boite) return refus({ code: 'introuvable' })
    const place = await findEndroit(tx, boite.perimetre_type, boite.perimetre_id)
    if (!can(acteur, 'affectation.modifier', place?.lieu ?? {})) return refus({ code: 'interdit' })
    await deleteBoite(tx, id)
    await recordAudit(tx, acteur, 'boite.supprimer', { type: 'boite', id }, { avant: boite })
    return ok(true)
  })
