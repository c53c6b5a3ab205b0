/**
 * What changes between two editions of a timetable, séance by séance, and whom it bears on: those who were to be there and
 * those who will be. Nobody else is told.
 */
import type { Seance } from './emploi.ts'
import { numerosSeances } from './numero-seance.rules.ts'

export const CODES_CHANGEMENT = ['ajoutee', 'retiree', 'deplacee', 'autre-salle', 'autres-personnes'] as const
export type CodeChangement = (typeof CODES_CHANGEMENT)[number]

export type Changement = {
  readonly code: CodeChangement
  readonly cours: string
  readonly bloc: string
  /** Among the séances of its cours, as it will be; as it was for one that goes away. */
  readonly numero: number
  readonly avant: Seance | null
  readonly apres: Seance | null
  readonly groupes: readonly string[]
  readonly intervenants: readonly string[]
}

const union = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [
  ...new Set([...a, ...b]),
]
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

const codeOf = (avant: Seance | null, apres: Seance | null): CodeChangement | null => {
  if (!avant) return 'ajoutee'
  if (!apres) return 'retiree'
  if (avant.jour !== apres.jour || avant.debut !== apres.debut || avant.duree !== apres.duree)
    return 'deplacee'
  const where = ({ salle, horsSite, adresse, transport }: Seance) =>
    [salle, horsSite, adresse, transport].join('\n')
  if (where(avant) !== where(apres)) return 'autre-salle'
  const same = sameList(avant.groupes, apres.groupes) && sameList(avant.intervenants, apres.intervenants)
  return same ? null : 'autres-personnes'
}

/** In the order of the calendar. */
export const compareEditions = (
  avant: readonly Seance[],
  apres: readonly Seance[],
): readonly Changement[] => {
  const was = new Map(avant.map((seance) => [seance.bloc, seance]))
  const is = new Map(apres.map((seance) => [seance.bloc, seance]))
  const [numerosAvant, numerosApres] = [numerosSeances(avant), numerosSeances(apres)]
  const key = ({ avant: a, apres: b }: Changement): string => {
    const one = (b ?? a)!
    return `${one.jour} ${String(one.debut).padStart(4, '0')}`
  }
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((bloc): Changement[] => {
      const [old, next] = [was.get(bloc) ?? null, is.get(bloc) ?? null]
      const code = codeOf(old, next)
      const { cours } = (next ?? old)!
      const numero = (next ? numerosApres : numerosAvant).get(bloc)!
      const groupes = union(old?.groupes, next?.groupes)
      const intervenants = union(old?.intervenants, next?.intervenants)
      return code === null
        ? []
        : [{ code, cours, bloc, numero, avant: old, apres: next, groupes, intervenants }]
    })
    .toSorted((a, b) => key(a).localeCompare(key(b)))
}
