/** What a person found in a brochure, and where the relecteur must find it. Written by hand. */
import type { CodeRelecture, relireProgramme } from '#src/app/offre/relecteur/relire.ts'

export type Trouve = ReturnType<typeof relireProgramme>[number]

/** A finding of this code that cites every one of these lines, or, for what the brochure leaves out, stands at this path. */
export type Place = readonly [code: CodeRelecture, ou: readonly number[] | string]

/** One listed flaw: found when each of its places is raised. */
export type Defaut = readonly [id: string, ...places: readonly Place[]]

const isAt = ({ code, chemin, lignes }: Trouve, [attendu, ou]: Place): boolean =>
  code === attendu && (typeof ou === 'string' ? chemin === ou : ou.every((n) => lignes.includes(n)))

export const findingsOf = (places: readonly Place[], constats: readonly Trouve[]): readonly Trouve[] =>
  constats.filter((constat) => places.some((place) => isAt(constat, place)))

export const isFound = ([, ...places]: Defaut, constats: readonly Trouve[]): boolean =>
  places.every((place) => constats.some((constat) => isAt(constat, place)))
