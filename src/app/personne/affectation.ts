import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { ROLES, type Role } from '#src/domain/acces/role.ts'
import { isId, newId } from '#src/kit/id.ts'
import { addDays, type Jour, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { findEndroit } from '#src/store/organisation/lieu-store.ts'
import {
  countAdministrateurs,
  insertAffectation,
  lockAffectation,
  saveFin,
} from '#src/store/personne/affectation-store.ts'
import { findPersonne } from '#src/store/personne/personne-store.ts'
import { type Monde, today } from '../monde.ts'
import { readEndroit } from '../socle/list-endroits.ts'
import { recordAudit } from '../socle/record.ts'

/** As a form sends it: `perimetre` is 'installation' or 'parcours:<id>'. */
export type AffectationDemandee = {
  readonly personneId: string
  readonly role: string
  readonly perimetre: string
  readonly titre: string
  readonly debut: string
  readonly fin: string
}
type Faute = 'vide' | 'inconnu' | 'jour_invalide' | 'fin_avant_debut'
export type FautesAffectation = Partial<Record<'role' | 'perimetre' | 'debut' | 'fin', Faute>>
export type RefusAffectation =
  | { readonly code: 'introuvable' | 'interdit' | 'dernier_administrateur' | 'deja_finie' }
  | { readonly code: 'fautes'; readonly fautes: FautesAffectation }

const jourOr = (texte: string): Jour | undefined => {
  const read = parseJour(texte)
  return read.ok ? read.value : undefined
}

const roleOf = (asked: AffectationDemandee): Role | undefined => ROLES.find((one) => one === asked.role)

const findFautes = (asked: AffectationDemandee): FautesAffectation => {
  const debut = jourOr(asked.debut)
  const fin = jourOr(asked.fin)
  return {
    ...(roleOf(asked) ? {} : { role: 'vide' }),
    ...(asked.perimetre ? {} : { perimetre: 'vide' }),
    ...(debut ? {} : { debut: asked.debut ? 'jour_invalide' : 'vide' }),
    ...(asked.fin && !fin ? { fin: 'jour_invalide' } : {}),
    ...(debut && fin && fin < debut ? { fin: 'fin_avant_debut' } : {}),
  }
}

/** Gives someone a role on a perimeter, between two dates; the end may stay open. */
export const donnerAffectation = (
  monde: Monde,
  acteur: Acteur,
  asked: AffectationDemandee,
): Promise<Result<string, RefusAffectation>> =>
  inTransaction(monde.db, async (tx): Promise<Result<string, RefusAffectation>> => {
    const isWhole = asked.perimetre === 'installation'
    const place = isWhole ? undefined : await readEndroit(tx, asked.perimetre)
    const unknown: FautesAffectation = isWhole || place || !asked.perimetre ? {} : { perimetre: 'inconnu' }
    const fautes = { ...findFautes(asked), ...unknown }
    const role = roleOf(asked)
    if (!can(acteur, 'affectation.modifier', place?.lieu ?? {})) return refus({ code: 'interdit' })
    if (!role || Object.keys(fautes).length > 0) return refus({ code: 'fautes', fautes })
    if (!isId(asked.personneId) || !(await findPersonne(tx, asked.personneId)))
      return refus({ code: 'introuvable' })
    const id = newId()
    const affectation = {
      id,
      personneId: asked.personneId,
      role,
      perimetreType: place?.type ?? ('installation' as const),
      perimetreId: place?.id ?? null,
      titre: asked.titre || null,
      debut: asked.debut,
      fin: asked.fin || null,
    }
    await insertAffectation(tx, affectation)
    await recordAudit(
      tx,
      acteur,
      'affectation.donner',
      { type: 'personne', id: asked.personneId },
      affectation,
    )
    return ok(id)
  })

/** Ends a role on a day, that day counted. The line stays: who held what, and when, is never lost. */
export const terminerAffectation = (
  monde: Monde,
  acteur: Acteur,
  { id, fin }: { id: string; fin: string },
): Promise<Result<string, RefusAffectation>> =>
  inTransaction(monde.db, async (tx): Promise<Result<string, RefusAffectation>> => {
    const row = isId(id) ? await lockAffectation(tx, id) : undefined
    if (!row) return refus({ code: 'introuvable' })
    const place = row.perimetre_id ? await findEndroit(tx, row.perimetre_type, row.perimetre_id) : undefined
    if (!can(acteur, 'affectation.modifier', place?.lieu ?? {})) return refus({ code: 'interdit' })
    const last = jourOr(fin)
    if (!last) return refus({ code: 'fautes', fautes: { fin: fin ? 'jour_invalide' : 'vide' } })
    if (last < row.debut) return refus({ code: 'fautes', fautes: { fin: 'fin_avant_debut' } })
    if (row.fin !== null && row.fin < today(monde)) return refus({ code: 'deja_finie' })
    await saveFin(tx, id, last)
    const isAdministrateur = row.role === 'administrateur' && row.perimetre_type === 'installation'
    if (isAdministrateur && (await countAdministrateurs(tx, addDays(last, 1))) === 0)
      return refus({ code: 'dernier_administrateur' })
    await recordAudit(
      tx,
      acteur,
      'affectation.terminer',
      { type: 'personne', id: row.personne_id },
      { affectation: id, avant: row.fin, apres: last },
    )
    return ok(row.personne_id)
  })
