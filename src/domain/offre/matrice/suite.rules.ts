/**
 * A competence or an objective reworded is the same one: the EC linked to it follow. One that is removed takes no link
 * to its neighbour; its links stay on their EC, where the matrix names them.
 */
import { fold } from '#src/kit/text.ts'
import { mapEcs } from '../maquette/repere.rules.ts'
import type { Ec } from '../maquette.schema.ts'
import type { Programme } from '../programme.schema.ts'
import { AXES, type Axe, groupesOf, liensOf, type SourceButs } from './lien.rules.ts'

const wordsOf = (texte: string): ReadonlySet<string> =>
  new Set(
    fold(texte)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2),
  )

/** From 0 (no word in common) to 1; half of the words in common is the same sentence, reworded. */
const likeness = (avant: string, apres: string): number => {
  const [a, b] = [wordsOf(avant), wordsOf(apres)]
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size)
}
const REWORDED = 0.5

/** Old words to new ones, within one bloc: those that left against those that came. */
const pairWords = (
  avant: readonly string[],
  apres: readonly string[],
): readonly (readonly [string, string])[] => {
  const left = avant.filter((texte) => !apres.includes(texte))
  const came = new Set(apres.filter((texte) => !avant.includes(texte)))
  return left.flatMap((texte) => {
    const [next] = [...came]
      .filter((one) => likeness(texte, one) >= REWORDED)
      .sort((a, b) => likeness(texte, b) - likeness(texte, a))
    if (next === undefined) return []
    came.delete(next)
    return [[texte, next] as const]
  })
}

const renamed = (avant: SourceButs, apres: SourceButs, axe: Axe): ReadonlyMap<string, string> => {
  const [old, fresh] = [groupesOf(avant, axe), groupesOf(apres, axe)]
  const textes = (groupes: typeof old) =>
    new Set(groupes.flatMap(({ buts }) => buts.map(({ texte }) => texte)))
  const [all, still] = [textes(old), textes(fresh)]
  return new Map(
    old
      .flatMap((groupe, g) => {
        const same = fresh.find(({ intitule }) => intitule === groupe.intitule) ?? fresh[g]
        return pairWords(
          groupe.buts.map(({ texte }) => texte),
          (same?.buts ?? []).map(({ texte }) => texte),
        )
      })
      // Words moved to another bloc are not gone, and words that were elsewhere are not new.
      .filter(([from, to]) => !still.has(from) && !all.has(to)),
  )
}

/** The programme as it is to be kept: the links of its EC follow the words that changed. */
export const suivreLiens = (avant: SourceButs, apres: Programme): Programme => {
  const maps = AXES.map((axe) => [axe, renamed(avant, apres, axe)] as const).filter(([, map]) => map.size > 0)
  if (maps.length === 0) return apres
  const follow = (ec: Ec): Ec =>
    maps.reduce<Ec>((one, [axe, map]) => {
      const liens = liensOf(one, axe)
      if (!liens.some((texte) => map.has(texte))) return one
      return { ...one, [axe]: [...new Set(liens.map((texte) => map.get(texte) ?? texte))] }
    }, ec)
  return { ...apres, maquette: mapEcs(apres.maquette, follow) }
}
