import { allOpen, type Grille, type Ouverture, startsIn } from './grille.ts'

/** Sets of one, two, three … of some ids, smallest first. */
const subsets = (ids: readonly string[]): string[][] =>
  Array.from({ length: 2 ** ids.length - 1 }, (_, mask) =>
    ids.filter((_, i) => ((mask + 1) >> i) & 1),
  ).toSorted((a, b) => a.length - b.length)

/**
 * The smallest set of people whose common openings never hold `length` slots in a row; null when all of them
 * together do. An empty set says the calendar itself does not. Above eight people the whole set is named.
 */
export const smallestEmpty = (
  grille: Grille,
  common: Ouverture,
  openings: ReadonlyMap<string, Ouverture>,
  length: number,
): readonly string[] | null =>
  smallestOf([...openings.keys()], (ids) => {
    const open = ids.map((id) => openings.get(id)!)
    return startsIn(grille, allOpen(common, open), length).length === 0
  })

/** The smallest of these people who leave nothing open; null when all of them together do leave something. */
export const smallestOf = (
  ids: readonly string[],
  isEmpty: (ids: readonly string[]) => boolean,
): readonly string[] | null => {
  if (!isEmpty(ids)) return null
  if (isEmpty([])) return []
  return ids.length > 8 ? ids : (subsets(ids).find(isEmpty) ?? ids)
}

/**
 * An upper bound of what an opening can hold of blocks of these lengths (in slots), no block crossing a closed
 * slot or the end of a day: how many blocks, how many slots.
 */
export const capacity = (
  { parJour }: Grille,
  open: Ouverture,
  lengths: readonly number[],
): { readonly blocs: number; readonly slots: number } => {
  const least = Math.min(...lengths)
  const fill = new Map<number, number>()
  const best = (run: number): number => {
    const known = fill.get(run)
    if (known !== undefined) return known
    const value = Math.max(0, ...lengths.filter((l) => l <= run).map((l) => l + best(run - l)))
    fill.set(run, value)
    return value
  }
  let blocs = 0
  let slots = 0
  let run = 0
  for (let slot = 0; slot <= open.length; slot++) {
    if (slot < open.length && open[slot] && slot % parJour !== 0) run++
    else {
      blocs += Math.floor(run / least)
      slots += best(run)
      run = slot < open.length && open[slot] ? 1 : 0
    }
  }
  return { blocs, slots }
}
