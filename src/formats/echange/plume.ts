import { dropForbidden } from '#src/formats/xml/character.ts'
import type { RegleTransforme, Releve } from './rapport.ts'

/** What an XML text can carry on one line: no control, no line break, no space around. */
export const normalise = (texte: string): string =>
  dropForbidden(texte)
    .replaceAll(/\s*[\r\n\t]+\s*/g, ' ')
    .trim()

/** Whether a text is only strokes and dots, put where something had to be. */
export const isBoucheTrou = (texte: string): boolean => /^[-–—_.…?/\s]*$/.test(texte)

/** Whether a text says something once written on one line of XML. */
export const says = (texte: string): boolean => !isBoucheTrou(normalise(texte))

const cut = (texte: string, max: number): string => [...texte].slice(0, max).join('').trimEnd()
const lengthOf = (texte: string): number => [...texte].length

/** Writes one value in an element of `min` to `max` characters, and accounts for it; null when nothing is left. */
export const putTexte = (
  releve: Releve,
  source: string,
  {
    cible,
    valeur,
    max,
    min = 1,
  }: { readonly cible: string; readonly valeur: string | null; readonly max: number; readonly min?: number },
): string | null => {
  if (valeur === null || valeur === '') return null
  const clean = normalise(valeur)
  if (isBoucheTrou(clean) || lengthOf(clean) < min) {
    releve.drop(source, isBoucheTrou(clean) ? 'bouche_trou' : 'longueur')
    return null
  }
  const short = lengthOf(clean) > max ? cut(clean, max) : clean
  const regle: RegleTransforme = short === clean ? 'normalise' : 'tronque'
  if (short === valeur) releve.keep(source, cible)
  else releve.transform(source, cible, { vers: short, regle })
  return short
}

/** One line of a text made of lines; `puce` lines start with « - ». */
export type LigneTexte = {
  readonly source: string
  readonly valeur: string
  readonly puce: boolean
  /** Set when the line is not the value itself but made from it. */
  readonly regle?: RegleTransforme
}

/** Writes values as the lines of one bounded element; a line that does not fit is left out whole, and said so. */
export const putLignes = (
  releve: Releve,
  items: readonly LigneTexte[],
  { cible, max }: { readonly cible: string; readonly max: number },
): string | null => {
  const lines: string[] = []
  let used = 0
  for (const { source, valeur, puce, regle } of items) {
    const clean = puce ? normalise(valeur) : normalise(valeur).replace(/^(?:-\s+)+/, '')
    const line = puce ? `- ${clean}` : clean
    const cost = lengthOf(line) + (lines.length > 0 ? 1 : 0)
    if (isBoucheTrou(clean)) releve.drop(source, 'bouche_trou')
    else if (used + cost <= max) {
      lines.push(line)
      used += cost
      if (clean === valeur && regle === undefined) releve.keep(source, cible)
      else releve.transform(source, cible, { vers: line, regle: regle ?? 'normalise' })
    } else if (lines.length === 0) {
      const short = cut(line, max)
      lines.push(short)
      used = max
      releve.transform(source, cible, { vers: short, regle: 'tronque' })
    } else releve.drop(source, 'longueur')
  }
  return lines.length === 0 ? null : lines.join('\n')
}

/** The lines of a text in order, freed of their bullet; and those with and without one apart. */
export type Lignes = {
  readonly toutes: readonly string[]
  readonly lignes: readonly string[]
  readonly puces: readonly string[]
}

/** No line at all. */
export const RIEN: Lignes = { toutes: [], lignes: [], puces: [] }

/** Reads the lines `putLignes` writes, and those of others. */
export const takeLignes = (texte: string): Lignes => {
  const all = texte
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isBoucheTrou(line))
  const isPuce = (line: string): boolean => line.startsWith('- ')
  const bare = (line: string): string => (isPuce(line) ? line.slice(2).trim() : line)
  return {
    toutes: all.map(bare),
    lignes: all.filter((line) => !isPuce(line)),
    puces: all.filter(isPuce).map(bare),
  }
}
