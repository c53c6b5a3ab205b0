/** Sums over a maquette. What is unknown is counted apart: a sum never passes it off as zero. */
import type { Maquette } from '../maquette.schema.ts'
import type { ModeHeure, StatutApprenant } from '../vocabulaire.ts'
import { type EcPlace, ecsOf, uesOf } from './repere.rules.ts'

/** `total` is what is known; it is the whole truth only when `inconnus` is 0. */
export type Somme = { readonly total: number; readonly inconnus: number }

const sum = (values: readonly (number | null)[]): Somme => ({
  total: Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 100) / 100,
  inconnus: values.filter((value) => value === null).length,
})

/** The hours of one EC over its modes; null while none is stated. */
export const heuresOf = ({ ec }: Pick<EcPlace, 'ec'>): number | null =>
  ec.volumes.length === 0 ? null : ec.volumes.reduce((total, { heures }) => total + heures, 0)

/** ECTS of a UE: its own, or the sum of its EC where each is known; null otherwise. */
const ectsOf = (ue: { ects: number | null; ecs: readonly { ects: number | null }[] }): number | null => {
  if (ue.ects !== null) return ue.ects
  const { total, inconnus } = sum(ue.ecs.map((ec) => ec.ects))
  return ue.ecs.length > 0 && inconnus === 0 ? total : null
}

export type Bilan = {
  readonly cle: string
  readonly heures: Somme
  readonly ects: Somme
}

/** Hours and ECTS by semester, by BCC (over all its semesters) and by UE. */
export const bilansOf = (maquette: Maquette) => {
  const [ues, ecs] = [uesOf(maquette), ecsOf(maquette)]
  const by = (keyUe: (place: (typeof ues)[number]) => string): readonly Bilan[] => {
    const keys = [...new Set(ues.map(keyUe))]
    return keys.map((cle) => {
      const inside = ues.filter((place) => keyUe(place) === cle)
      const chemins = new Set(inside.map(({ chemin }) => chemin))
      const lines = ecs.filter(({ chemin }) => chemins.has(chemin.replace(/\.ecs\[\d+\]$/, '')))
      return {
        cle,
        heures: sum(lines.map(heuresOf)),
        ects: sum(inside.map(({ ue }) => ectsOf(ue))),
      }
    })
  }
  return {
    semestres: by(({ semestre }) => semestre ?? ''),
    blocs: by(({ bloc }) => bloc ?? ''),
    ues: by(({ repere }) => repere),
  }
}

export type HeuresParMode = { readonly mode: ModeHeure | null; readonly heures: number }

/** Known hours by the way they are taught; null: stated without saying how. */
export const heuresParMode = (maquette: Maquette): readonly HeuresParMode[] => {
  const volumes = ecsOf(maquette).flatMap(({ ec }) => ec.volumes)
  return [...Map.groupBy(volumes, ({ mode }) => mode)].map(([mode, list]) => ({
    mode,
    heures: list.reduce((total, { heures }) => total + heures, 0),
  }))
}

/** Whether an EC is taken by learners of this statut: no statut named is everyone. */
export const isPour = ({ ec }: Pick<EcPlace, 'ec'>, statut: StatutApprenant): boolean =>
  ec.statuts.length === 0 || ec.statuts.includes(statut)

/** ECTS of the EC one statut takes, in one semester and BCC. */
export const ectsParStatut = (
  ecs: readonly EcPlace[],
  statuts: readonly StatutApprenant[],
): readonly { statut: StatutApprenant; ects: Somme }[] =>
  statuts.map((statut) => ({
    statut,
    ects: sum(ecs.filter((place) => isPour(place, statut)).map(({ ec }) => ec.ects)),
  }))

/** Hours and ECTS of what each statut takes, over the whole maquette. */
export const bilansParStatut = (maquette: Maquette, statuts: readonly StatutApprenant[]): readonly Bilan[] =>
  statuts.map((cle) => {
    const lines = ecsOf(maquette).filter((place) => isPour(place, cle))
    return { cle, heures: sum(lines.map(heuresOf)), ects: sum(lines.map(({ ec }) => ec.ects)) }
  })
