/** The tables as the query builder sees them: one line per table, each noun keeps its own columns. */
import type { AccesTables } from './acces/acces.schema.ts'
import type { AssiduiteTables } from './assiduite/assiduite.schema.ts'
import type { EchangeTables } from './echange/echange.schema.ts'
import type { LienTables } from './offre/lien/lien.schema.ts'
import type { MutualisationTables } from './offre/mutualisation.schema.ts'
import type { OffreTables } from './offre/offre.schema.ts'
import type { RncpTables } from './offre/rncp/rncp-table.schema.ts'
import type { OrganisationTables } from './organisation/organisation.schema.ts'
import type { AgendaTables } from './planning/agenda.schema.ts'
import type { PlanningTables } from './planning/planning.schema.ts'
import type { RegistreTables } from './registre/registre.schema.ts'
import type { SocleTables } from './socle/socle.schema.ts'

export type Schema = SocleTables &
  AccesTables &
  OrganisationTables &
  OffreTables &
  EchangeTables &
  MutualisationTables &
  RncpTables &
  LienTables &
  PlanningTables &
  AgendaTables &
  RegistreTables &
  AssiduiteTables
