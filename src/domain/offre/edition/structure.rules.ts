/**
 * What changed in a maquette: which EC came, left, moved or took another name, and what it does to the hours. An EC is
 * the same one under the same title; where two bear it, the one that kept its place comes first.
 */

import { roundTo } from '#src/kit/nombre.ts'
import { fold } from '#src/kit/text.ts'
import { type EcPlace, ecsOf } from '../maquette/repere.rules.ts'
import { type Bilan, bilansOf, heuresOf, type Somme } from '../maquette/somme.rules.ts'
import type { Maquette } from '../maquette.schema.ts'

export type SortEc = 'ajoute' | 'retire' | 'deplace' | 'renomme' | 'heures'
export type CoteEc = {
  readonly intitule: string
  /** Where it stands: semester, BCC, UE, in words. */
  readonly lieu: string
  /** null: not stated. */
  readonly heures: number | null
}
export type ChangementEc = {
  readonly sorts: readonly SortEc[]
  readonly avant: CoteEc | null
  readonly apres: CoteEc | null
}
export type ChangementHeures = {
  readonly niveau: 'total' | 'semestre' | 'bloc' | 'ue'
  readonly nom: string
  readonly avant: Somme | null
  readonly apres: Somme | null
  /** null where an hour of either side is unknown, or the side is not there. */
  readonly ecart: number | null
}

const lieuOf = ({ semestre, bloc, ue }: EcPlace): string =>
  [semestre, bloc, ue.intitule].filter((part) => part !== null).join(' · ')

const coteOf = (place: EcPlace): CoteEc => ({
  intitule: place.ec.intitule,
  lieu: lieuOf(place),
  heures: heuresOf(place),
})

/** Takes from `left` the first that fits, the best fit first. */
const takeFirst = (
  left: EcPlace[],
  ...fits: readonly ((candidate: EcPlace) => boolean)[]
): EcPlace | undefined => {
  for (const isFit of fits) {
    const at = left.findIndex(isFit)
    if (at >= 0) return left.splice(at, 1)[0]
  }
  return undefined
}

const pairUp = (avant: readonly EcPlace[], apres: readonly EcPlace[]) => {
  const left = [...avant]
  const same = (a: EcPlace) => (b: EcPlace) => fold(a.ec.intitule) === fold(b.ec.intitule)
  const found = apres.map((now) => {
    const isSame = same(now)
    return [takeFirst(left, (was) => isSame(was) && lieuOf(was) === lieuOf(now)), now] as const
  })
  const moved = found.map(([was, now]) => [was ?? takeFirst(left, same(now)), now] as const)
  // What is left on both sides in one place, by its code or its rank, took another name.
  const renamed = moved.map(
    ([was, now]) =>
      [
        was ??
          takeFirst(
            left,
            (old) => old.ec.code !== null && old.ec.code === now.ec.code,
            (old) => old.repere === now.repere && lieuOf(old) === lieuOf(now),
          ),
        now,
      ] as const,
  )
  return { pairs: renamed, left }
}

const changeOf = (was: EcPlace | undefined, now: EcPlace): ChangementEc | null => {
  const apres = coteOf(now)
  if (!was) return { sorts: ['ajoute'], avant: null, apres }
  const avant = coteOf(was)
  const sorts: SortEc[] = [
    ...(avant.intitule === apres.intitule ? [] : (['renomme'] as const)),
    ...(avant.lieu === apres.lieu ? [] : (['deplace'] as const)),
    ...(avant.heures === apres.heures ? [] : (['heures'] as const)),
  ]
  return sorts.length === 0 ? null : { sorts, avant, apres }
}

/** The EC that are not as they were: those of the new text in its order, then those that left. */
export const compareEcs = (avant: Maquette, apres: Maquette): readonly ChangementEc[] => {
  const { pairs, left } = pairUp(ecsOf(avant), ecsOf(apres))
  const changed = pairs.map(([was, now]) => changeOf(was, now)).filter((one) => one !== null)
  const gone = left.map((was): ChangementEc => ({ sorts: ['retire'], avant: coteOf(was), apres: null }))
  return [...changed, ...gone]
}

const ecartOf = (avant: Somme | null, apres: Somme | null): number | null =>
  avant === null || apres === null || avant.inconnus + apres.inconnus > 0
    ? null
    : roundTo(apres.total - avant.total, 2)

const totalOf = (maquette: Maquette): Somme => {
  const hours = ecsOf(maquette).map(heuresOf)
  return {
    total: roundTo(
      hours.reduce<number>((total, one) => total + (one ?? 0), 0),
      2,
    ),
    inconnus: hours.filter((one) => one === null).length,
  }
}

const isSameSomme = (a: Somme | null, b: Somme | null): boolean =>
  a?.total === b?.total && a?.inconnus === b?.inconnus

/** Hours before and after: the total always; semesters, BCC and UE where they are not what they were. */
export const compareHeures = (avant: Maquette, apres: Maquette): readonly ChangementHeures[] => {
  const [was, now] = [bilansOf(avant), bilansOf(apres)]
  const by = (niveau: 'semestre' | 'bloc' | 'ue', a: readonly Bilan[], b: readonly Bilan[]) =>
    [...new Set([...b, ...a].map(({ cle }) => cle))].flatMap((nom): ChangementHeures[] => {
      const [x, y] = [a, b].map((list) => list.find(({ cle }) => cle === nom)?.heures ?? null)
      const [left, right] = [x ?? null, y ?? null]
      if (nom === '' || isSameSomme(left, right)) return []
      return [{ niveau, nom, avant: left, apres: right, ecart: ecartOf(left, right) }]
    })
  const [before, after] = [totalOf(avant), totalOf(apres)]
  return [
    { niveau: 'total', nom: '', avant: before, apres: after, ecart: ecartOf(before, after) },
    ...by('semestre', was.semestres, now.semestres),
    ...by('bloc', was.blocs, now.blocs),
    ...by('ue', was.ues, now.ues),
  ]
}
