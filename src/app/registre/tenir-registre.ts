import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import {
  type ContenuInscrit,
  type FautesInscription,
  readInscription,
} from '#src/domain/offre/registre/inscrire.rules.ts'
import type { NomRegistre } from '#src/domain/offre/registre/registre.ts'
import { isId, newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { fold } from '#src/kit/text.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { readMaquette } from '#src/store/offre/maquette-store.ts'
import {
  deleteInscription,
  insertInscription,
  lockInscription,
  saveInscription,
} from '#src/store/registre/inscription-store.ts'
import type { Monde } from '../monde.ts'
import { keepLogo, type RefusLogo, readLogoBytes } from '../organisation/logo.ts'
import { recordAudit } from '../socle/record.ts'
import { findPlace, mayRead, type Place, registresDe, type Tenant } from './show-registres.ts'

type RefusPlace = { readonly code: 'introuvable' | 'interdit' }
/** What is wrong with the line itself: the page says it beside the form. */
export type RefusLigne =
  | { readonly code: 'change' }
  | { readonly code: 'fautes'; readonly fautes: FautesInscription }
  | RefusLogo
export type RefusInscription = RefusPlace | RefusLigne

export type InscriptionDemandee = {
  readonly tenant: Tenant
  readonly place: string
  readonly registre: NomRegistre
  /** The line to change, and the version it was read at; null for a new one. */
  readonly ligne: { readonly id: string; readonly version: number } | null
  readonly saisie: Readonly<Record<string, string>>
  readonly image?: Uint8Array | undefined
}
type Answer = Result<string, RefusInscription>

const openPlace = async (
  tx: Tx,
  acteur: Acteur,
  { tenant, place: id }: Pick<InscriptionDemandee, 'tenant' | 'place'>,
): Promise<Result<Place, RefusPlace>> => {
  const place = await findPlace(tx, tenant, id)
  if (!place || !mayRead(acteur, place)) return refus({ code: 'introuvable' })
  return can(acteur, 'registre.tenir', place.lieu) ? ok(place) : refus({ code: 'interdit' })
}

const belongs = (
  line: { readonly composante_id: string | null; readonly parcours_id: string | null },
  { porteur }: Place,
): boolean => line.composante_id === porteur || line.parcours_id === porteur

/** A project that says which EC carries it names one of the programme, by its title or its code. */
const isEcConnu = async (
  tx: Tx,
  { registre, place: id }: InscriptionDemandee,
  ec: ContenuInscrit[string] | undefined,
): Promise<boolean> => {
  if (registre !== 'projet' || typeof ec !== 'string') return true
  const maquette = await readMaquette(tx, id)
  return ecsOf(maquette).some(({ ec: one }) => one.code === ec || fold(one.intitule) === fold(ec))
}

/** Writes a line of a register, or changes one that nobody changed meanwhile. */
export const inscrire = (monde: Monde, acteur: Acteur, asked: InscriptionDemandee): Promise<Answer> =>
  inTransaction(monde.db, async (tx): Promise<Answer> => {
    const opened = await openPlace(tx, acteur, asked)
    if (!opened.ok) return opened
    const place = opened.value
    const { registre, ligne, saisie } = asked
    if (!registresDe(asked.tenant).includes(registre)) return refus({ code: 'introuvable' })
    const kept = ligne && isId(ligne.id) ? await lockInscription(tx, ligne.id) : undefined
    if (ligne && (!kept || kept.registre !== registre || !belongs(kept, place)))
      return refus({ code: 'introuvable' })
    if (ligne && kept && kept.version !== ligne.version) return refus({ code: 'change' })

    const read = readInscription(registre, saisie)
    if (!read.ok) return refus({ code: 'fautes', fautes: read.refus })
    if (!(await isEcConnu(tx, asked, read.value.ec)))
      return refus({ code: 'fautes', fautes: { ec: 'inconnu' } })
    const logo = asked.image ? await readLogoBytes(asked.image) : undefined
    if (logo && !logo.ok) return logo
    const image = logo ? await keepLogo(tx, monde, logo.value) : (kept?.contenu.image ?? null)
    const contenu: ContenuInscrit = registre === 'signe' ? { ...read.value, image } : read.value

    const id = kept?.id ?? newId()
    const le = monde.now()
    if (kept) await saveInscription(tx, { id, contenu, le })
    else
      await insertInscription(tx, {
        id,
        registre,
        composante_id: asked.tenant === 'composantes' ? place.porteur : null,
        parcours_id: asked.tenant === 'programmes' ? place.porteur : null,
        contenu,
        le,
      })
    const detail = { registre, avant: kept?.contenu ?? null, apres: contenu }
    await recordAudit(tx, acteur, 'registre.inscrire', { type: 'inscription', id }, detail)
    return ok(id)
  })

/** Strikes a line out; the audit keeps what it said. */
export const radier = (
  monde: Monde,
  acteur: Acteur,
  asked: { tenant: Tenant; place: string; id: string },
): Promise<Result<true, RefusPlace>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, RefusPlace>> => {
    const opened = await openPlace(tx, acteur, asked)
    if (!opened.ok) return opened
    const line = isId(asked.id) ? await lockInscription(tx, asked.id) : undefined
    if (!line || !belongs(line, opened.value)) return refus({ code: 'introuvable' })
    await deleteInscription(tx, line.id)
    const detail = { registre: line.registre, avant: line.contenu }
    await recordAudit(tx, acteur, 'registre.radier', { type: 'inscription', id: line.id }, detail)
    return ok(true)
  })
