import { capacity } from '../grille/comptage.ts'
import { allOpen, outsideLunch, slotsOf, startsIn } from '../grille/grille.ts'
import type { Schedule } from '../kernel/schedule.ts'
import { whyWaiting } from '../kernel/why.ts'
import type { Entretiens } from './entretiens.ts'
import type { Compiled } from './modele.ts'

/** Why a candidate waits, cheapest answer first. All but the last are proofs. */
export type Explication =
  /** No jury hears the programme. */
  | { readonly code: 'aucun-jury'; readonly programme: string }
  /** The candidate has no hour long enough after the notice. */
  | { readonly code: 'jamais-disponible'; readonly candidat: string }
  /** The candidate is never free when these juries sit. */
  | { readonly code: 'intersection-vide'; readonly candidat: string; readonly jurys: readonly string[] }
  /** The juries of the programme have fewer places than candidates only they can hear. */
  | {
      readonly code: 'compte'
      readonly jurys: readonly string[]
      readonly demande: number
      readonly possible: number
    }
  /** Of `creneaux` possible starts, all are taken in the juries that could hear the candidate. */
  | { readonly code: 'occupation'; readonly creneaux: number; readonly libres: number }

/** Rests are left out: what is too small without them is too small with them. */
const openingsOf = ({ grille, jurys, premier }: Entretiens) => {
  const common = outsideLunch(grille).fill(0, 0, premier)
  const openings = jurys.map((jury) => allOpen(common, [jury.disponibilite]))
  return { common, openings }
}

/** Whether the juries of a programme have fewer places than there are candidates only they can hear. */
export const compte = (entretiens: Entretiens, programme: string): Explication | null => {
  const { grille, jurys, candidats } = entretiens
  const { openings } = openingsOf(entretiens)
  const own = jurys.flatMap(({ programmes }, j) => (programmes.includes(programme) ? j : []))
  const bound = candidats.filter((candidat) =>
    jurys.every(({ programmes }, j) => own.includes(j) || !programmes.includes(candidat.programme)),
  )
  if (bound.length === 0) return null
  const least = Math.min(...bound.map(({ duree }) => slotsOf(grille, duree)))
  const possible = own.reduce((sum, j) => sum + capacity(grille, openings[j]!, [least]).blocs, 0)
  if (bound.length <= possible) return null
  return { code: 'compte', jurys: own.map((j) => jurys[j]!.id), demande: bound.length, possible }
}

/** Everything that can be said of a waiting candidate, cheapest first. */
export const expliquer = ({ entretiens }: Compiled, s: Schedule, t: number): readonly Explication[] => {
  const { grille, jurys, candidats } = entretiens
  const { id, programme, disponibilite, duree } = candidats[t]!
  const { common, openings } = openingsOf(entretiens)
  const own = jurys.flatMap(({ programmes }, j) => (programmes.includes(programme) ? j : []))
  if (own.length === 0) return [{ code: 'aucun-jury', programme }]
  const length = slotsOf(grille, duree)
  const free = allOpen(common, [disponibilite])
  if (startsIn(grille, free, length).length === 0) return [{ code: 'jamais-disponible', candidat: id }]
  if (own.every((j) => startsIn(grille, allOpen(free, [openings[j]!]), length).length === 0))
    return [{ code: 'intersection-vide', candidat: id, jurys: own.map((j) => jurys[j]!.id) }]
  const counted = compte(entretiens, programme)
  const { domain, free: libres } = whyWaiting(s, t)
  return [...(counted ? [counted] : []), { code: 'occupation', creneaux: domain, libres }]
}
