import type { Grille, Ouverture } from '../grille/grille.ts'

export type Candidat = {
  readonly id: string
  readonly programme: string
  readonly disponibilite: Ouverture
  /** In minutes; longer for a candidate granted extra time. */
  readonly duree: number
  /** Slots it would rather avoid. */
  readonly evite: Ouverture | null
}

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
  /** A jury rests `minutes` after at most `apres` interviews of its usual length; null: never. */
  readonly pause: { readonly apres: number; readonly duree: number; readonly minutes: number } | null
}

/** One interview, where it stands. */
export type Rendezvous = { readonly candidat: string; readonly jury: string; readonly debut: number }

/** A plan; a candidate who is absent waits. */
export type PlanEntretiens = readonly Rendezvous[]

/**
 * The opening of a jury once its rests are taken out: in each stretch of a day, `apres` interviews, then a
 * rest. A jury that sits without a break of its own never hears more than `apres` usual interviews in a row.
 */
export const avecPauses = (
  { parJour, pas }: Grille,
  ouverture: Ouverture,
  pause: Entretiens['pause'],
): Ouverture => {
  if (!pause) return ouverture
  const work = Math.ceil((pause.apres * pause.duree) / pas)
  const rest = Math.ceil(pause.minutes / pas)
  const open = ouverture.slice()
  let run = 0
  for (let slot = 0; slot < open.length; slot++) {
    if (slot % parJour === 0 || !ouverture[slot]) run = 0
    if (!ouverture[slot]) continue
    if (run % (work + rest) >= work) open[slot] = 0
    run++
  }
  return open
}
