/** A cell of the FET grid: rank of the day, rank of the hour, from 0. */
export type CaseFet = readonly [number, number]

/** Someone or something that is closed at some cells. */
export type PersonneFet = { readonly nom: string; readonly ferme: readonly CaseFet[] }

/** A set of students; `parties` are the smallest sets inside it (itself when it has none). */
export type ClasseFet = PersonneFet & { readonly effectif: number; readonly parties: readonly string[] }

/** A room: its seats, and the name of its building ('': none). */
export type SalleFet = PersonneFet & { readonly capacite: number; readonly batiment: string }

/** One activity; those of a `groupe` (0: none) are the blocks of one course. Duration in hours of the grid. */
export type ActiviteFet = {
  readonly id: number
  readonly groupe: number
  readonly matiere: string
  readonly enseignants: readonly string[]
  readonly classes: readonly string[]
  readonly duree: number
  /** Students it must seat, when not those of its classes together. */
  readonly effectif: number | null
  /** Rooms one of which it needs, for their places too; null: it is held without a room, as FET understands it. */
  readonly salles: readonly string[] | null
}

/** Activities that must stand on days at least `jours` apart (1: different days). */
export type EcartFet = { readonly activites: readonly number[]; readonly jours: number }

/** What FET and the year problem have in common. Days may be weekdays or dates. */
export type DonneesFet = {
  readonly etablissement: string
  readonly jours: readonly string[]
  readonly heures: readonly string[]
  readonly enseignants: readonly PersonneFet[]
  readonly classes: readonly ClasseFet[]
  readonly salles: readonly SalleFet[]
  readonly activites: readonly ActiviteFet[]
  /** Cells closed to everyone. */
  readonly pauses: readonly CaseFet[]
  readonly ecarts: readonly EcartFet[]
}

/** Where an activity stands; `salle` is '' when it needs none. */
export type PlaceFet = {
  readonly id: number
  readonly jour: string
  readonly heure: string
  readonly salle: string
}
