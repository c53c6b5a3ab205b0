import { spread, tryInsert } from '../../essai/try-insert.ts'
import { slotsOf, startsIn } from '../../grille/grille.ts'
import { waiting } from '../../kernel/schedule.ts'
import type { Annee, Module, Plan } from '../annee.ts'
import { type Difference, differences, prevenus } from '../differences.ts'
import { calendriers, intersection } from '../domaine.ts'
import { compileAnnee, planOf, scheduleOf } from '../modele.ts'

/** One thing that could be granted so that a block finds its place. Slots `debut` to `fin`, not included. */
export type Concession =
  | { readonly code: 'liberer'; readonly enseignant: string; readonly debut: number; readonly fin: number }
  | {
      readonly code: 'ouvrir'
      readonly promotions: readonly string[]
      readonly debut: number
      readonly fin: number
    }
  /** On the site the module asks for; null: any, and where the room is stays unknown. */
  | {
      readonly code: 'ajouter-salle'
      readonly capacite: number
      readonly equipements: readonly string[]
      readonly site: string | null
    }
  | { readonly code: 'lever-un-bloc-par-jour'; readonly module: string }
  | { readonly code: 'deverrouiller'; readonly cle: string }
  /** The block in two, in minutes: the second part becomes the last block of the module. */
  | {
      readonly code: 'redecouper'
      readonly module: string
      readonly rang: number
      readonly en: readonly [number, number]
    }

/** A concession that was tried: the plan it gives, how many blocks it places, whom it disturbs. */
export type Reparation = {
  readonly concession: Concession
  readonly plan: Plan
  readonly gagnes: number
  readonly deplacees: readonly Difference[]
  readonly prevenir: readonly string[]
}

/** What is being repaired: the plan as it stands, its locks, and the block that waits. */
export type Attente = {
  readonly plan: Plan
  readonly verrous: ReadonlySet<string>
  readonly module: string
  readonly rang: number
}

const opened = (own: Uint8Array, debut: number, fin: number): Uint8Array => own.slice().fill(1, debut, fin)

/** The year once the concession is granted; nothing else changes. */
export const accorder = (annee: Annee, concession: Concession): Annee => {
  switch (concession.code) {
    case 'liberer': {
      const { enseignant, debut, fin } = concession
      const enseignants = annee.enseignants.map((e) =>
        e.id === enseignant ? { ...e, disponibilite: opened(e.disponibilite, debut, fin) } : e,
      )
      return { ...annee, enseignants }
    }
    case 'ouvrir': {
      const { promotions: ids, debut, fin } = concession
      const promotions = annee.promotions.map((p) =>
        ids.includes(p.id) ? { ...p, ouverture: opened(p.ouverture, debut, fin) } : p,
      )
      return { ...annee, promotions }
    }
    case 'ajouter-salle': {
      const { capacite, equipements, site } = concession
      const ouverture = new Uint8Array(annee.grille.jours.length * annee.grille.parJour).fill(1)
      const id = `salle ${annee.salles.length + 1}`
      const salle = { id, capacite, equipements, site: site ?? '', ouverture }
      return { ...annee, salles: [...annee.salles, salle] }
    }
    case 'lever-un-bloc-par-jour':
      return { ...annee, leves: new Set([...annee.leves, concession.module]) }
    case 'deverrouiller':
      return annee
    case 'redecouper': {
      const { module: id, rang, en } = concession
      const modules = annee.modules.map((m) =>
        m.id === id ? { ...m, blocs: [...m.blocs.with(rang, en[0]), en[1]] } : m,
      )
      return { ...annee, modules }
    }
  }
}

/** Tries a concession: the kernel is run again from the plan; null when the block still waits, or another would. */
export const essayer = (annee: Annee, attente: Attente, concession: Concession): Reparation | null => {
  const compiled = compileAnnee(accorder(annee, concession))
  const verrous = new Set(attente.verrous)
  if (concession.code === 'deverrouiller') verrous.delete(concession.cle)
  const s = scheduleOf(compiled, attente.plan, verrous)
  const m = annee.modules.findIndex(({ id }) => id === attente.module)
  const own = compiled.tasksOf[m]!
  const cut = concession.code === 'redecouper'
  const tasks = cut ? [own[attente.rang]!, own.at(-1)!] : [own[attente.rang]!]
  if (compiled.blocs.length - waiting(s).length < attente.plan.length) return null
  const gained = tryInsert(s, tasks)
  if (gained === null) return null
  const plan = planOf(compiled, s)
  const deplacees = differences(annee, attente.plan, plan).filter(({ code }) => code === 'deplacee')
  return {
    concession,
    plan,
    // A block cut in two is one block gained, not two.
    gagnes: gained - (cut ? 1 : 0),
    deplacees,
    prevenir: prevenus(differences(annee, attente.plan, plan)),
  }
}

/** The shortest block worth meeting for, in minutes. */
const HOUR = 60

/** What might be granted: freeing a lecturer, opening a half-day, a room, a rule, a lock, another cut. */
export const concessions = (annee: Annee, { plan, verrous, module: id, rang }: Attente): Concession[] => {
  const module: Module = annee.modules.find((m) => m.id === id)!
  const length = slotsOf(annee.grille, module.blocs[rang]!)
  const calendars = calendriers(annee)
  const free = intersection(calendars, [])
  for (const seance of plan) {
    const de = annee.modules.find((m) => m.id === seance.module)!
    const meets =
      de.id === id ||
      de.promotions.some((p) => module.promotions.includes(p)) ||
      de.enseignants.some((e) => module.enseignants.includes(e))
    if (meets) free.fill(0, seance.debut, seance.debut + slotsOf(annee.grille, de.blocs[seance.rang]!))
  }
  /** Starts at which everyone but `without` is open, and nobody is already busy. */
  const idle = (ids: readonly string[]): number[] => {
    const open = intersection(calendars, ids)
    for (const [slot, bit] of free.entries()) open[slot]! &= bit
    return startsIn(annee.grille, open, length)
  }
  const liberer = module.enseignants.flatMap((enseignant) => {
    const others = module.enseignants.filter((e) => e !== enseignant)
    return spread(idle([...module.promotions, ...others]), 4).map((debut) => ({
      code: 'liberer' as const,
      enseignant,
      debut,
      fin: debut + length,
    }))
  })
  const ouvrir = spread(idle(module.enseignants), 4).map((debut) => ({
    code: 'ouvrir' as const,
    promotions: module.promotions,
    debut,
    fin: debut + length,
  }))
  const capacite = annee.promotions
    .filter((p) => module.promotions.includes(p.id))
    .reduce((sum, p) => sum + p.effectif, 0)
  const minutes = module.blocs[rang]!
  const cuts = [Math.floor(minutes / 2 / HOUR) * HOUR, HOUR].filter(
    (part) => part >= HOUR && minutes - part >= HOUR,
  )
  const redecouper = [...new Set(cuts)].map((part) => ({
    code: 'redecouper' as const,
    module: id,
    rang,
    en: [minutes - part, part] as const,
  }))
  return [
    { code: 'lever-un-bloc-par-jour', module: id },
    ...redecouper,
    ...spread([...verrous], 6).map((cle) => ({ code: 'deverrouiller' as const, cle })),
    { code: 'ajouter-salle', capacite, equipements: module.equipements, site: module.site },
    ...liberer,
    ...ouvrir,
  ]
}

/** The concessions that were tried and place the block, best first: blocks gained, then people disturbed. */
export const reparer = (annee: Annee, attente: Attente): readonly Reparation[] =>
  concessions(annee, attente)
    .flatMap((concession) => essayer(annee, attente, concession) ?? [])
    .toSorted((a, b) => b.gagnes - a.gagnes || a.prevenir.length - b.prevenir.length)
