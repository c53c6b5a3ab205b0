import type { Generated, JSONColumnType } from 'kysely'
import type { Convenu } from '#src/domain/offre/mutualisation/ecart.rules.ts'
import type { Cote, StatutMutualisation } from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'

export type MutualisationTable = {
  id: string
  porteur_millesime_id: string
  porteur_ec_id: string
  associe_millesime_id: string
  associe_ec_id: string
  statut: StatutMutualisation
  proposee_par_cote: Cote
  part_numerateur: number | null
  part_denominateur: number | null
  part_heures: number | null
  convenu: JSONColumnType<Convenu> | null
  convenu_le: Date | null
  proposee_par: string
  proposee_le: Date
  decidee_par: string | null
  decidee_le: Date | null
  motif: string | null
  revision: Generated<number>
}

export type MutualisationTables = { mutualisation: MutualisationTable }
