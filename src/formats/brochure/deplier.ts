/** A line as readers see it: part of a printed line, with that line's number (from 1). */
export type Brut = { readonly n: number; readonly texte: string }

const FIGURE = /^[\d\s.,/()–-]*(?:h|heures?|hours|ects|cr[ée]dits?|cm|td|tp|%|€|coef.{0,8})?[\s\d.,/h()-]*$/i
const LARGEUR = 400
const LIGNES_MIN = 5

/** Where the second piece of a line begins, after at least three blanks; -1 when the line has one piece. */
const secondAt = (ligne: string): number => {
  if (ligne.length > LARGEUR || ligne.includes('\t') || ligne.includes('|')) return -1
  const found = /\S( {3,})\S/.exec(ligne)
  return found ? found.index + 1 + found[1]!.length : -1
}

/** The column most second pieces begin at, when they are sentences and not the figures of a table. */
const findColonne = (lignes: readonly string[]): number | null => {
  const debuts = new Map<number, string[]>()
  for (const ligne of lignes) {
    const at = Math.max(secondAt(ligne), ligne.length > LARGEUR ? -1 : ligne.search(/\S/))
    if (at >= 24) debuts.set(at, [...(debuts.get(at) ?? []).slice(-199), ligne.slice(at).trim()])
  }
  const [best] = [...debuts].sort(([, a], [, b]) => b.length - a.length)
  if (best === undefined || best[1].length < LIGNES_MIN) return null
  const [colonne, pieces] = best
  const figures = pieces.filter((piece) => FIGURE.test(piece)).length
  const longueur = pieces.reduce((n, piece) => n + piece.length, 0) / pieces.length
  return figures * 3 > pieces.length || longueur < 9 ? null : colonne
}

const crosses = (ligne: string, colonne: number): boolean => ligne.slice(colonne - 2, colonne).trim() !== ''

/** Two columns set side by side are read one after the other, between the lines that run across. */
const splitColonnes = (bruts: readonly Brut[]): Brut[] => {
  const colonne = findColonne(bruts.map((brut) => brut.texte))
  if (colonne === null) return [...bruts]
  const sortie: Brut[] = []
  let bande: Brut[] = []
  const flush = (): void => {
    const droite = bande.map(({ n, texte }) => ({ n, texte: texte.slice(colonne).trimStart() }))
    if (droite.every(({ texte }) => texte.trim() === '')) sortie.push(...bande)
    else {
      sortie.push(...bande.map(({ n, texte }) => ({ n, texte: texte.slice(0, colonne).trimEnd() })))
      sortie.push({ n: bande[0]!.n, texte: '' }, ...droite, { n: bande[0]!.n, texte: '' })
    }
    bande = []
  }
  for (const brut of bruts)
    if (brut.texte.length > LARGEUR || crosses(brut.texte, colonne) || brut.texte.includes('\t')) {
      if (bande.length > 0) flush()
      sortie.push(brut)
    } else bande.push(brut)
  if (bande.length > 0) flush()
  return sortie
}

const ETIQUETTE = /^[*_]{0,2}[^:|]{2,40}\s?:\s*\S/

/** « Niveau : M2 · Crédits : 60 · Langue : anglais » is three lines. */
/** The two corners of the first lines: the school on one side, its service on the other. */
const COINS = /^(\s*\p{L}[^\d|\t]{3,80}?) {8,}(\p{L}[^\d|\t:]{3,60})$/u
const JOINDRE = /@|\d{2}(?:[ .]\d{2}){4}/
const TETE =
  /^(\s*\S.{3,80}?) {5,}((?:plaquette|brochure|livret|ann[ée]e|rentr[ée]e|promotion|[ée]dition)\b.{0,40}|20\d\d ?[-–/] ?(?:20)?\d\d)$/i

const splitEtiquettes = (brut: Brut): Brut[] => {
  const tete =
    brut.texte.length > LARGEUR
      ? null
      : (TETE.exec(brut.texte) ?? (brut.n <= 3 ? COINS.exec(brut.texte) : null))
  if (tete) return [tete[1]!, tete[2]!].map((texte) => ({ n: brut.n, texte: `${texte}  ` }))
  if (brut.texte.length > LARGEUR || brut.texte.startsWith('|') || !brut.texte.includes(':')) return [brut]
  const gens = brut.texte.split(/\s?;\s+/)
  if (gens.length >= 2 && gens.every((part) => ETIQUETTE.test(part) && JOINDRE.test(part)))
    return gens.map((texte) => ({ n: brut.n, texte: `${texte}  ` }))
  const parts = brut.texte
    .split(/\s[·•|]\s| {3,}|\t+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length >= 2 && parts.every((part) => ETIQUETTE.test(part))
    ? parts.map((texte) => ({ n: brut.n, texte: `${texte}  ` }))
    : [brut]
}

/** Undoes the layout that puts several readings on one printed line; every piece keeps its line number. */
export const deplier = (lignes: readonly string[]): Brut[] =>
  splitColonnes(lignes.map((texte, rang) => ({ n: rang + 1, texte }))).flatMap(splitEtiquettes)
