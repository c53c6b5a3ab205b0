import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { type Marque, marqueSchema } from '#src/domain/organisation/marque.schema.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import {
  findComposante,
  findLogo,
  listComposantesDe,
  listSites,
  searchComposantes,
} from '#src/store/organisation/organisation-store.ts'
import type { Monde } from '../monde.ts'
import { type Fiche, readFiche } from './fiche.ts'

export type RefusVue = { readonly code: 'introuvable' | 'interdit' }

/** The composantes this person may read, by any of their names. */
export const listOrganisation = (monde: Monde, acteur: Acteur, mots: string) =>
  searchComposantes(monde.db, acteur, mots)

export type EtablissementVu = {
  readonly fiche: Fiche
  readonly composantes: readonly {
    readonly id: string
    readonly nom: string
    readonly nom_long: string | null
  }[]
  readonly modifiable: boolean
}

/** An institution with what stands below it. */
export const showEtablissement = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<EtablissementVu, RefusVue>> => {
  const fiche = isId(id) ? await readFiche(monde.db, 'etablissement', id) : undefined
  if (!fiche) return refus({ code: 'introuvable' })
  if (!can(acteur, 'organisation.lire', fiche.lieu)) return refus({ code: 'interdit' })
  return ok({
    fiche,
    composantes: await listComposantesDe(monde.db, id),
    modifiable: can(acteur, 'organisation.modifier', fiche.lieu),
  })
}

export type ComposanteVue = {
  readonly fiche: Fiche
  readonly etablissement: { readonly id: string; readonly nom: string }
  readonly marque: Fiche
  readonly kit: Marque
  readonly sites: readonly Fiche[]
  readonly modifiable: boolean
}

/** A composante with its brand kit and its sites. */
export const showComposante = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<ComposanteVue, RefusVue>> => {
  const row = isId(id) ? await findComposante(monde.db, id) : undefined
  const fiche = row && (await readFiche(monde.db, 'composante', id))
  const marque = row && (await readFiche(monde.db, 'marque', id))
  if (!row || !fiche || !marque) return refus({ code: 'introuvable' })
  if (!can(acteur, 'organisation.lire', fiche.lieu)) return refus({ code: 'interdit' })
  const sites = await Promise.all(
    (await listSites(monde.db, id)).map((site) => readFiche(monde.db, 'site', site.id)),
  )
  return ok({
    fiche,
    etablissement: { id: row.etablissement_id, nom: row.etablissement },
    marque,
    kit: marqueSchema.parse(row.marque),
    sites: sites.filter((site) => site !== undefined),
    modifiable: can(acteur, 'organisation.modifier', fiche.lieu),
  })
}

/** Whose site this is. */
export const composanteOfSite = async (monde: Monde, id: string): Promise<string | undefined> => {
  const site = isId(id) ? await readFiche(monde.db, 'site', id) : undefined
  return site?.lieu.composante ?? undefined
}

/** The bytes of a logo some composante shows. */
export const readLogo = async (
  monde: Monde,
  empreinte: string,
): Promise<{ readonly bytes: Uint8Array; readonly typeMime: string } | undefined> => {
  const row = await findLogo(monde.db, empreinte)
  const bytes = row && (await monde.files.get(empreinte))
  return row && bytes ? { bytes, typeMime: row.type_mime } : undefined
}
