import type { Annee, Grille, Module, Ouverture } from './annee.ts'
import { slotCount, slotsOf } from './annee.ts'

/** What opens and closes slots, by the id of whom it concerns; '' is everyone. */
export type Calendriers = { readonly commun: Ouverture; readonly de: ReadonlyMap<string, Ouverture> }

/** The opening everyone shares: no closed day, no lunch break. */
const commonOpening = ({ grille, fermetures }: Annee): Ouverture => {
  const open = new Uint8Array(slotCount(grille)).fill(1)
  for (const [j, jour] of grille.jours.entries()) {
    const from = j * grille.parJour
    if (fermetures.has(jour)) open.fill(0, from, from + grille.parJour)
    else open.fill(0, from + grille.dejeuner[0], from + grille.dejeuner[1])
  }
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
export const intersection = ({ commun, de }: Calendriers, ids: readonly string[]): Ouverture => {
  const open = commun.slice()
  for (const id of ids) {
    const own = de.get(id)
    if (own) for (let i = 0; i < open.length; i++) open[i]! &= own[i]!
  }
  return open
}

/** The starts from which `length` slots in a row are open within one day, ascending. */
export const startsIn = ({ parJour }: Grille, open: Ouverture, length: number): number[] => {
  const starts: number[] = []
  let run = 0
  for (let slot = 0; slot < open.length; slot++) {
    if (slot % parJour === 0) run = 0
    run = open[slot] ? run + 1 : 0
    if (run >= length) starts.push(slot - length + 1)
  }
  return starts
}

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

/** The week (from 0, Monday to Sunday) of each slot. */
export const weekOfSlot = ({ jours, parJour }: Grille): Int32Array => {
  const first = jours[0]
  if (first === undefined) return new Int32Array(0)
  const monday = (jour: string): number => Math.floor((Date.parse(`${jour}T00:00:00Z`) / 86_400_000 + 3) / 7)
  const weeks = jours.map((jour) => monday(jour) - monday(first))
  return Int32Array.from({ length: jours.length * parJour }, (_, slot) => weeks[Math.floor(slot / parJour)]!)
}
