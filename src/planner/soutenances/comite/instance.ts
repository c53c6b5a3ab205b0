/**
 * Thesis defences whose whole committee is to be chosen, as Almeida et al. (EJOR 2023) state them and as their published
 * instances write them. Days, slots, defences, roles, members and rooms count from 0.
 */
export type Instance = {
  readonly jours: number
  readonly creneaux: number
  readonly soutenances: number
  readonly roles: number
  /** In slots, the same for all. */
  readonly duree: number
  readonly membres: readonly MembreComite[]
  /** salles[p][day][slot]: whether a defence may start there. */
  readonly salles: readonly Grid[]
}

/** A number for each day and slot. */
export type Grid = readonly (readonly number[])[]

export type MembreComite = {
  /** Most committees. */
  readonly maximum: number
  /** [day][slot]: 0 away, 1 there, 2 and more there but liking it less; asked of the start alone. */
  readonly gout: Grid
  /** [defence][role]: whether it may hold this role. */
  readonly peut: Grid
}

/** A defence that stands: its members in the order of the roles. */
export type SoutenancePlacee = {
  readonly soutenance: number
  readonly jour: number
  readonly creneau: number
  readonly salle: number
  readonly comite: readonly number[]
}
