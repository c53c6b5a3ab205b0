import { toOrdinal } from '#src/kit/jour.ts'
import { allOpen, type Ouverture, outsideLunch, slotsOf, startsIn } from '../grille/grille.ts'
import type { Annee, Ecart, Module } from './annee.ts'

/** What is open: to everyone, and to each one by id. */
export type Calendriers = { readonly commun: Ouverture; readonly de: ReadonlyMap<string, Ouverture> }

/** The opening everyone shares: no closed day, no lunch break. */
const commonOpening = ({ grille, fermetures }: Annee): Ouverture => {
  const open = outsideLunch(grille)
  for (const [j, jour] of grille.jours.entries())
    if (fermetures.has(jour)) open.fill(0, j * grille.parJour, (j + 1) * grille.parJour)
  return open
}

/** Each one's own opening, events taken out. */
export const calendriers = (annee: Annee): Calendriers => {
  const de = new Map<string, Ouverture>()
  for (const { id, ouverture } of annee.promotions) de.set(id, ouverture)
  for (const { id, disponibilite } of annee.enseignants) de.set(id, disponibilite)
  for (const { id, ouverture } of annee.salles) de.set(id, ouverture)
  for (const { concerne, debut, fin } of annee.evenements)
    for (const id of concerne) {
      const own = de.get(id)
      if (own) de.set(id, own.slice().fill(0, debut, fin))
    }
  return { commun: commonOpening(annee), de }
}

/** The slots open to all of them at once. */
export const intersection = ({ commun, de }: Calendriers, ids: readonly string[]): Ouverture =>
  allOpen(
    commun,
    ids.flatMap((id) => de.get(id) ?? []),
  )

/** Slots at which an event holds someone, where it is counted against their meal; null: none does. */
export const tenuAuRepas = ({ grille, evenements }: Annee, id: string): Uint8Array | null => {
  const own = evenements.filter(({ concerne, sansRepas }) => !sansRepas && concerne.includes(id))
  if (own.length === 0) return null
  const taken = new Uint8Array(grille.jours.length * grille.parJour)
  for (const { debut, fin } of own) taken.fill(1, debut, fin)
  return taken
}

/** The rank of each day as a distance counts them. */
export const rangsDEcart = ({ grille }: Annee, { compte }: Pick<Ecart, 'compte'>): Int32Array =>
  Int32Array.from(grille.jours, (jour, j) => (compte === 'rangs' ? j : toOrdinal(jour)))

/** The same of the days outside the plan. */
export const rangsTenus = ({ grille }: Annee, { compte, tenus = [] }: Ecart): readonly number[] =>
  compte === 'rangs'
    ? tenus.map((jour) => grille.jours.indexOf(jour)).filter((j) => j >= 0)
    : tenus.map(toOrdinal)

/** Everyone a module needs. */
export const participants = (module: Module): readonly string[] => [
  ...module.promotions,
  ...module.enseignants,
]

/** Legal starts of a block of the module. */
export const startsOfBloc = (
  annee: Annee,
  calendars: Calendriers,
  module: Module,
  minutes: number,
): number[] =>
  startsIn(annee.grille, intersection(calendars, participants(module)), slotsOf(annee.grille, minutes))
