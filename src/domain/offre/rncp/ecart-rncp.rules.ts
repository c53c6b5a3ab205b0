/**
 * What a programme's blocks of skills say otherwise than the fiche: a diploma is awarded on the official wording, and a
 * bloc obtained alone is certified under its official title. Each difference has a mend that takes the official text up.
 */
import { compareMots, type Segment } from '../edition/mots.rules.ts'
import type { Programme } from '../programme.schema.ts'
import type { Retouche } from '../relecteur/controle.ts'
import { type CouvertureBloc, coverRncp, words } from './couverture-rncp.rules.ts'
import type { FicheRncp } from './rncp.schema.ts'

export type EcartBloc = {
  readonly couverture: CouvertureBloc
  /** Title of the programme's block beside the official one; null when they are the same, or there is no block. */
  readonly intitule: readonly Segment[] | null
  /** Skills written nearly as the official ones. */
  readonly proches: readonly { readonly officielle: string; readonly mots: readonly Segment[] }[]
  readonly absentes: readonly string[]
  /** Skills the programme adds. */
  readonly ajoutees: readonly string[]
  readonly reparations: readonly ReparationRncp[]
}
export type QuoiReprendre = 'intitule' | 'competences' | 'bloc'
export type ReparationRncp = { readonly quoi: QuoiReprendre; readonly retouches: readonly Retouche[] }

/** Share of words two skills have in common, from 0 to 1. */
const similarity = (a: string, b: string): number => {
  const [x, y] = [new Set(words(a).split(' ')), new Set(words(b).split(' '))]
  return (2 * x.intersection(y).size) / (x.size + y.size)
}
/** Below a half, they are two skills rather than one reworded. */
const PROCHE = 0.5

const pair = (officielles: readonly string[], ecrites: readonly string[]) => {
  const left = [...ecrites]
  const proches: { officielle: string; mots: readonly Segment[] }[] = []
  const absentes = officielles.filter((officielle) => {
    const [best] = left
      .map((ecrite) => ({ ecrite, score: similarity(officielle, ecrite) }))
      .toSorted((a, b) => b.score - a.score)
    if (!best || best.score < PROCHE) return true
    left.splice(left.indexOf(best.ecrite), 1)
    proches.push({ officielle, mots: compareMots(best.ecrite, officielle) })
    return false
  })
  return { proches, absentes, ajoutees: left }
}

const mendsOf = (
  { code, intitule, competences }: FicheRncp['blocs'][number],
  rang: number | null,
  blocs: Programme['competences']['blocs'],
): readonly ReparationRncp[] => {
  if (intitule === null) return []
  const sien = rang === null ? undefined : blocs[rang]
  if (rang === null || !sien) {
    const apres = [...blocs, { code, intitule, competences: [...competences] }]
    return [{ quoi: 'bloc', retouches: [{ chemin: 'competences.blocs', avant: blocs, apres }] }]
  }
  const at = `competences.blocs[${rang}]`
  const retouches = [
    ...(sien.intitule === intitule
      ? []
      : [{ chemin: `${at}.intitule`, avant: sien.intitule, apres: intitule }]),
    ...(code === null || sien.code === code ? [] : [{ chemin: `${at}.code`, avant: sien.code, apres: code }]),
  ]
  const same =
    competences.length === sien.competences.length && competences.every((c, i) => c === sien.competences[i])
  return [
    ...(retouches.length > 0 ? [{ quoi: 'intitule' as const, retouches }] : []),
    ...(same || competences.length === 0
      ? []
      : [
          {
            quoi: 'competences' as const,
            retouches: [{ chemin: `${at}.competences`, avant: sien.competences, apres: competences }],
          },
        ]),
  ]
}

/** The official blocks in their order, with what the programme says otherwise, and the blocks it has besides. */
export const comparerFiche = (
  fiche: FicheRncp,
  programme: Pick<Programme, 'competences' | 'maquette'>,
): { readonly blocs: readonly EcartBloc[]; readonly orphelins: readonly string[] } => {
  const { blocs, orphelins } = coverRncp(fiche, programme)
  const siens = programme.competences.blocs
  return {
    orphelins,
    blocs: blocs.map((couverture, i): EcartBloc => {
      const officiel = fiche.blocs[i]
      const sien = couverture.bloc === null ? undefined : siens[couverture.bloc.rang]
      const written = new Set(officiel?.competences.map(words))
      const absentes = couverture.competences.filter(({ presente }) => !presente).map(({ texte }) => texte)
      const ecrites = (sien?.competences ?? []).filter((texte) => !written.has(words(texte)))
      return {
        couverture,
        intitule:
          sien && couverture.intitule !== null && sien.intitule !== couverture.intitule
            ? compareMots(sien.intitule, couverture.intitule)
            : null,
        ...pair(absentes, ecrites),
        reparations: officiel ? mendsOf(officiel, couverture.bloc?.rang ?? null, siens) : [],
      }
    }),
  }
}
