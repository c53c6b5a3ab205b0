import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { EtatImport, FicheRefusee, PorteeImport } from '#src/domain/offre/rncp/import.rules.ts'
import type { FicheRncp } from '#src/domain/offre/rncp/rncp.schema.ts'

export type ImportRncpTable = {
  id: string
  nom: string
  portee: PorteeImport
  numeros: string[]
  etat: Generated<EtatImport>
  morceaux: Generated<string[]>
  taille: number | null
  lus: Generated<number>
  jour_fichier: string | null
  version_flux: string | null
  fiches: number | null
  retenues: number | null
  inchangees: number | null
  refus: ColumnType<readonly FicheRefusee[], string | undefined, string>
  refusees: number | null
  motif: JSONColumnType<{ readonly code: string; readonly ligne: number | null }> | null
  par: string | null
  cree_le: Generated<Date>
  fini_le: Date | null
}

export type FicheRncpTable = {
  id: string
  numero: string
  rang: number
  intitule: string | null
  etat: string | null
  actif: boolean | null
  niveau: number | null
  date_effet: string | null
  fin_enregistrement: string | null
  nouvelles: string[]
  anciennes: string[]
  apprentissage: boolean | null
  contenu: JSONColumnType<FicheRncp>
  empreinte: string
  import_id: string
  lue_le: Date
  remplacee_le: Date | null
  recherche: string
}

export type LienRncpTable = { millesime_id: string; fiche_id: string; par: string; le: Date }

export type VeilleRncpTable = {
  millesime_id: string
  constats: JSONColumnType<readonly string[]>
  le: Date
}

export type RncpTables = {
  import_rncp: ImportRncpTable
  fiche_rncp: FicheRncpTable
  lien_rncp: LienRncpTable
  veille_rncp: VeilleRncpTable
}
