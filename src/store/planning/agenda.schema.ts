import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'

export type AgendaTable = {
  id: string
  emploi_id: string | null
  millesime_id: string | null
  groupe_id: string | null
  intervenant_id: string | null
  salle_id: string | null
  personne_id: string | null
  statut: StatutApprenant | null
  nature: 'seances' | 'employeur'
  empreinte: string
  cree_le: Date
  cree_par: string | null
  lu_le: Date | null
  revoque_le: Date | null
}

export type AgendaTables = { agenda: AgendaTable }
