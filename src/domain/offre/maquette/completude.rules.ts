/**
 * What a maquette still lacks before it can be taught and graded. An EC needs a code, hours, somebody who teaches it,
 * and an assessment, or the explicit « non évalué »; what a semester is worth in ECTS is the law register's to say.
 */
import type { Ec, Maquette } from '../maquette.schema.ts'
import type { StatutApprenant } from '../vocabulaire.ts'
import { ecsOf, uesOf } from './repere.rules.ts'
import { bilansOf, ectsParStatut, heuresOf, isPour } from './somme.rules.ts'

export const MANQUES_EC = ['code', 'heures', 'enseignant', 'evaluation'] as const
export type ManqueEc = (typeof MANQUES_EC)[number]

/** What an EC still lacks, in this order; nothing: it is complete. */
export const manquesEc = (ec: Ec): readonly ManqueEc[] => {
  const has: Readonly<Record<ManqueEc, boolean>> = {
    code: ec.code !== null,
    heures: (heuresOf({ ec }) ?? 0) > 0,
    enseignant: ec.responsables.length > 0,
    evaluation: ec.evaluation !== null,
  }
  return MANQUES_EC.filter((manque) => !has[manque])
}

export type CodeConstatMaquette =
  | 'ueSansEc'
  | 'ueSansEcts'
  | 'ectsSemestre'
  | 'ectsSemestreIncomplet'
  | 'doublonIntitule'
  | 'codeDouble'
  | 'statutDesequilibre'

/** One finding: its code, the place it is about, and the figures its sentence needs. */
export type ConstatMaquette = {
  readonly code: CodeConstatMaquette
  readonly cle: string
  readonly chemin: string | null
  readonly params: Readonly<Record<string, string | number>>
}

const sameWords = (texte: string): string => texte.toLowerCase().replaceAll('’', "'").trim()

const ues = (maquette: Maquette): ConstatMaquette[] =>
  uesOf(maquette).flatMap(({ ue, repere, chemin }) => {
    const params = { repere, intitule: ue.intitule ?? repere }
    const sansEc = { code: 'ueSansEc', cle: repere, chemin, params } as const
    const sansEcts = { code: 'ueSansEcts', cle: repere, chemin, params } as const
    const known = ue.ects !== null || (ue.ecs.length > 0 && ue.ecs.every((ec) => ec.ects !== null))
    return [...(ue.ecs.length === 0 ? [sansEc] : []), ...(known ? [] : [sansEcts])]
  })

const semestres = (maquette: Maquette, attendus: number): ConstatMaquette[] =>
  bilansOf(maquette).semestres.flatMap(({ cle, ects }): ConstatMaquette[] => {
    if (cle === '') return []
    const params = { semestre: cle, ects: ects.total, attendus, inconnus: ects.inconnus }
    // Too many is wrong whatever the unknown ones are worth.
    if (ects.inconnus > 0 && ects.total <= attendus)
      return [{ code: 'ectsSemestreIncomplet', cle, chemin: null, params }]
    return ects.total === attendus ? [] : [{ code: 'ectsSemestre', cle, chemin: null, params }]
  })

const doublons = (maquette: Maquette): ConstatMaquette[] => {
  const groups = Map.groupBy(
    ecsOf(maquette),
    ({ semestre, bloc, ec }) => `${semestre}\n${bloc}\n${sameWords(ec.intitule)}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length < 2) return []
    const reperes = group.map(({ repere }) => repere).join(', ')
    return [
      {
        code: 'doublonIntitule',
        cle: reperes,
        chemin: first.chemin,
        params: { intitule: first.ec.intitule, reperes, nombre: group.length },
      } as const,
    ]
  })
}

const codes = (maquette: Maquette): ConstatMaquette[] => {
  const known = ecsOf(maquette).filter(({ ec }) => ec.code !== null)
  return [...Map.groupBy(known, ({ ec }) => ec.code ?? '')].flatMap(([code, group]) => {
    const reperes = group.map(({ repere }) => repere).join(', ')
    const [first] = group
    if (!first || group.length < 2) return []
    return [{ code: 'codeDouble', cle: code, chemin: first.chemin, params: { code, reperes } } as const]
  })
}

/** Learners of every statut must find the same ECTS in each slot (semester and BCC). */
const statuts = (maquette: Maquette, ouverts: readonly StatutApprenant[]): ConstatMaquette[] => {
  const groups = Map.groupBy(ecsOf(maquette), ({ semestre, bloc }) =>
    `${semestre ?? ''} ${bloc ?? ''}`.trim(),
  )
  return [...groups].flatMap(([cle, ecs]) => {
    const parStatut = ectsParStatut(ecs, ouverts)
    if (parStatut.some(({ ects }) => ects.inconnus > 0)) return []
    const totals = parStatut.map(({ ects }) => ects.total)
    const max = Math.max(...totals)
    const lesser = parStatut.filter(({ ects }) => ects.total < max).map(({ statut }) => statut)
    if (lesser.length === 0) return []
    const params = { place: cle, statuts: lesser.join(', '), ects: max }
    return [{ code: 'statutDesequilibre', cle, chemin: null, params } as const]
  })
}

export type Attendu = {
  /** The statuses the parcours admits. */
  readonly statuts: readonly StatutApprenant[]
  /** What a semester is worth on the day, or null where the register does not know. */
  readonly ectsSemestre: number | null
}

/** Every finding on the maquette. */
export const constatsMaquette = (maquette: Maquette, attendu: Attendu): readonly ConstatMaquette[] => [
  ...ues(maquette),
  ...(attendu.ectsSemestre === null ? [] : semestres(maquette, attendu.ectsSemestre)),
  ...doublons(maquette),
  ...codes(maquette),
  ...statuts(maquette, attendu.statuts),
]

/** The EC a learner of this statut follows: those of a transcript. */
export const ecsPour = (maquette: Maquette, statut: StatutApprenant) =>
  ecsOf(maquette).filter((place) => isPour(place, statut))
