/**
 * The hours a brochure announces against those its maquette sums: the CIPT announces 487 h and its 25 lines make
 * 457. A line without hours is unknown and makes the sum a minimum. Asked for one statut, only its lines count (« Suivi
 * de stage » and « Suivi apprentissage » are never added up); asked for none, every line does.
 */
import type { Constat } from '#src/domain/droit/constat.rules.ts'
import { roundTo } from '#src/kit/nombre.ts'
import type { Ec, Maquette } from './maquette.schema.ts'
import type { StatutApprenant } from './vocabulaire.ts'

export type SommeHeures = {
  readonly heures: number
  /** EC with at least one volume. */
  readonly lignes: number
  /** EC whose hours are unknown: while there is one, `heures` is only a minimum. */
  readonly inconnues: number
}

const ecsDe = (maquette: Maquette): readonly Ec[] =>
  maquette.semestres.flatMap(({ parties }) => parties.flatMap(({ ues }) => ues.flatMap(({ ecs }) => ecs)))

const isPour = ({ statuts }: Ec, statut: StatutApprenant | null): boolean =>
  statut === null || statuts.length === 0 || statuts.includes(statut)

export const sommeHeures = (maquette: Maquette, statut: StatutApprenant | null = null): SommeHeures => {
  const ecs = ecsDe(maquette).filter((ec) => isPour(ec, statut))
  const connus = ecs.filter(({ volumes }) => volumes.length > 0)
  const heures = connus.reduce(
    (somme, { volumes }) => somme + volumes.reduce((n, volume) => n + volume.heures, 0),
    0,
  )
  return { heures: roundTo(heures, 2), lignes: connus.length, inconnues: ecs.length - connus.length }
}

/**
 * ecart: every line is known and the sum is not the announced hours, which bars publication.
 * depassement: the known lines alone already pass them. incomplet: lines are unknown, nothing can be concluded.
 */
export type CodeHeures = 'heures-ecart' | 'heures-depassement' | 'heures-incompletes'

export type ConstatHeures = Constat<CodeHeures> & {
  readonly params: {
    readonly annoncees: number
    readonly sommees: number
    /** Announced minus summed: positive when hours are missing from the maquette. */
    readonly ecart: number
    readonly lignes: number
    readonly inconnues: number
  }
}

/** null when they agree, or when there is nothing to compare (no announced hours, no hours in the maquette). */
export const heuresMaquette = (
  annoncees: number | null,
  maquette: Maquette,
  statut: StatutApprenant | null = null,
): ConstatHeures | null => {
  const { heures: sommees, lignes, inconnues } = sommeHeures(maquette, statut)
  if (annoncees === null || lignes === 0) return null
  const ecart = roundTo(annoncees - sommees, 2)
  const params = { annoncees, sommees, ecart, lignes, inconnues }
  const says = (code: CodeHeures, poids: 'bloque' | 'informe'): ConstatHeures => ({
    code,
    poids,
    params,
    cite: [],
  })
  if (ecart < 0) return says(inconnues > 0 ? 'heures-depassement' : 'heures-ecart', 'bloque')
  if (inconnues > 0) return says('heures-incompletes', 'informe')
  return ecart === 0 ? null : says('heures-ecart', 'bloque')
}
