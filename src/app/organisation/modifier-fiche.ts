import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { type Edit, type EditConflict, settleEdit } from '#src/kit/edit.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { findComposante, lockFiche } from '#src/store/organisation/organisation-store.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'
import { type Champ, type Faute, findFautes, readFiche, type Sorte, saveFiche } from './fiche.ts'
import { keepLogo, type RefusLogo, readLogoBytes } from './logo.ts'

export type RefusFiche =
  | { readonly code: 'introuvable' | 'interdit' }
  | RefusLogo
  | { readonly code: 'fautes'; readonly fautes: Readonly<Partial<Record<Champ, Faute>>> }
  | EditConflict<string>

type Demande = {
  readonly sorte: Sorte
  readonly id: string
  readonly edit: Edit<string>
  readonly logo?: Uint8Array | undefined
}
type Answer = Result<true, RefusFiche>

const hasLogo = async (tx: Tx, id: string): Promise<boolean> =>
  ((await findComposante(tx, id))?.marque.logo ?? null) !== null

/** Changes a card of the institution; two who do it at once meet field by field. */
export const modifierFiche = (monde: Monde, acteur: Acteur, demande: Demande): Promise<Answer> =>
  inTransaction(monde.db, async (tx): Promise<Answer> => {
    const { sorte, id, edit } = demande
    if (!isId(id)) return refus({ code: 'introuvable' })
    await lockFiche(tx, sorte === 'marque' ? 'composante' : sorte, id)
    const kept = await readFiche(tx, sorte, id)
    if (!kept) return refus({ code: 'introuvable' })
    if (!can(acteur, 'organisation.modifier', kept.lieu)) return refus({ code: 'interdit' })

    const logo = demande.logo ? await readLogoBytes(demande.logo) : undefined
    if (logo && !logo.ok) return logo
    const settled = settleEdit(edit, kept.valeurs, kept.version)
    if (!settled.ok) return settled
    const fautes = findFautes(sorte, settled.value)
    const isMute = sorte === 'marque' && !settled.value.logoTexte && (logo || (await hasLogo(tx, id)))
    if (isMute) return refus({ code: 'fautes', fautes: { ...fautes, logoTexte: 'logo_sans_texte' } })
    if (Object.keys(fautes).length > 0) return refus({ code: 'fautes', fautes })

    const empreinte = logo && (await keepLogo(tx, monde, logo.value))
    await saveFiche(tx, { sorte, id, valeurs: settled.value, logo: empreinte })
    const apres = { ...settled.value, ...(empreinte && { logo: empreinte }) }
    await recordAudit(tx, acteur, `${sorte}.modifier`, { type: sorte, id }, { avant: kept.valeurs, apres })
    return ok(true)
  })
