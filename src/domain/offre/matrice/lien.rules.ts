/**
 * The matrix of a programme: which EC develops which competence of a bloc RNCP and serves which objective of the
 * parcours. A link is written on the EC, in the words of the competence: it moves, is copied and is published with it.
 */
import { fold } from '#src/kit/text.ts'
import type { Ec } from '../maquette.schema.ts'
import type { Programme } from '../programme.schema.ts'

/** What an EC is linked to. */
export const AXES = ['competences', 'objectifs'] as const
export type Axe = (typeof AXES)[number]

/** One competence, or one objective. */
export type But = {
  /** Its rank: '2.1' the first competence of the second bloc, '3' the third objective. */
  readonly rang: string
  readonly texte: string
  readonly chemin: string
}

/** The competences of a bloc RNCP; all the objectives, under no bloc. */
export type GroupeButs = {
  readonly code: string | null
  readonly intitule: string | null
  readonly chemin: string
  readonly buts: readonly But[]
}

export type SourceButs = Pick<Programme, 'competences' | 'parcours'>

/** All that may be linked to on an axis, in the order printed. */
export const groupesOf = ({ competences, parcours }: SourceButs, axe: Axe): readonly GroupeButs[] => {
  if (axe === 'objectifs') {
    const buts = parcours.objectifs.map((texte, o) => ({
      rang: String(o + 1),
      texte,
      chemin: `parcours.objectifs[${o}]`,
    }))
    return buts.length === 0 ? [] : [{ code: null, intitule: null, chemin: 'parcours.objectifs', buts }]
  }
  return competences.blocs.map(({ code, intitule, competences: list }, b) => ({
    code,
    intitule,
    chemin: `competences.blocs[${b}]`,
    buts: list.map((texte, c) => ({
      rang: `${b + 1}.${c + 1}`,
      texte,
      chemin: `competences.blocs[${b}].competences[${c}]`,
    })),
  }))
}

export const butsOf = (source: SourceButs, axe: Axe): readonly But[] =>
  groupesOf(source, axe).flatMap(({ buts }) => buts)

export const liensOf = (ec: Ec, axe: Axe): readonly string[] => ec[axe] ?? []

/** Whether something is known to assess it: unknown does not, nor does « non évalué ». */
export const isEvalue = ({ evaluation }: Pick<Ec, 'evaluation'>): boolean =>
  evaluation !== null && !/^(non |pas (d'|de )?|sans )evalu|^(neant|aucune?)\b/.test(fold(evaluation))
