/**
 * What the matrix covers and what it leaves empty. A competence is certified because something assesses it: an EC that
 * only names it does not; and the learners of each statut must meet such an EC among those they follow.
 */
import { type EcPlace, ecsOf } from '../maquette/repere.rules.ts'
import { isPour } from '../maquette/somme.rules.ts'
import type { Programme } from '../programme.schema.ts'
import type { StatutApprenant } from '../vocabulaire.ts'
import { type Axe, type But, butsOf, type GroupeButs, groupesOf, isEvalue, liensOf } from './lien.rules.ts'

export type CouvertureBut = {
  readonly but: But
  readonly ecs: readonly EcPlace[]
  readonly evalues: readonly EcPlace[]
  /** Open to learners of these statuts, none of whom meets an EC that assesses it. */
  readonly sansEvaluation: readonly StatutApprenant[]
}

/** Each competence, or objective, with the EC linked to it. */
export const couvrirButs = (programme: Programme, axe: Axe): readonly CouvertureBut[] => {
  const ecs = ecsOf(programme.maquette)
  return butsOf(programme, axe).map((but) => {
    const linked = ecs.filter(({ ec }) => liensOf(ec, axe).includes(but.texte))
    const evalues = linked.filter(({ ec }) => isEvalue(ec))
    const sansEvaluation = programme.parcours.statuts.filter(
      (statut) => !evalues.some((place) => isPour(place, statut)),
    )
    return { but, ecs: linked, evalues, sansEvaluation }
  })
}

/** Whether anything was linked on this axis at all. */
export const isCommencee = (programme: Programme, axe: Axe): boolean =>
  couvrirButs(programme, axe).some(({ ecs }) => ecs.length > 0)

/** Blocs with the EC that develop at least one of their competences. */
export const ecsParBloc = (
  programme: Programme,
): readonly { readonly bloc: GroupeButs; readonly ecs: readonly EcPlace[] }[] => {
  const ecs = ecsOf(programme.maquette)
  return groupesOf(programme, 'competences').map((bloc) => {
    const textes = new Set(bloc.buts.map(({ texte }) => texte))
    return { bloc, ecs: ecs.filter(({ ec }) => liensOf(ec, 'competences').some((one) => textes.has(one))) }
  })
}

/** A row of the matrix objective × module × bloc. */
export type LigneObjectif = CouvertureBut & {
  /** Blocs RNCP its EC develop a competence of. */
  readonly blocs: readonly GroupeButs[]
}

/** Objective × module × bloc: through its EC, each objective reaches blocs; a row without EC or bloc is empty. */
export const croiserObjectifs = (programme: Programme): readonly LigneObjectif[] => {
  const parBloc = ecsParBloc(programme)
  return couvrirButs(programme, 'objectifs').map((ligne) => {
    const chemins = new Set(ligne.ecs.map(({ chemin }) => chemin))
    const reached = parBloc.filter(({ ecs }) => ecs.some(({ chemin }) => chemins.has(chemin)))
    return { ...ligne, blocs: reached.map(({ bloc }) => bloc) }
  })
}

export const isVide = ({ ecs, blocs }: LigneObjectif): boolean => ecs.length === 0 || blocs.length === 0

/** EC linked to nothing on this axis. */
export const ecsSansLien = (programme: Programme, axe: Axe): readonly EcPlace[] => {
  const textes = new Set(butsOf(programme, axe).map(({ texte }) => texte))
  return ecsOf(programme.maquette).filter(({ ec }) => !liensOf(ec, axe).some((one) => textes.has(one)))
}
