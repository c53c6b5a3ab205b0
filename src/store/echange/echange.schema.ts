import type { Generated } from 'kysely'

export type ImportEchangeTable = {
  id: string
  nom: string
  fichier: string
  profil: string
  depose_par: string
  depose_le: Generated<Date>
}

export type ImportProgrammeTable = { import_id: string; rang: number; millesime_id: string }

export type ComplementEchangeTable = {
  millesime_id: string
  profil: string
  cle: string
  valeurs: string[]
  par: string
}

export type EchangeTables = {
  import_echange: ImportEchangeTable
  import_programme: ImportProgrammeTable
  complement_echange: ComplementEchangeTable
}
