import { capacity, smallestOf } from '../grille/comptage.ts'
import { mostFrom, startsFor } from '../grille/depart.ts'
import { allOpen, type Grille, outsideLunch, slotsOf } from '../grille/grille.ts'
import type { Schedule } from '../kernel/schedule.ts'
import { type Cause, whyWaiting } from '../kernel/why.ts'
import type { Compiled } from './modele.ts'
import { canSit, eligible, type Membre, presenceOf, type Session } from './soutenances.ts'

/** Why a defence waits, cheapest answer first. All but the last are proofs. */
export type Explication =
  /** Student and supervisors are never free together long enough; `entre` is smallest. */
  | { readonly code: 'intersection-vide'; readonly entre: readonly string[]; readonly minutes: number }
  /** Nobody may hold this seat. */
  | { readonly code: 'siege-sans-eligible'; readonly role: string }
  /** At no start the student and supervisors allow is there someone for all of these seats at once ('salle': a room open). */
  | { readonly code: 'siege-vide'; readonly sieges: readonly string[] }
  /** A supervisor has more to attend than time to, however it is arranged. */
  | {
      readonly code: 'compte'
      readonly qui: string
      readonly unite: 'soutenances' | 'minutes'
      readonly demande: number
      readonly possible: number
    }
  /** Of `creneaux` possible starts, how many each one closes. */
  | { readonly code: 'occupation'; readonly creneaux: number; readonly par: readonly Occupant[] }

export type Occupant = {
  readonly cause: 'membre' | 'etudiant' | 'maximum' | 'repos' | 'jury-ou-salle'
  readonly qui: string
  readonly creneaux: number
}

/** At most how many defences of these lengths a member can attend, and how many slots (unbounded where only starts are asked). */
const roomFor = (grille: Grille, membre: Membre, lengths: readonly number[]) => {
  const common = outsideLunch(grille)
  if (!membre.departs) return capacity(grille, allOpen(membre.disponibilite, [common]), lengths)
  const least = Math.min(...lengths)
  const starts = startsFor(grille, common, [presenceOf(membre)], least)
  return { blocs: mostFrom(grille, starts, least), slots: Number.POSITIVE_INFINITY }
}

/** Whether a supervisor has fewer places than theses to attend. */
export const compte = ({ grille, soutenances, membres }: Session, qui: string): Explication | null => {
  const own = soutenances.filter(({ encadrants }) => encadrants.includes(qui))
  if (own.length === 0) return null
  const membre = membres.find(({ id }) => id === qui)!
  const most = membre.maximum ?? Number.POSITIVE_INFINITY
  const lengths = [...new Set(own.map(({ duree }) => slotsOf(grille, duree)))]
  const { blocs, slots } = roomFor(grille, membre, lengths)
  const possible = Math.min(blocs, most)
  if (own.length > possible)
    return { code: 'compte', qui, unite: 'soutenances', demande: own.length, possible }
  const asked = own.reduce((sum, { duree }) => sum + slotsOf(grille, duree), 0)
  return asked > slots
    ? { code: 'compte', qui, unite: 'minutes', demande: asked * grille.pas, possible: slots * grille.pas }
    : null
}

const occupant = ({ session, model, firstSalle }: Compiled, cause: Cause): Omit<Occupant, 'creneaux'> => {
  if (cause.kind === 'limit')
    return { cause: 'maximum', qui: session.membres[model.limits[cause.id]!.resource]!.id }
  if (cause.kind === 'rest' && cause.id < firstSalle)
    return { cause: 'repos', qui: session.membres[cause.id]!.id }
  if (cause.kind === 'resource')
    return cause.id < firstSalle
      ? { cause: 'membre', qui: session.membres[cause.id]!.id }
      : { cause: 'etudiant', qui: '' }
  return { cause: 'jury-ou-salle', qui: '' }
}

/** Everything that can be said of a waiting defence, cheapest first. */
export const expliquer = (compiled: Compiled, s: Schedule, t: number): readonly Explication[] => {
  const { session } = compiled
  const { grille, membres, soutenances } = session
  const soutenance = soutenances[t]!
  const presences = new Map([
    [soutenance.etudiant, presenceOf(soutenance)] as const,
    ...soutenance.encadrants.map((id) => [id, presenceOf(membres.find((m) => m.id === id)!)] as const),
  ])
  const length = slotsOf(grille, soutenance.duree)
  const entre = smallestOf([...presences.keys()], (ids) => {
    const asked = ids.map((id) => presences.get(id)!)
    return startsFor(grille, outsideLunch(grille), asked, length).length === 0
  })
  if (entre) return [{ code: 'intersection-vide', entre, minutes: soutenance.duree }]
  const vacant = soutenance.roles.filter((role) => !membres.some((m) => eligible(soutenance, role, m)))
  if (vacant.length > 0) return vacant.map(({ nom }) => ({ code: 'siege-sans-eligible', role: nom }))
  const seats = [...soutenance.roles.map(({ nom }) => nom), 'salle']
  const sat = startsFor(grille, outsideLunch(grille), [...presences.values()], length).map((start) =>
    canSit(session, soutenance, start),
  )
  const ranks = smallestOf([...seats.keys()].map(String), (ids) =>
    sat.every((filled) => ids.some((id) => !filled[Number(id)])),
  )
  if (ranks) return [{ code: 'siege-vide', sieges: ranks.map((id) => seats[Number(id)]!) }]
  const counted = soutenance.encadrants.flatMap((id) => compte(session, id) ?? [])
  const { domain, blocked } = whyWaiting(s, t)
  const par = blocked.map(({ cause, starts }) => ({ ...occupant(compiled, cause), creneaux: starts }))
  return [...counted, { code: 'occupation', creneaux: domain, par }]
}
