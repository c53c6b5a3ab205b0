import { slotsOf } from '../grille/grille.ts'
import type { Regle as Rule } from '../regle/regle.ts'
import type { Annee, Module, Plan, Seance } from './annee.ts'

/** A rule of the year. */
export type Regle = Rule<Annee, Plan>

/** A séance with what the rules ask of it. */
export type Lue = Seance & { readonly de: Module; readonly fin: number; readonly jour: number }

/** The séances of a plan with their module, their end and their day. */
export const lire = ({ modules, grille }: Annee, plan: Plan): Lue[] => {
  const byId = new Map(modules.map((module) => [module.id, module]))
  return plan.map((seance) => {
    const de = byId.get(seance.module)!
    const fin = seance.debut + slotsOf(grille, de.blocs[seance.rang] ?? 0)
    return { ...seance, de, fin, jour: Math.floor(seance.debut / grille.parJour) }
  })
}

/** Pairs of séances that meet in time. */
export const simultanees = (lues: readonly Lue[]): (readonly [Lue, Lue])[] => {
  const sorted = lues.toSorted((a, b) => a.debut - b.debut)
  return sorted.flatMap((a, i) => {
    const pairs: (readonly [Lue, Lue])[] = []
    for (let k = i + 1; k < sorted.length && sorted[k]!.debut < a.fin; k++) pairs.push([a, sorted[k]!])
    return pairs
  })
}

/** The slots a séance holds. */
export const slotsDe = ({ debut, fin }: Lue): number[] =>
  Array.from({ length: fin - debut }, (_, i) => debut + i)

/** Sums by key. */
export const sommes = <T>(items: readonly T[], key: (item: T) => string, amount: (item: T) => number) => {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + amount(item))
  return sums
}
