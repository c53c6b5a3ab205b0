import type { Jour } from '#src/kit/jour.ts'
import type { Grille, Ouverture } from '../grille/grille.ts'

/** A group of students that has its classes together. */
export type Promotion = {
  readonly id: string
  readonly effectif: number
  /** The rhythm of the alternance: when the promotion is at the university. */
  readonly ouverture: Ouverture
  /** In minutes; null: no limit. */
  readonly maxParJour: number | null
  readonly maxParSemaine: number | null
}

/** Who teaches; limits in minutes. */
export type Enseignant = {
  readonly id: string
  /** Comes from outside: each day on site is a journey. */
  readonly externe: boolean
  readonly disponibilite: Ouverture
  readonly maxParJour: number | null
  /** Slots it would rather not teach at. */
  readonly evite: Ouverture | null
}

/** A room; `capacite` in seats. */
export type Salle = {
  readonly id: string
  readonly capacite: number
  readonly equipements: readonly string[]
  readonly site: string
  readonly ouverture: Ouverture
}

/** What is taught, cut into blocks. */
export type Module = {
  readonly id: string
  /** Several when the course is shared. */
  readonly promotions: readonly string[]
  readonly enseignants: readonly string[]
  /** Duration of each block, in minutes: they sum exactly to the hours of the module. */
  readonly blocs: readonly number[]
  readonly equipements: readonly string[]
  readonly site: string | null
  /** Modules that end before this one starts. */
  readonly apres: readonly string[]
  /** Days to leave between two blocks, by preference. */
  readonly ecart: number
}

/** Something outside that holds people or rooms: from slot `debut` to slot `fin`, not included. */
export type Evenement = {
  readonly nom: string
  readonly concerne: readonly string[]
  readonly debut: number
  readonly fin: number
  /** Whoever is held has given up the meal of that day for it: what it takes of the meal is not counted. */
  readonly sansRepas?: boolean
}

/** Blocks that must stand at least so many days apart; 1: on different days. */
export type Ecart = {
  readonly blocs: readonly { readonly module: string; readonly rang: number }[]
  readonly jours: number
  /** `rangs`: days of the grille are counted, as FET does; absent: those of the calendar. */
  readonly compte?: 'rangs'
  /** Days on which a block outside the plan already stands: as far from them too. */
  readonly tenus?: readonly Jour[]
}

/** A dated year to plan. Ids of promotions, enseignants and salles are distinct. */
export type Annee = {
  readonly grille: Grille
  readonly promotions: readonly Promotion[]
  readonly enseignants: readonly Enseignant[]
  readonly salles: readonly Salle[]
  readonly modules: readonly Module[]
  /** Days on which nothing is held, with their reason. */
  readonly fermetures: ReadonlyMap<Jour, string>
  readonly evenements: readonly Evenement[]
  /** Rules someone entitled has waived: the module may have several blocks a day. */
  readonly leves: ReadonlySet<string>
  /** Absent: none beyond one block of a module a day. */
  readonly ecarts?: readonly Ecart[]
  /**
   * A meal that slides: between slots `de` and `a` of each day, promotions and lecturers keep `duree` minutes
   * in a row free
   * on the days they work inside these hours. Absent: lunch is the closed slots of the grille alone.
   */
  readonly repas?: { readonly de: number; readonly a: number; readonly duree: number }
}

/** One block of a module, where it stands. `debut` is a slot of the grille; null salle never occurs once placed. */
export type Seance = {
  readonly module: string
  readonly rang: number
  readonly debut: number
  readonly salle: string
}

/** A plan: the blocks that stand. A block that is absent waits. */
export type Plan = readonly Seance[]
