/** Séances of several groupes may be held at the same time: they are drawn side by side, each in its lane. */

type Bornes = { readonly debut: number; readonly fin: number }

export type Voie<T> = { readonly plage: T; readonly voie: number; readonly sur: number }

/** Gives each a lane from 1, and how many lanes its cluster of overlaps has; the list is in order of start. */
export const voiesDe = <T extends Bornes>(plages: readonly T[]): readonly Voie<T>[] => {
  const placed: { plage: T; voie: number; groupe: number }[] = []
  const width: number[] = []
  let ends: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const plage of plages) {
    if (plage.debut >= last) {
      ends = []
      width.push(0)
    }
    const groupe = width.length - 1
    const free = ends.findIndex((end) => end <= plage.debut)
    const voie = free < 0 ? ends.length : free
    ends[voie] = plage.fin
    width[groupe] = Math.max(width[groupe]!, ends.length)
    last = Math.max(last, plage.fin)
    placed.push({ plage, voie: voie + 1, groupe })
  }
  return placed.map(({ plage, voie, groupe }) => ({ plage, voie, sur: width[groupe]! }))
}
