/**
 * The rule of the figures.
 * recall    = expected fields read at the right path with the right value and at least one of the expected lines.
 * precision = read fields that are an expected field, over all read fields. A read field without a counterpart is
 *             wrong, unless the yaml takes no stance on it and its words (or its number) stand in its cited lines.
 *             The yaml takes a stance on a path when it expects another value there, when it says the fact is absent
 *             (null, or named in `gaps`), and, for a list it states, on every further item of that list.
 */
import type { ChampLu, Lecture } from '#src/domain/offre/lecture.schema.ts'
import { type Attendu, isEgal } from './attendu.ts'

export type Bilan = {
  readonly trouves: ReadonlySet<Attendu>
  readonly manques: readonly Attendu[]
  readonly justes: number
  readonly enTrop: readonly { readonly champ: ChampLu; readonly pourquoi: string }[]
  readonly litteraux: readonly ChampLu[]
}

const plie = (texte: string): string =>
  texte
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'")

const isLitteral = ({ valeur, lignes }: ChampLu, lecture: Lecture): boolean => {
  const texte = plie(lignes.map((ligne) => lecture.lignes[ligne - 1] ?? '').join(' '))
  if (typeof valeur === 'number')
    return new RegExp(`(?<!\\d)${String(valeur).replace('.', '[.,]')}(?!\\d)`).test(texte)
  if (typeof valeur !== 'string') return false
  if (texte.replace(/[*_\s]+/g, ' ').includes(plie(valeur).replace(/\s+/g, ' '))) return true
  return plie(valeur)
    .split(/[^a-z0-9]+/)
    .every((mot) => mot === '' || texte.includes(mot))
}

const listsOf = (chemin: string): string[] =>
  [...chemin.matchAll(/\[\d+\]/g)].map((m) => chemin.slice(0, m.index))

/** The item of a stated list that nothing expects, if the path stands in one. */
const strayItem = (chemin: string, stated: ReadonlySet<string>, expected: ReadonlySet<string>): boolean =>
  [...chemin.matchAll(/\[\d+\]/g)].some((m) => {
    const liste = chemin.slice(0, m.index)
    return stated.has(liste) && !expected.has(chemin.slice(0, m.index + m[0].length))
  })

export const comparer = (
  lecture: Lecture,
  attendus: readonly Attendu[],
  interdits: readonly RegExp[],
): Bilan => {
  const parChemin = new Map(lecture.champs.map((champ) => [champ.chemin, champ]))
  const trouves = new Set<Attendu>()
  for (const attendu of attendus) {
    // A heading was judged when it was looked up: it is a line of `titres`, or spread over the fields of its line.
    if (attendu.chemin !== null && /^(?:titres|lignes)\[/.test(attendu.chemin)) trouves.add(attendu)
    const champ = attendu.chemin === null ? undefined : parChemin.get(attendu.chemin)
    if (
      champ &&
      isEgal(champ.valeur, attendu.valeur, attendu.egal) &&
      champ.lignes.some((n) => attendu.src.includes(n))
    )
      trouves.add(attendu)
  }
  const bons = new Set([...trouves].map((attendu) => attendu.chemin))
  const chemins = attendus.flatMap(({ chemin }) => (chemin === null ? [] : [chemin]))
  const stated = new Set(chemins.flatMap(listsOf))
  const expected = new Set(
    chemins.flatMap((chemin) =>
      [...chemin.matchAll(/\[\d+\]/g)].map((m) => chemin.slice(0, m.index + m[0].length)),
    ),
  )
  const enTrop: { champ: ChampLu; pourquoi: string }[] = []
  const litteraux: ChampLu[] = []
  for (const champ of lecture.champs) {
    if (bons.has(champ.chemin)) continue
    if (chemins.includes(champ.chemin)) enTrop.push({ champ, pourquoi: 'another value or line is expected' })
    else if (interdits.some((motif) => motif.test(champ.chemin)))
      enTrop.push({ champ, pourquoi: 'said to be absent' })
    else if (strayItem(champ.chemin, stated, expected))
      enTrop.push({ champ, pourquoi: 'not an item of the stated list' })
    else if (isLitteral(champ, lecture)) litteraux.push(champ)
    else enTrop.push({ champ, pourquoi: 'no counterpart, not literally in its line' })
  }
  return {
    trouves,
    manques: attendus.filter((attendu) => !trouves.has(attendu)),
    justes: lecture.champs.length - enTrop.length,
    enTrop,
    litteraux,
  }
}
