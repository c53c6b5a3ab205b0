/**
 * A code is the university's to give: unknown, it stays unknown. Until then each EC has a repère of its own, its place
 * in the maquette, so that three EC of one title (« Stratégie d'optimisation… » of the MPT) are told apart.
 */
import type { Ec, Maquette, Ue } from '../maquette.schema.ts'

/** One EC with its place: where it is in the document, and in words of the maquette. */
export type EcPlace = {
  readonly chemin: string
  /** 'S3-BCC2-2'; 'M-11' when the brochure names neither semester nor BCC. */
  readonly repere: string
  readonly semestre: string | null
  readonly bloc: string | null
  readonly ue: Ue
  readonly ec: Ec
}

export type UePlace = {
  readonly chemin: string
  readonly repere: string
  readonly semestre: string | null
  readonly bloc: string | null
  readonly ue: Ue
}

const prefix = (semestre: string | null, bloc: string | null): string =>
  [semestre, bloc].filter((part) => part !== null).join('-') || 'M'

/** Every UE in order, with its place; UE are counted within their semester and BCC. */
export const uesOf = (maquette: Maquette): readonly UePlace[] => {
  const counts = new Map<string, number>()
  return maquette.semestres.flatMap((semestre, s) =>
    semestre.parties.flatMap((partie, p) =>
      partie.ues.map((ue, u) => {
        const stem = prefix(semestre.code, partie.bloc)
        const rang = (counts.get(stem) ?? 0) + 1
        counts.set(stem, rang)
        return {
          chemin: `maquette.semestres[${s}].parties[${p}].ues[${u}]`,
          repere: `${stem}-UE${rang}`,
          semestre: semestre.code,
          bloc: partie.bloc,
          ue,
        }
      }),
    ),
  )
}

/** Every EC in order, with its place; EC are counted within their semester and BCC, UE after UE. */
export const ecsOf = (maquette: Maquette): readonly EcPlace[] => {
  const counts = new Map<string, number>()
  return uesOf(maquette).flatMap(({ chemin, semestre, bloc, ue }) =>
    ue.ecs.map((ec, e) => {
      const stem = prefix(semestre, bloc)
      const rang = (counts.get(stem) ?? 0) + 1
      counts.set(stem, rang)
      return { chemin: `${chemin}.ecs[${e}]`, repere: `${stem}-${rang}`, semestre, bloc, ue, ec }
    }),
  )
}

const sameWords = (texte: string): string => texte.normalize('NFC').toLowerCase().replaceAll('’', "'").trim()

/** EC of one title in the same BCC, one semester after the other: one teaching in two steps. Repères, in order. */
export const suitesOf = (maquette: Maquette): readonly (readonly string[])[] => {
  const groups = Map.groupBy(ecsOf(maquette), ({ bloc, ec }) => `${bloc}\n${sameWords(ec.intitule)}`)
  return [...groups.values()]
    .filter((group) => {
      const semestres = group.map(({ semestre }) => semestre)
      return group.length > 1 && !semestres.includes(null) && new Set(semestres).size === group.length
    })
    .map((group) => group.map(({ repere }) => repere))
}

type Arbre<E> = {
  readonly semestres: { readonly parties: { readonly ues: { readonly ecs: E[] }[] }[] }[]
}

/** The same maquette with each of its EC changed. */
export const mapEcs = <E, M extends Arbre<E>>(maquette: M, change: (ec: E) => E): M => ({
  ...maquette,
  semestres: maquette.semestres.map((semestre) => ({
    ...semestre,
    parties: semestre.parties.map((partie) => ({
      ...partie,
      ues: partie.ues.map((ue) => ({ ...ue, ecs: ue.ecs.map(change) })),
    })),
  })),
})
