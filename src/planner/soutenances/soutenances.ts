import { allows, type Disponibilite } from '../grille/depart.ts'
import { type Grille, type Ouverture, slotsOf } from '../grille/grille.ts'

/** Someone who may sit in a jury. */
export type Membre = {
  readonly id: string
  readonly disponibilite: Ouverture
  /** It is enough that it is there when a defence starts. */
  readonly departs?: boolean
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
  /** It is enough that the student is there at the start. */
  readonly departs?: boolean
  /** Supervisors: present, and in no other seat. */
  readonly encadrants: readonly string[]
  readonly roles: readonly Role[]
  /** Minutes, deliberation included. */
  readonly duree: number
  /** Members who may not sit in this jury. */
  readonly recuses: readonly string[]
}

export type SalleSoutenance = {
  readonly id: string
  readonly ouverture: Ouverture
  /** It is enough that it is open when a defence starts. */
  readonly departs?: boolean
}

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

/** When a member, a student (of a defence) or a room is there. */
export const presenceOf = (one: Membre | Soutenance | SalleSoutenance): Disponibilite => ({
  ouverture: 'ouverture' in one ? one.ouverture : one.disponibilite,
  departs: one.departs === true,
})

/** For each seat of a defence, then for its room: whether someone who may hold it is there from this start. */
export const canSit = (
  { grille, membres, salles }: Session,
  soutenance: Soutenance,
  start: number,
): readonly boolean[] => {
  const length = slotsOf(grille, soutenance.duree)
  return [
    ...soutenance.roles.map((role) =>
      membres.some((m) => allows(presenceOf(m), start, length) && eligible(soutenance, role, m)),
    ),
    salles.some((salle) => allows(presenceOf(salle), start, length)),
  ]
}
