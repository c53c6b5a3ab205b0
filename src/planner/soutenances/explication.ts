import { capacity, smallestEmpty } from '../grille/comptage.ts'
import { allOpen, outsideLunch, slotsOf } from '../grille/grille.ts'
import type { Schedule } from '../kernel/schedule.ts'
import { type Cause, whyWaiting } from '../kernel/why.ts'
import type { Compiled } from './modele.ts'
import { eligible, type Session } from './soutenances.ts'

/** Why a defence waits, cheapest answer first. All but the last are proofs. */
export type Explication =
  /** Student and supervisors are never free together long enough; `entre` is smallest. */
  | { readonly code: 'intersection-vide'; readonly entre: readonly string[]; readonly minutes: number }
  /** Nobody may hold this seat. */
  | { readonly code: 'siege-sans-eligible'; readonly role: string }
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

/** Whether a supervisor has fewer places than theses to attend. */
export const compte = ({ grille, soutenances, membres }: Session, qui: string): Explication | null => {
  const own = soutenances.filter(({ encadrants }) => encadrants.includes(qui))
  if (own.length === 0) return null
  const membre = membres.find(({ id }) => id === qui)!
  const most = membre.maximum ?? Number.POSITIVE_INFINITY
  const lengths = [...new Set(own.map(({ duree }) => slotsOf(grille, duree)))]
  const open = allOpen(membre.disponibilite, [outsideLunch(grille)])
  const { blocs, slots } = capacity(grille, open, lengths)
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
  const openings = new Map([
    [soutenance.etudiant, soutenance.disponibilite] as const,
    ...soutenance.encadrants.map((id) => [id, membres.find((m) => m.id === id)!.disponibilite] as const),
  ])
  const entre = smallestEmpty(grille, outsideLunch(grille), openings, slotsOf(grille, soutenance.duree))
  if (entre) return [{ code: 'intersection-vide', entre, minutes: soutenance.duree }]
  const vacant = soutenance.roles.filter((role) => !membres.some((m) => eligible(soutenance, role, m)))
  if (vacant.length > 0) return vacant.map(({ nom }) => ({ code: 'siege-sans-eligible', role: nom }))
  const counted = soutenance.encadrants.flatMap((id) => compte(session, id) ?? [])
  const { domain, blocked } = whyWaiting(s, t)
  const par = blocked.map(({ cause, starts }) => ({ ...occupant(compiled, cause), creneaux: starts }))
  return [...counted, { code: 'occupation', creneaux: domain, par }]
}
