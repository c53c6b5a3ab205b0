/** Between the days and hours people write and the slots the planner counts. */
import type { Emploi } from '#src/domain/planning/emploi/emploi.ts'
import { type Jour, weekday } from '#src/kit/jour.ts'
import { eachDay } from '#src/kit/periode.ts'
import type { Grille } from '#src/planner/grille/grille.ts'

/** The slot grid of a timetable. */
export const grilleOf = ({ grille: g, repas }: Emploi): Grille => ({
  jours: eachDay({ du: g.debut, au: g.fin }).filter((jour) => g.jours.includes(weekday(jour))),
  ouverture: g.ouverture,
  pas: g.pas,
  parJour: Math.floor((g.fermeture - g.ouverture) / g.pas),
  // A lunch that slides closes no slot to everyone.
  dejeuner: repas
    ? [0, 0]
    : [Math.floor((g.dejeunerDebut - g.ouverture) / g.pas), Math.ceil((g.dejeunerFin - g.ouverture) / g.pas)],
})

export type Instant = { readonly jour: Jour; readonly debut: number }

/** The slot of a day and a minute, or null outside the grid or between two slots. */
export const slotOf = (grille: Grille, rangs: ReadonlyMap<Jour, number>, at: Instant): number | null => {
  const j = rangs.get(at.jour)
  const k = (at.debut - grille.ouverture) / grille.pas
  return j === undefined || !Number.isInteger(k) || k < 0 || k >= grille.parJour
    ? null
    : j * grille.parJour + k
}

/** The day and minute of a slot. */
export const instantOf = (grille: Grille, slot: number): Instant => ({
  jour: grille.jours[Math.floor(slot / grille.parJour)]!,
  debut: grille.ouverture + (slot % grille.parJour) * grille.pas,
})

/** The rank of each day of the grid. */
export const rangsOf = (grille: Grille): ReadonlyMap<Jour, number> =>
  new Map(grille.jours.map((jour, j) => [jour, j]))
