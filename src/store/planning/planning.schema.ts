import type { Generated, JSONColumnType } from 'kysely'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { StatutEdition } from '#src/domain/planning/emploi/edition.workflow.ts'
import type { Importances } from '#src/domain/planning/emploi/importance.ts'
import type { PlanCalcule, TermeCalcule } from '#src/domain/planning/emploi/plan-calcule.schema.ts'
import type { RythmeGroupe } from '#src/domain/planning/emploi/rythme-groupe.schema.ts'
import type { EtatCalcul, SensDisponibilite } from '#src/domain/planning/emploi/vocabulaire.ts'
import type { Jour } from '#src/kit/jour.ts'

export type EmploiTable = {
  id: string
  composante_id: string
  mention_id: string | null
  parcours_id: string | null
  intitule: string
  debut: Jour
  fin: Jour
  jours: Generated<number[]>
  ouverture: Generated<number>
  fermeture: Generated<number>
  pas: Generated<number>
  dejeuner_debut: Generated<number>
  dejeuner_fin: Generated<number>
  preavis_semaines: number | null
  importances: JSONColumnType<Partial<Importances>, string | undefined, string>
  repas_de: number | null
  repas_a: number | null
  repas_minutes: number | null
  version: Generated<number>
  cree_le: Generated<Date>
}

export type EmploiMillesimeTable = { emploi_id: string; millesime_id: string }

export type FermetureTable = { id: string; emploi_id: string; nom: string; du: Jour; au: Jour }

export type GroupeTable = {
  id: string
  emploi_id: string
  millesime_id: string | null
  nom: string
  effectif: number | null
  statuts: Generated<StatutApprenant[]>
  rythme: JSONColumnType<RythmeGroupe, string, string>
  jour_max: number | null
  semaine_max: number | null
  entreprise_semaine: number | null
  courriel: string | null
  contacts: Generated<string[]>
  ordre: Generated<number>
}

export type SalleTable = {
  id: string
  composante_id: string
  site_id: string | null
  nom: string
  capacite: number | null
  equipements: Generated<string[]>
  accessible: boolean | null
  version: Generated<number>
}

export type IntervenantTable = {
  id: string
  composante_id: string
  personne_id: string | null
  nom: string
  courriel: string | null
  externe: boolean
  jour_max: number | null
  version: Generated<number>
}

export type DisponibiliteTable = {
  id: string
  intervenant_id: string | null
  salle_id: string | null
  groupe_id: string | null
  sens: SensDisponibilite
  jour_semaine: number | null
  du: Jour | null
  au: Jour | null
  debut: number | null
  fin: number | null
  motif: string | null
}

export type CoursTable = {
  id: string
  emploi_id: string
  ec_id: string | null
  code: string | null
  intitule: string
  minutes: number
  equipements: Generated<string[]>
  site_id: string | null
  hors_site: Generated<boolean>
  lieu: string | null
  transport: string | null
  ecart: Generated<number>
  ecart_min: number | null
  ordre: Generated<number>
  version: Generated<number>
}

export type BlocCoursTable = { id: string; cours_id: string; rang: number; minutes: number }

export type EvenementTable = {
  id: string
  emploi_id: string
  nom: string
  du: Jour
  au: Jour
  debut: number | null
  fin: number | null
  lieu: string | null
  hors_site: Generated<boolean>
  transport: string | null
  cours_id: string | null
}

export type EditionTable = {
  id: string
  emploi_id: string
  numero: number
  statut: StatutEdition
  nom: string | null
  depuis_id: string | null
  revision: Generated<number>
  ouverte_le: Generated<Date>
  ouverte_par: string | null
  publiee_le: Date | null
  publiee_par: string | null
  remplacee_le: Date | null
}

export type SeanceTable = {
  id: string
  edition_id: string
  bloc_id: string
  jour: Jour
  debut: number
  duree: number
  salle_id: string | null
  verrouillee: Generated<boolean>
  hors_site: Generated<boolean>
  lieu: string | null
  transport: string | null
}

export type DispenseEmploiTable = {
  id: string
  edition_id: string
  regle: string
  cours_id: string
  bloc_id: string | null
  params: JSONColumnType<Readonly<Record<string, string | number>>, string | undefined, string>
  motif: string
  par: string
  le: Generated<Date>
}

export type CalculTable = {
  id: string
  edition_id: string
  etat: EtatCalcul
  graine: number
  budget_ms: number
  edition_revision: number
  emploi_version: number
  places: number | null
  total: number | null
  score: number | null
  termes: JSONColumnType<readonly TermeCalcule[], string | undefined, string>
  plan: JSONColumnType<PlanCalcule, string | null, string | null> | null
  importances: JSONColumnType<Importances, string, string> | null
  lance_par: string | null
  lance_le: Generated<Date>
  vu_le: Generated<Date>
  fini_le: Date | null
}

export type PlanningTables = {
  emploi: EmploiTable
  emploi_millesime: EmploiMillesimeTable
  fermeture: FermetureTable
  groupe: GroupeTable
  salle: SalleTable
  intervenant: IntervenantTable
  disponibilite: DisponibiliteTable
  cours: CoursTable
  bloc_cours: BlocCoursTable
  cours_groupe: { cours_id: string; groupe_id: string }
  cours_intervenant: { cours_id: string; intervenant_id: string }
  cours_apres: { cours_id: string; apres_id: string }
  evenement: EvenementTable
  evenement_groupe: { evenement_id: string; groupe_id: string }
  evenement_intervenant: { evenement_id: string; intervenant_id: string }
  edition: EditionTable
  seance: SeanceTable
  seance_groupe: { seance_id: string; groupe_id: string }
  seance_intervenant: { seance_id: string; intervenant_id: string }
  dispense_emploi: DispenseEmploiTable
  calcul: CalculTable
}
