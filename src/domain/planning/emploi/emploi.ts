/**
 * The timetable of a year (emploi du temps): who is taught what, by whom, where and when they may be. Hours are exact: a
 * cours is cut into blocks that sum to its hours, and each block is one séance of an edition.
 * Times of day are minutes since midnight, durations are minutes.
 */
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { StatutEdition } from './edition.workflow.ts'
import type { Importances } from './importance.ts'
import type { RythmeGroupe } from './rythme-groupe.schema.ts'
import type { SensDisponibilite } from './vocabulaire.ts'

/** Where the timetable stands in the institution: rights are asked on it. */
export type LieuEmploi = {
  readonly etablissement: string
  readonly composante: string
  readonly mention: string | null
  readonly parcours: string | null
}

export type GrilleEmploi = {
  readonly debut: Jour
  readonly fin: Jour
  /** 1 Monday … 7 Sunday. */
  readonly jours: readonly number[]
  readonly ouverture: number
  readonly fermeture: number
  readonly pas: number
  readonly dejeunerDebut: number
  readonly dejeunerFin: number
}

/** A lunch that slides: from one hour to another, so many minutes in a row stay free for everyone. */
export type RepasGlissant = { readonly de: number; readonly a: number; readonly minutes: number }

export type Emploi = {
  readonly id: string
  readonly intitule: string
  readonly lieu: LieuEmploi
  readonly composanteNom: string
  readonly grille: GrilleEmploi
  /** Weeks between publication and the first séance; null: nobody said. */
  readonly preavisSemaines: number | null
  readonly importances: Importances
  /** null: lunch is at the fixed hours of the grille. */
  readonly repas: RepasGlissant | null
  readonly version: number
}

export type Fermeture = { readonly id: string; readonly nom: string; readonly du: Jour; readonly au: Jour }

/** Learners who are always together. */
export type Groupe = {
  readonly id: string
  readonly millesime: string | null
  readonly nom: string
  /** null: unknown. */
  readonly effectif: number | null
  readonly statuts: readonly StatutApprenant[]
  readonly rythme: RythmeGroupe
  readonly jourMax: number | null
  readonly semaineMax: number | null
  /** Agreed working minutes a week at the employer's. */
  readonly entrepriseSemaine: number | null
  readonly courriel: string | null
  /** Employers and CFA to be told of changes. */
  readonly contacts: readonly string[]
}

export type Salle = {
  readonly id: string
  readonly site: string | null
  readonly siteNom: string | null
  readonly nom: string
  readonly capacite: number | null
  readonly equipements: readonly string[]
  readonly accessible: boolean | null
}

export type Intervenant = {
  readonly id: string
  /** The account of the house, where there is one. */
  readonly personne: string | null
  readonly nom: string
  readonly courriel: string | null
  readonly externe: boolean
  readonly jourMax: number | null
}

/** Of an intervenant, a salle or a groupe (`de`). A weekly line has `jourSemaine`; a dated one `du` and `au`. */
export type Disponibilite = {
  readonly id: string
  readonly de: string
  readonly sens: SensDisponibilite
  readonly jourSemaine: number | null
  readonly du: Jour | null
  readonly au: Jour | null
  /** Both null: the whole day. */
  readonly debut: number | null
  readonly fin: number | null
  readonly motif: string | null
}

export type BlocCours = { readonly id: string; readonly minutes: number }

export type Cours = {
  readonly id: string
  /** The node of the maquette. */
  readonly ec: string | null
  readonly code: string | null
  readonly intitule: string
  readonly minutes: number
  /** In order; they sum to `minutes`. */
  readonly blocs: readonly BlocCours[]
  readonly equipements: readonly string[]
  readonly site: string | null
  readonly horsSite: boolean
  readonly adresse: string | null
  readonly transport: string | null
  /** Days wished between two blocks. */
  readonly ecart: number
  /** Days there must be; null: on different days is enough. */
  readonly ecartMin: number | null
  readonly groupes: readonly string[]
  readonly intervenants: readonly string[]
  /** Cours that end before this one starts. */
  readonly apres: readonly string[]
  readonly version: number
}

/** Something outside, fixed before anything else. */
export type Evenement = {
  readonly id: string
  readonly nom: string
  readonly du: Jour
  readonly au: Jour
  readonly debut: number | null
  readonly fin: number | null
  readonly adresse: string | null
  readonly horsSite: boolean
  readonly transport: string | null
  /** The cours whose hours it gives. */
  readonly cours: string | null
  readonly groupes: readonly string[]
  readonly intervenants: readonly string[]
}

/** Everything a timetable asks for, in one read. */
export type Donnees = {
  readonly emploi: Emploi
  readonly millesimes: readonly { readonly id: string; readonly code: string }[]
  readonly fermetures: readonly Fermeture[]
  readonly groupes: readonly Groupe[]
  readonly salles: readonly Salle[]
  readonly intervenants: readonly Intervenant[]
  readonly disponibilites: readonly Disponibilite[]
  readonly cours: readonly Cours[]
  readonly evenements: readonly Evenement[]
}

export type Edition = {
  readonly id: string
  readonly emploi: string
  readonly numero: number
  readonly statut: StatutEdition
  readonly nom: string | null
  readonly depuis: string | null
  readonly revision: number
  readonly ouverteLe: Date
  readonly publieeLe: Date | null
  readonly publieePar: string | null
  readonly remplaceeLe: Date | null
}

/** A block where it stands in one edition. */
export type Seance = {
  readonly id: string
  readonly edition: string
  readonly cours: string
  /** Stable from one edition to the next. */
  readonly bloc: string
  readonly rang: number
  readonly jour: Jour
  readonly debut: number
  readonly duree: number
  readonly salle: string | null
  readonly groupes: readonly string[]
  readonly intervenants: readonly string[]
  readonly verrouillee: boolean
  readonly horsSite: boolean
  readonly adresse: string | null
  readonly transport: string | null
}

/** A rule waived knowingly; `bloc` null: for the whole cours. */
export type DispenseEmploi = {
  readonly id: string
  readonly edition: string
  readonly regle: string
  readonly cours: string
  readonly bloc: string | null
  readonly params: Readonly<Record<string, string | number>>
  readonly motif: string
  readonly par: string
  readonly parNom: string | null
  readonly le: Date
}
