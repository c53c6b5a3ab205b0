import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { NomRegistre } from '#src/domain/offre/registre/registre.ts'
import { NOMS_REGISTRE, REGISTRES } from '#src/domain/offre/registre/registre.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import { findComposante } from '#src/store/organisation/organisation-store.ts'
import { type InscriptionRow, listInscriptions } from '#src/store/registre/inscription-store.ts'
import type { Monde } from '../monde.ts'
import { lieuOf } from '../offre/read-draft.ts'

export type { InscriptionRow as Inscription } from '#src/store/registre/inscription-store.ts'

/** Who keeps the registers: a programme stands for its parcours. */
export const TENANTS = ['programmes', 'composantes'] as const
export type Tenant = (typeof TENANTS)[number]

export type Place = {
  readonly tenant: Tenant
  /** The programme or the composante named in the address. */
  readonly id: string
  readonly nom: string
  readonly composante: string
  /** Whose lines these are. */
  readonly porteur: string
  readonly lieu: ReturnType<typeof lieuOf>
}

/** Where registers are kept; nothing when there is no such place. */
export const findPlace = async (db: Db, tenant: Tenant, id: string): Promise<Place | undefined> => {
  if (!isId(id)) return undefined
  if (tenant === 'programmes') {
    const row = await findMillesime(db, id)
    return (
      row && {
        tenant,
        id,
        nom: row.parcoursCode,
        composante: row.composante,
        porteur: row.parcours,
        lieu: lieuOf(row),
      }
    )
  }
  const row = await findComposante(db, id)
  const lieu = row && { etablissement: row.etablissement_id, composante: row.id }
  return row && lieu && { tenant, id, nom: row.nom, composante: row.id, porteur: row.id, lieu }
}

/** A place one may not read is a place that does not exist. */
export const mayRead = (acteur: Acteur, { tenant, lieu }: Place): boolean =>
  can(acteur, tenant === 'programmes' ? 'programme.lire' : 'organisation.lire', lieu)

/** The registers kept at one kind of place. */
export const registresDe = (tenant: Tenant): readonly NomRegistre[] =>
  NOMS_REGISTRE.filter((nom) => (REGISTRES[nom].perimetre === 'parcours') === (tenant === 'programmes'))

export type PageRegistres = {
  readonly place: Place
  readonly registres: readonly { readonly nom: NomRegistre; readonly lignes: readonly InscriptionRow[] }[]
  readonly modifiable: boolean
}

/** The registers of a programme or of a composante. */
export const showRegistres = async (
  monde: Monde,
  acteur: Acteur,
  { tenant, id }: { tenant: Tenant; id: string },
): Promise<Result<PageRegistres, 'introuvable'>> => {
  const place = await findPlace(monde.db, tenant, id)
  if (!place || !mayRead(acteur, place)) return refus('introuvable')
  const column = tenant === 'programmes' ? 'parcours_id' : 'composante_id'
  const rows = await listInscriptions(monde.db, column, place.porteur)
  return ok({
    place,
    registres: registresDe(tenant).map((nom) => ({
      nom,
      lignes: rows.filter(({ registre }) => registre === nom),
    })),
    modifiable: can(acteur, 'registre.tenir', place.lieu),
  })
}
