import type { Generated } from 'kysely'
import type { PerimetreType, Role } from '#src/domain/acces/role.ts'

export type PersonneTable = {
  id: string
  prenom: string
  nom: string
  courriel: string
  mot_de_passe: string | null
  cree_le: Generated<Date>
  version: Generated<number>
}

export type SessionTable = {
  id: string
  empreinte: string
  personne_id: string
  cree_le: Generated<Date>
  vue_le: Generated<Date>
  expire_le: Date
  revoquee_le: Date | null
  navigateur: Generated<string>
}

export type LienUniqueTable = {
  empreinte: string
  personne_id: string
  cree_le: Generated<Date>
  expire_le: Date
  utilise_le: Date | null
}

export type AffectationTable = {
  id: string
  personne_id: string
  role: Role
  perimetre_type: PerimetreType
  perimetre_id: string | null
  titre: string | null
  debut: string
  fin: string | null
  cree_le: Generated<Date>
}

export type AccesTables = {
  personne: PersonneTable
  session: SessionTable
  lien_unique: LienUniqueTable
  affectation: AffectationTable
}
