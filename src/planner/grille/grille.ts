import type { Jour } from '#src/kit/jour.ts'

/**
 * The calendar cut into slots: day j, slot k of the day is slot j * parJour + k.
 * `pas` and `ouverture` are minutes; the lunch break is closed to everyone.
 */
export type Grille = {
  readonly jours: readonly Jour[]
  readonly ouverture: number
  readonly pas: number
  readonly parJour: number
  /** Slots of a day closed for lunch: from, to (not included). */
  readonly dejeuner: readonly [number, number]
}

/** One byte per slot of the grille: 1 open, 0 closed. */
export type Ouverture = Uint8Array

/** Slots a number of minutes takes. */
export const slotsOf = ({ pas }: Grille, minutes: number): number => Math.ceil(minutes / pas)

/** Number of slots of the whole calendar. */
export const slotCount = ({ jours, parJour }: Grille): number => jours.length * parJour

/** An opening written as a rule of day rank and slot of the day. */
export const opening = (grille: Grille, open: (j: number, k: number) => boolean): Ouverture => {
  const bytes = new Uint8Array(slotCount(grille))
  for (let j = 0, slot = 0; j < grille.jours.length; j++)
    for (let k = 0; k < grille.parJour; k++, slot++) if (open(j, k)) bytes[slot] = 1
  return bytes
}

/** Every slot but the lunch breaks. */
export const outsideLunch = (grille: Grille): Ouverture =>
  opening(grille, (_, k) => k < grille.dejeuner[0] || k >= grille.dejeuner[1])

/** The slots open in all of them. */
export const allOpen = (first: Ouverture, others: readonly Ouverture[]): Ouverture => {
  const open = first.slice()
  for (const other of others) for (let i = 0; i < open.length; i++) open[i]! &= other[i]!
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

/** The rank of the day of each slot. */
export const dayOfSlot = (grille: Grille): Int32Array =>
  Int32Array.from({ length: slotCount(grille) }, (_, slot) => Math.floor(slot / grille.parJour))

/** The half-day of each slot: two a day, the lunch break between them. */
export const halfDayOfSlot = (grille: Grille): Int32Array =>
  Int32Array.from(
    { length: slotCount(grille) },
    (_, slot) => 2 * Math.floor(slot / grille.parJour) + (slot % grille.parJour < grille.dejeuner[1] ? 0 : 1),
  )

/** The week (from 0, Monday to Sunday) of each slot. */
export const weekOfSlot = ({ jours, parJour }: Grille): Int32Array => {
  const first = jours[0]
  if (first === undefined) return new Int32Array(0)
  const monday = (jour: string): number => Math.floor((Date.parse(`${jour}T00:00:00Z`) / 86_400_000 + 3) / 7)
  const weeks = jours.map((jour) => monday(jour) - monday(first))
  return Int32Array.from({ length: jours.length * parJour }, (_, slot) => weeks[Math.floor(slot / parJour)]!)
}
