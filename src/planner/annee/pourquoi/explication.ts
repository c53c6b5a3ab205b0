import { capacity, smallestEmpty } from '../../grille/comptage.ts'
import { slotsOf } from '../../grille/grille.ts'
import type { Schedule } from '../../kernel/schedule.ts'
import { type Cause, whyWaiting } from '../../kernel/why.ts'
import type { Annee, Module } from '../annee.ts'
import { calendriers, intersection, participants, rangsDEcart, rangsTenus, startsOfBloc } from '../domaine.ts'
import { type Compiled, convient } from '../modele.ts'

/** Why a block waits, cheapest answer first. The first three are proofs; the last says who stands where. */
export type Explication =
  /** No slot of the year is open to these at once, long enough for the block; `entre` is smallest. */
  | { readonly code: 'intersection-vide'; readonly entre: readonly string[]; readonly minutes: number }
  /** No room has the seats, the equipment and the site. */
  | { readonly code: 'aucune-salle'; readonly module: string }
  /** More is asked of one than its open time can hold, however it is arranged. */
  | {
      readonly code: 'compte'
      readonly qui: string
      readonly unite: 'blocs' | 'minutes'
      readonly demande: number
      readonly possible: number
    }
  /** More blocks are asked than stand in the year with so many days from one to the next. */
  | {
      readonly code: 'ecart'
      readonly module: string
      readonly jours: number
      readonly demande: number
      readonly possible: number
    }
  /**
   * Of `creneaux` possible starts, how many each one closes. `trop-proche`: days must pass between it and a block of
   * `qui`; `repas`: `qui` would have no time to eat.
   */
  | { readonly code: 'occupation'; readonly creneaux: number; readonly par: readonly Occupant[] }

/** Who or what closes a start, and how many starts. */
export type Occupant = {
  readonly cause:
    | 'promotion'
    | 'enseignant'
    | 'deja-ce-jour'
    | 'trop-proche'
    | 'limite'
    | 'repas'
    | 'salle'
    | 'ordre'
  readonly qui: string
  readonly creneaux: number
}

/** The smallest set of participants with no common opening long enough, or null. */
export const intersectionVide = (annee: Annee, module: Module, minutes: number): Explication | null => {
  const { commun, de } = calendriers(annee)
  const openings = new Map(participants(module).map((id) => [id, de.get(id)!]))
  const entre = smallestEmpty(annee.grille, commun, openings, slotsOf(annee.grille, minutes))
  return entre && { code: 'intersection-vide', entre, minutes }
}

type Need = { readonly module: Module; readonly minutes: number }

/** Whether more is asked of a promotion or lecturer than the union of its modules' openings can hold. */
export const compte = (annee: Annee, qui: string): Explication | null => {
  const calendars = calendriers(annee)
  const own = annee.modules.filter((module) => participants(module).includes(qui))
  const needs: Need[] = own.flatMap((module) => module.blocs.map((minutes) => ({ module, minutes })))
  if (needs.length === 0) return null
  const union = new Uint8Array(calendars.commun.length)
  for (const module of own)
    for (const [slot, bit] of intersection(calendars, participants(module)).entries()) union[slot]! |= bit
  const lengths = [...new Set(needs.map(({ minutes }) => slotsOf(annee.grille, minutes)))]
  const { blocs, slots } = capacity(annee.grille, union, lengths)
  if (needs.length > blocs)
    return { code: 'compte', qui, unite: 'blocs', demande: needs.length, possible: blocs }
  const asked = needs.reduce((sum, { minutes }) => sum + slotsOf(annee.grille, minutes), 0) * annee.grille.pas
  const possible = slots * annee.grille.pas
  return asked > possible ? { code: 'compte', qui, unite: 'minutes', demande: asked, possible } : null
}

/** Whether the blocks of a module are more than the days that lie far enough apart: counted from the first open one. */
export const ecartImpossible = (annee: Annee, module: Module): Explication | null => {
  const calendars = calendriers(annee)
  const { parJour } = annee.grille
  const starts = [...new Set(module.blocs)].flatMap((minutes) =>
    startsOfBloc(annee, calendars, module, minutes),
  )
  const open = [...new Set(starts.map((slot) => Math.floor(slot / parJour)))].toSorted((a, b) => a - b)
  for (const ecart of annee.ecarts ?? []) {
    const { blocs, jours } = ecart
    const demande = blocs.filter((bloc) => bloc.module === module.id).length
    const days = rangsDEcart(annee, ecart)
    const held = rangsTenus(annee, ecart)
    let possible = 0
    let last = Number.NEGATIVE_INFINITY
    for (const j of open) {
      const day = days[j]!
      if (day - last < jours || held.some((one) => Math.abs(day - one) < jours)) continue
      last = day
      possible++
    }
    if (demande > possible) return { code: 'ecart', module: module.id, jours, demande, possible }
  }
  return null
}

/** The cause of the kernel in the terms of the year. */
export const occupantOf = (compiled: Compiled, cause: Cause): Omit<Occupant, 'creneaux'> => {
  const { annee, model, blocs, firstEnseignant, firstModule } = compiled
  if (cause.kind === 'role') return { cause: 'salle', qui: '' }
  if (cause.kind === 'order') return { cause: 'ordre', qui: annee.modules[blocs[cause.id]!.module]!.id }
  if (cause.kind === 'apart') return { cause: 'trop-proche', qui: annee.modules[blocs[cause.id]!.module]!.id }
  const resource = cause.kind === 'limit' ? model.limits[cause.id]!.resource : cause.id
  if (resource >= firstModule)
    return { cause: 'deja-ce-jour', qui: annee.modules[resource - firstModule]!.id }
  const qui =
    resource >= firstEnseignant
      ? annee.enseignants[resource - firstEnseignant]!.id
      : annee.promotions[resource]!.id
  if (cause.kind === 'limit') return { cause: 'limite', qui }
  if (cause.kind === 'rest') return { cause: 'repas', qui }
  return { cause: resource >= firstEnseignant ? 'enseignant' : 'promotion', qui }
}

/** Everything that can be said of a waiting task, cheapest first; proofs end the list. */
export const expliquer = (compiled: Compiled, s: Schedule, t: number): readonly Explication[] => {
  const { annee, blocs } = compiled
  const module = annee.modules[blocs[t]!.module]!
  const minutes = module.blocs[blocs[t]!.rang]!
  const empty = intersectionVide(annee, module, minutes)
  if (empty) return [empty]
  if (!annee.salles.some((salle) => convient(annee, module, salle)))
    return [{ code: 'aucune-salle', module: module.id }]
  const apart = ecartImpossible(annee, module)
  const counted = participants(module).flatMap((qui) => compte(annee, qui) ?? [])
  const { domain, blocked } = whyWaiting(s, t)
  const par = new Map<string, Occupant>()
  for (const { cause, starts } of blocked) {
    const occupant = occupantOf(compiled, cause)
    const key = `${occupant.cause} ${occupant.qui}`
    par.set(key, { ...occupant, creneaux: (par.get(key)?.creneaux ?? 0) + starts })
  }
  return [
    ...(apart ? [apart] : []),
    ...counted,
    {
      code: 'occupation',
      creneaux: domain,
      par: [...par.values()].toSorted((a, b) => b.creneaux - a.creneaux),
    },
  ]
}
