import type { Generated, JSONColumnType } from 'kysely'
import type { PerimetreType, Role } from '#src/domain/acces/role.ts'
import type { Marque } from '#src/domain/organisation/marque.schema.ts'

type Adresse = { voie: string | null; code_postal: string | null; ville: string | null }

export type EtablissementTable = Adresse & {
  id: string
  nom: string
  uai: string | null
  siret: string | null
  site_web: string | null
  slogan: string | null
  slogan_langue: Generated<string>
  textes: Generated<string[]>
  version: Generated<number>
}

export type ComposanteTable = Adresse & {
  id: string
  etablissement_id: string
  nom: string
  nom_long: string | null
  variantes: Generated<string[]>
  site_web: string | null
  courriel: string | null
  telephone: string | null
  marque: JSONColumnType<Marque, string | undefined, string>
  version: Generated<number>
}

export type SiteTable = Adresse & {
  id: string
  composante_id: string
  nom: string
  acces: string | null
  version: Generated<number>
}

export type BoiteFonctionnelleTable = {
  id: string
  courriel: string
  libelle: string
  role: Role | null
  perimetre_type: PerimetreType
  perimetre_id: string
}

export type OrganisationTables = {
  etablissement: EtablissementTable
  composante: ComposanteTable
  site: SiteTable
  boite_fonctionnelle: BoiteFonctionnelleTable
}
