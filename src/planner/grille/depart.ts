import { allOpen, type Grille, type Ouverture, startsIn } from './grille.ts'

/** When someone or something is there. With `departs`, what is asked to be open is the start of a task, and nothing after it. */
export type Disponibilite = { readonly ouverture: Ouverture; readonly departs: boolean }

/** Whether a presence allows a task of these slots. */
export const allows = ({ ouverture, departs }: Disponibilite, start: number, length: number): boolean => {
  if (departs) return ouverture[start] === 1
  for (let slot = start; slot < start + length; slot++) if (!ouverture[slot]) return false
  return true
}

/** The starts of a task of `length` slots: `common` is open all along and every presence allows it, within one day, ascending. */
export const startsFor = (
  grille: Grille,
  common: Ouverture,
  presences: readonly Disponibilite[],
  length: number,
): number[] => {
  const whole = presences.filter(({ departs }) => !departs).map(({ ouverture }) => ouverture)
  const atStart = presences.filter(({ departs }) => departs)
  return startsIn(grille, allOpen(common, whole), length).filter((start) =>
    atStart.every(({ ouverture }) => ouverture[start]),
  )
}

/** How many tasks of at least `length` slots can follow each other, day by day, from these starts: a true upper bound. */
export const mostFrom = ({ parJour }: Grille, starts: readonly number[], length: number): number => {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const start of starts) {
    const isSameDay = Math.floor(start / parJour) === Math.floor(last / parJour)
    if (isSameDay && start - last < length) continue
    count++
    last = start
  }
  return count
}
