import type { Grille, Ouverture } from '../grille/grille.ts'

/** Who is to be heard. */
export type Candidat = {
  readonly id: string
  readonly programme: string
  readonly disponibilite: Ouverture
  /** In minutes; longer for a candidate granted extra time. */
  readonly duree: number
  /** Slots it would rather avoid. */
  readonly evite: Ouverture | null
}

/** Who hears. */
export type Jury = {
  readonly id: string
  /** Programmes it hears. */
  readonly programmes: readonly string[]
  /** When all its members are there; a person sits in one jury only. */
  readonly disponibilite: Ouverture
}

/** Interviews to place: one per candidate, before one jury. */
export type Entretiens = {
  readonly grille: Grille
  readonly candidats: readonly Candidat[]
  readonly jurys: readonly Jury[]
  /** First slot that respects the notice given to candidates. */
  readonly premier: number
  /** A jury rests `minutes` after at most `apres` interviews of its usual length, whenever they are; null: never. */
  readonly pause: { readonly apres: number; readonly duree: number; readonly minutes: number } | null
}

/** One interview, where it stands. */
export type Rendezvous = { readonly candidat: string; readonly jury: string; readonly debut: number }

/** A plan; a candidate who is absent waits. */
export type PlanEntretiens = readonly Rendezvous[]

/** Slots of work a jury may do without a rest, and slots of the rest; null: no rest is owed. */
export const pauseEnCreneaux = ({
  grille: { pas },
  pause,
}: Entretiens): { readonly most: number; readonly rest: number } | null =>
  pause && {
    most: Math.ceil((pause.apres * pause.duree) / pas),
    rest: Math.ceil(pause.minutes / pas),
  }
