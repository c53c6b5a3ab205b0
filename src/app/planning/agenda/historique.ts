/** What a calendar must know of the past: which version last changed each séance, and which séances went away. */
import type { Edition, Seance } from '#src/domain/planning/emploi/emploi.ts'

export type SeanceDatee = {
  readonly seance: Seance
  /** How many public versions it took to come to stand so: it never shrinks. */
  readonly sequence: number
  readonly modifieLe: Date
  /** It was public, and is not any more. */
  readonly annulee: boolean
}

/** The versions that were public one day, in the order they were. */
export const editionsPubliques = (editions: readonly Edition[]): readonly Edition[] =>
  editions
    .filter(({ publieeLe }) => publieeLe !== null)
    .toSorted((a, b) => a.publieeLe!.getTime() - b.publieeLe!.getTime() || a.numero - b.numero)

/** What a reader of a calendar would see change. */
const faceOf = (s: Seance): string =>
  JSON.stringify([
    s.jour,
    s.debut,
    s.duree,
    s.salle,
    s.horsSite,
    s.adresse,
    s.transport,
    s.groupes,
    s.intervenants,
  ])

/** Every séance that ever was public, as it stands now or as it last stood; `sequence` counts the versions. */
export const dater = (
  versions: readonly { readonly le: Date; readonly seances: readonly Seance[] }[],
): readonly SeanceDatee[] => {
  const known = new Map<string, SeanceDatee>()
  for (const [sequence, { le: modifieLe, seances }] of versions.entries()) {
    const present = new Set(seances.map(({ bloc }) => bloc))
    for (const seance of seances) {
      const before = known.get(seance.bloc)
      if (before && !before.annulee && faceOf(before.seance) === faceOf(seance))
        known.set(seance.bloc, { ...before, seance })
      else known.set(seance.bloc, { seance, sequence, modifieLe, annulee: false })
    }
    for (const [bloc, before] of known)
      if (!present.has(bloc) && !before.annulee)
        known.set(bloc, { ...before, sequence, modifieLe, annulee: true })
  }
  return [...known.values()]
}
