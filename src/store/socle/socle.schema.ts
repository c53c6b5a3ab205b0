import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

export type AuditTable = {
  id: GeneratedAlways<number>
  le: Generated<Date>
  acteur: string | null
  action: string
  objet_type: string
  objet_id: string | null
  detail: JSONColumnType<Record<string, unknown>>
}

export type CourrierTable = {
  id: string
  cree_le: Generated<Date>
  destinataire: string
  sujet: string
  texte: string
  envoye_le: Date | null
  essais: Generated<number>
  prochain_essai: Generated<Date>
  erreur: string | null
  abandonne_le: Date | null
}

export type FichierTable = { empreinte: string; type_mime: string; taille: number; cree_le: Generated<Date> }
export type LimiteDebitTable = { cle: string; fenetre: Date; nombre: number }

export type SocleTables = {
  audit: AuditTable
  courrier: CourrierTable
  fichier: FichierTable
  limite_debit: LimiteDebitTable
}
