import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { type Edit, type EditConflict, settleEdit } from '#src/kit/edit.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { isCourriel } from '#src/kit/text.ts'
import { findCompte } from '#src/store/acces/compte-store.ts'
import { inTransaction } from '#src/store/database.ts'
import {
  findPersonne,
  type Identite,
  insertPersonne,
  lockPersonne,
  savePersonne,
  searchPersonnes,
} from '#src/store/personne/personne-store.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'

export type ChampIdentite = keyof Identite
export type FautesIdentite = Partial<Record<ChampIdentite, 'vide' | 'courriel_invalide' | 'courriel_pris'>>
export type RefusPersonne =
  | { readonly code: 'introuvable' | 'interdit' }
  | { readonly code: 'fautes'; readonly fautes: FautesIdentite }
  | EditConflict<ChampIdentite>

const findFautes = ({ prenom, nom, courriel }: Identite): FautesIdentite => ({
  ...(prenom ? {} : { prenom: 'vide' }),
  ...(nom ? {} : { nom: 'vide' }),
  ...(courriel ? (isCourriel(courriel) ? {} : { courriel: 'courriel_invalide' }) : { courriel: 'vide' }),
})

/** Everyone, or those whose name or address holds the words. */
export const listPersonnes = (monde: Monde, acteur: Acteur, mots: string) =>
  can(acteur, 'personne.lire', {}) ? searchPersonnes(monde.db, mots) : Promise.resolve([])

export const showPersonne = async (monde: Monde, acteur: Acteur, id: string) =>
  can(acteur, 'personne.lire', {}) ? await findPersonne(monde.db, id) : undefined

/** Adds a person, who first signs in by a link sent to the address. */
export const creerPersonne = (
  monde: Monde,
  acteur: Acteur,
  identite: Identite,
): Promise<Result<string, RefusPersonne>> =>
  inTransaction(monde.db, async (tx): Promise<Result<string, RefusPersonne>> => {
    if (!can(acteur, 'personne.modifier', {})) return refus({ code: 'interdit' })
    const fautes = findFautes(identite)
    if (Object.keys(fautes).length > 0) return refus({ code: 'fautes', fautes })
    const id = newId()
    if (!(await insertPersonne(tx, id, identite)))
      return refus({ code: 'fautes', fautes: { courriel: 'courriel_pris' } })
    await recordAudit(tx, acteur, 'personne.creer', { type: 'personne', id }, { apres: identite })
    return ok(id)
  })

/** Corrects a name or an address; two who do it at once meet field by field. */
export const modifierPersonne = (
  monde: Monde,
  acteur: Acteur,
  { id, edit }: { id: string; edit: Edit<ChampIdentite> },
): Promise<Result<true, RefusPersonne>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, RefusPersonne>> => {
    if (!can(acteur, 'personne.modifier', {})) return refus({ code: 'interdit' })
    const kept = await lockPersonne(tx, id)
    if (!kept) return refus({ code: 'introuvable' })
    const avant = { prenom: kept.prenom, nom: kept.nom, courriel: kept.courriel }
    const settled = settleEdit(edit, avant, kept.version)
    if (!settled.ok) return settled
    const fautes = findFautes(settled.value)
    if (Object.keys(fautes).length > 0) return refus({ code: 'fautes', fautes })
    const other = await findCompte(tx, settled.value.courriel)
    if (other && other.id !== id) return refus({ code: 'fautes', fautes: { courriel: 'courriel_pris' } })
    await savePersonne(tx, id, settled.value)
    await recordAudit(
      tx,
      acteur,
      'personne.modifier',
      { type: 'personne', id },
      { avant, apres: settled.value },
    )
    return ok(true)
  })
