/**
 * Coverage of the official blocks of a fiche by a programme: which block of the brochure answers each of them,
 * which EC stand under it, and which official skills are written in it. A code of the brochure may be the
 * university's own numbering: where code and title disagree, the title wins.
 */
import { fold } from '#src/kit/text.ts'
import type { Maquette } from '../maquette.schema.ts'
import { liensOf } from '../matrice/lien.rules.ts'
import type { Programme } from '../programme.schema.ts'
import type { BlocRncp, FicheRncp } from './rncp.schema.ts'

export type CouvertureBloc = {
  /** Of the fiche. */
  readonly code: string | null
  readonly intitule: string | null
  /** The block of the programme that answers it, and how it was recognised; null when none does. */
  readonly bloc: {
    readonly intitule: string
    readonly par: 'code' | 'intitule'
    /** Among the blocks of the programme. */
    readonly rang: number
  } | null
  /** EC of the maquette under that block. */
  readonly ecs: readonly string[]
  readonly competences: readonly { readonly texte: string; readonly presente: boolean }[]
}

export type CouvertureRncp = {
  readonly blocs: readonly CouvertureBloc[]
  /** Blocks of the programme no official block answers. */
  readonly orphelins: readonly string[]
}

type Sien = Programme['competences']['blocs'][number]

/** A text as blocks and skills are compared: no accent, no mark, one space between words. */
export const words = (texte: string): string =>
  fold(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** 'RNCP38175BC03', 'BC3', 'BC03' and 'Bloc 3' are one and the same block of one fiche. */
const rankOf = (code: string | null, numero: string): number | null => {
  if (code === null) return null
  const found = /^(RNCP\d+)?\s*(?:BCC?|BLOC|B)?\s*0*(\d{1,2})$/i.exec(code.trim())
  if (!found || (found[1] && found[1].toUpperCase() !== numero)) return null
  return Number(found[2])
}

const answerOf = (
  officiel: BlocRncp,
  siens: readonly Sien[],
  numero: string,
): { readonly bloc: Sien; readonly par: 'code' | 'intitule' } | null => {
  const rank = rankOf(officiel.code, numero)
  const byTitle = siens.find(
    ({ intitule }) => officiel.intitule !== null && words(intitule) === words(officiel.intitule),
  )
  const byCode = siens.find(({ code }) => rank !== null && rankOf(code, numero) === rank)
  if (byCode && (!byTitle || byTitle === byCode)) return { bloc: byCode, par: 'code' }
  return byTitle ? { bloc: byTitle, par: 'intitule' } : null
}

/** EC linked to one of its competences by the matrix, or standing under the BCC of its code or title. */
const ecsUnder = (maquette: Maquette, bloc: Sien): readonly string[] => {
  const codes = new Set(
    maquette.blocs
      .filter(({ code, intitule }) => code === bloc.code || words(intitule) === words(bloc.intitule))
      .map(({ code }) => code),
  )
  const textes = new Set(bloc.competences)
  return maquette.semestres.flatMap(({ parties }) =>
    parties.flatMap((partie) =>
      partie.ues.flatMap(({ ecs }) =>
        ecs
          .filter(
            (ec) =>
              (partie.bloc !== null && codes.has(partie.bloc)) ||
              liensOf(ec, 'competences').some((texte) => textes.has(texte)),
          )
          .map(({ intitule }) => intitule),
      ),
    ),
  )
}

/** How a programme covers a fiche, block by block, in the order of the fiche. */
export const coverRncp = (
  fiche: FicheRncp,
  programme: Pick<Programme, 'competences' | 'maquette'>,
): CouvertureRncp => {
  const siens = programme.competences.blocs
  const answers = fiche.blocs.map((officiel) => ({
    officiel,
    answer: answerOf(officiel, siens, fiche.numero),
  }))
  const blocs = answers.map(({ officiel, answer }): CouvertureBloc => {
    const written = new Set((answer?.bloc.competences ?? []).map(words))
    return {
      code: officiel.code,
      intitule: officiel.intitule,
      bloc: answer && { intitule: answer.bloc.intitule, par: answer.par, rang: siens.indexOf(answer.bloc) },
      ecs: answer ? ecsUnder(programme.maquette, answer.bloc) : [],
      competences: officiel.competences.map((texte) => ({ texte, presente: written.has(words(texte)) })),
    }
  })
  const used = new Set(answers.map(({ answer }) => answer?.bloc))
  return { blocs, orphelins: siens.filter((bloc) => !used.has(bloc)).map(({ intitule }) => intitule) }
}
