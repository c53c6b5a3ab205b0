import type { Generated, JSONColumnType } from 'kysely'
import type { Lecture } from '#src/domain/offre/lecture.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { StatutVersion } from '#src/domain/offre/version.workflow.ts'
import type { AnneeDiplome, ModeHeure, NatureEc, StatutApprenant } from '#src/domain/offre/vocabulaire.ts'

export type MentionTable = {
  id: string
  composante_id: string
  nom: string
  type_diplome: string | null
  niveau: number | null
  rncp: string | null
  version: Generated<number>
}

export type ParcoursTable = {
  id: string
  mention_id: string
  code: string
  intitule: string
  annee: AnneeDiplome
  version: Generated<number>
}

export type MillesimeTable = {
  id: string
  parcours_id: string
  adresse: string
  annee_universitaire: string | null
  site_id: string | null
  contenu: JSONColumnType<Omit<Programme, 'maquette'>>
  revision: Generated<number>
  cree_le: Generated<Date>
  modifie_le: Generated<Date>
}

export type BlocTable = { id: string; millesime_id: string; code: string; intitule: string; ordre: number }

export type SemestreTable = { id: string; millesime_id: string; code: string | null; ordre: number }

export type PartieTable = { id: string; semestre_id: string; bloc_id: string | null; ordre: number }

export type UeTable = {
  id: string
  millesime_id: string
  partie_id: string
  code: string | null
  intitule: string | null
  ects: number | null
  coefficient: number | null
  responsables: string[]
  ordre: number
}

export type EcTable = {
  id: string
  ue_id: string
  code: string | null
  intitule: string
  nature: NatureEc | null
  ects: number | null
  coefficient: number | null
  statuts: StatutApprenant[]
  responsables: string[]
  evaluation: string | null
  competences: Generated<string[]>
  objectifs: Generated<string[]>
  ordre: number
}

export type EcVolumeTable = { ec_id: string; ordre: number; mode: ModeHeure | null; heures: number }

export type VersionProgrammeTable = {
  id: string
  millesime_id: string
  numero: number
  statut: StatutVersion
  contenu: JSONColumnType<Programme> | null
  ouverte_le: Generated<Date>
  approuvee_le: Date | null
  approuvee_par: string | null
  publiee_le: Date | null
  publiee_par: string | null
  remplacee_le: Date | null
  recherche: string | null
  resume: Generated<unknown>
}

export type BrochureTable = {
  id: string
  nom: string
  fichier: string
  lecture: JSONColumnType<Lecture>
  mention_id: string
  parcours_id: string | null
  millesime_id: string | null
  deposee_par: string
  deposee_le: Generated<Date>
}

export type ChampRevuTable = {
  brochure_id: string
  chemin: string
  decision: 'accepte' | 'corrige' | 'ecarte'
  valeur: JSONColumnType<{ valeur: string | number | boolean | null }> | null
  par: string
  le: Generated<Date>
}

export type DispenseRelectureTable = {
  millesime_id: string
  code: string
  chemin: string
  params: JSONColumnType<Readonly<Record<string, string | number | null>>>
  motif: string
  par: string
  le: Generated<Date>
}

export type OffreTables = {
  mention: MentionTable
  parcours: ParcoursTable
  millesime: MillesimeTable
  bloc: BlocTable
  semestre: SemestreTable
  partie: PartieTable
  ue: UeTable
  ec: EcTable
  ec_volume: EcVolumeTable
  version_programme: VersionProgrammeTable
  brochure: BrochureTable
  champ_revu: ChampRevuTable
  dispense_relecture: DispenseRelectureTable
}
