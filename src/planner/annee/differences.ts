import type { Annee, Plan, Seance } from './annee.ts'
import { participants } from './domaine.ts'
import { blocKey } from './modele.ts'

/** What changes for one block between two versions, and who must be told. */
export type Difference = {
  readonly code: 'ajoutee' | 'retiree' | 'deplacee' | 'autre-salle'
  readonly module: string
  readonly rang: number
  readonly de: Seance | null
  readonly vers: Seance | null
  readonly prevenir: readonly string[]
}

/** Compares two versions of a plan, block by block. */
export const differences = (annee: Annee, avant: Plan, apres: Plan): readonly Difference[] => {
  const was = new Map(avant.map((seance) => [blocKey(seance), seance]))
  const is = new Map(apres.map((seance) => [blocKey(seance), seance]))
  const modules = new Map(annee.modules.map((module) => [module.id, module]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Difference[] => {
    const de = was.get(key) ?? null
    const vers = is.get(key) ?? null
    const { module, rang } = (vers ?? de)!
    const prevenir = participants(modules.get(module)!)
    if (!de) return [{ code: 'ajoutee', module, rang, de, vers, prevenir }]
    if (!vers) return [{ code: 'retiree', module, rang, de, vers, prevenir }]
    if (de.debut !== vers.debut) return [{ code: 'deplacee', module, rang, de, vers, prevenir }]
    return de.salle === vers.salle ? [] : [{ code: 'autre-salle', module, rang, de, vers, prevenir }]
  })
}

/** Everyone to be told, once each. */
export const prevenus = (list: readonly Difference[]): readonly string[] => [
  ...new Set(list.flatMap(({ prevenir }) => prevenir)),
]
