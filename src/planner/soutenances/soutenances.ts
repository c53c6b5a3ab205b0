import type { Grille, Ouverture } from '../grille/grille.ts'

/** Someone who may sit in a jury. */
export type Membre = {
  readonly id: string
  readonly disponibilite: Ouverture
  /** Quality that opens a role: 'pr', 'mcf', 'hdr', 'externe' … */
  readonly qualites: readonly string[]
  /** Defences it sits in at most; null: no limit. */
  readonly maximum: number | null
  /** Slots it would rather avoid. */
  readonly evite: Ouverture | null
}

/** A seat of a jury, and the qualities one of which opens it. */
export type Role = { readonly nom: string; readonly qualites: readonly string[] }

/** One thesis to defend. */
export type Soutenance = {
  readonly id: string
  readonly etudiant: string
  readonly disponibilite: Ouverture
  /** Supervisors: present, and in no other seat. */
  readonly encadrants: readonly string[]
  readonly roles: readonly Role[]
  /** Minutes, deliberation included. */
  readonly duree: number
  /** Members who may not sit in this jury. */
  readonly recuses: readonly string[]
}

export type SalleSoutenance = { readonly id: string; readonly ouverture: Ouverture }

/** Defences to place: a start, a room and a member for each seat. */
export type Session = {
  readonly grille: Grille
  readonly soutenances: readonly Soutenance[]
  readonly membres: readonly Membre[]
  readonly salles: readonly SalleSoutenance[]
  /** A member rests `repos` minutes after at most `travail` minutes of defences; absent or null: no rest is owed. */
  readonly pause?: { readonly travail: number; readonly repos: number } | null
}

/** One defence, where it stands; `jury` in the order of its roles. */
export type Passage = {
  readonly soutenance: string
  readonly debut: number
  readonly jury: readonly string[]
  readonly salle: string
}

/** A plan; a defence that is absent waits. */
export type PlanSession = readonly Passage[]

/** Whether a member may hold a role of a defence: quality, not its supervisor, not challenged. */
export const eligible = (soutenance: Soutenance, role: Role, membre: Membre): boolean =>
  !soutenance.encadrants.includes(membre.id) &&
  !soutenance.recuses.includes(membre.id) &&
  role.qualites.some((qualite) => membre.qualites.includes(qualite))
