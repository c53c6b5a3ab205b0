import { fold } from '#src/kit/text.ts'

export type GenreLigne = 'vide' | 'filet' | 'ligne' | 'titre' | 'puce' | 'rangee'

/** One physical line, its markup read and taken off. `n` counts from 1. */
export type Ligne = {
  readonly n: number
  readonly texte: string
  readonly plie: string
  readonly genre: GenreLigne
  /** Heading level (1 strongest) or list depth (1 outermost); 0 elsewhere. */
  readonly niveau: number
  /** A numbered item: '1.', '2)', 'a)'. */
  readonly ordre: boolean
  readonly gras: boolean
  /** The words in bold that open a line that is not bold as a whole. */
  readonly tete: string | null
  readonly italique: boolean
  /** A hard break ends the line: it is not wrapped text. */
  readonly coupe: boolean
  readonly liens: readonly string[]
  readonly cellules: readonly string[]
  /** Blanks before the first word. */
  readonly retrait: number
  /** Tabs or pipes hold the place of empty cells; blanks do not. */
  readonly alignee: boolean
}

/** Beyond this a line is prose whatever it looks like: rules read its beginning only, and time stays linear. */
export const LONGUEUR_LUE = 6000

const FILET = /^[-=_*~.|:+–—•·#>\s]+$/
const FOLIO = /^(?:page |p\. ?)?\d{1,3} ?(?:\/|sur|of) ?\d{1,3}$|^page \d{1,3}$|^[-–—] ?\d{1,3} ?[-–—]$/i
const TITRE = /^(#{1,6})\s+/
const FLECHE = /^[►▶➤❯⮚]\s*/
const PUCE = /^(?:[-–—*•▪◦‣·●○■□➢➔→✓✔☑❖\uF0A7\uF0B7]|o(?=\s{1,4}\S))\s+/
const ORDRE = /^(?:\d{1,2}[.)]|[a-h]\))\s+(?=\S)/
const GRAS = /^(\*\*|__)(?=\S)([^*]+)\1\s*:?$/
const TETE = /^\*\*([^*]{1,120})\*\*\s+\S/
const ITALIQUE = /^([*_])(?=\S)([^*_]+)\1$/
const LIEN = /\[([^[\]\n]{0,200})\]\(([^()\s]{0,500})\)/g
const EMPHASE = /(^|[\s(])[*_]([^*_\n]{1,300})[*_](?=$|[\s).,;:!?])/g
const BALISE = /<\/?[a-z][^<>]{0,200}>/gi
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const COLONNE = /\t| {3,}|(?:\s?\.){5,}\s?/
const CHIFFREE = /^[\d.,]+\s*(?:h\b|heures?|ects|cr[ée]dits?)?/i

const ENTITES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
  '&quot;': '"',
}

const clean = (texte: string): string =>
  texte
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\u202f\u2009\u2007\f\v]/g, ' ')
    .replace(/ﬁ/g, 'fi')
    .replace(/ﬂ/g, 'fl')
    .replace(/&(?:amp|nbsp|lt|gt|quot|#39);/g, (entite) => ENTITES[entite] ?? entite)
    .replace(BALISE, ' ')

const unmark = (texte: string): string =>
  texte
    .replace(/\\([|*_#[\]-])/g, '$1')
    .replaceAll('**', '')
    .replaceAll('__', '')
    .replace(EMPHASE, '$1$2')
    .replaceAll('`', '')
    .replace(/(\w) ?(?: @ |\[at\]|\(at\)) ?(\w)/g, '$1@$2')
    .replace(/ {2,}/g, ' ')
    .trim()

const splitPipes = (texte: string): readonly string[] => {
  const inner = texte.startsWith('|') ? texte.slice(1) : texte
  return (inner.endsWith('|') ? inner.slice(0, -1) : inner).split('|').map(unmark)
}

/** The cells of a line that is a row: pipes around it, a tab, or wide blanks or dots before a figure. */
const cellsOf = (brut: string, texte: string): readonly string[] => {
  if (texte.startsWith('|') && texte.length > 2) return splitPipes(texte)
  if (!COLONNE.test(texte)) return []
  const cells = brut.split(COLONNE).map((cell) => unmark(cell))
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < 2) return []
  if (texte.includes('\t'))
    return filled.length === cells.length ? cells : cells.slice(cells[0] === '' ? 1 : 0)
  const courtes = filled.length >= 3 && filled.slice(1).every((cell) => cell.length <= 14)
  return courtes || CHIFFREE.test(filled.at(-1) ?? '') ? filled : []
}

const peel = (start: string, indent: number): { texte: string; genre: GenreLigne; niveau: number } => {
  const titre = TITRE.exec(start)
  if (titre)
    return {
      texte: start.slice(titre[0].length).replace(/\s*#+$/, ''),
      genre: 'titre',
      niveau: titre[1]!.length,
    }
  if (FLECHE.test(start)) return { texte: start.replace(FLECHE, ''), genre: 'titre', niveau: 3 }
  let texte = start
  let depth = 0
  while (depth < 6 && PUCE.test(texte)) {
    texte = texte.replace(PUCE, '')
    depth++
  }
  if (depth > 0 && texte !== '')
    return { texte: texte.replace(FLECHE, ''), genre: 'puce', niveau: depth === 1 && indent >= 2 ? 2 : depth }
  if (ORDRE.test(start))
    return { texte: start.replace(ORDRE, ''), genre: 'puce', niveau: indent >= 2 ? 2 : 1 }
  return { texte: start, genre: 'ligne', niveau: 0 }
}

/** Reads the markup of one line (Markdown or the bullets and arrows of a word processor). */
export const readLigne = (brut: string, n: number): Ligne => {
  const propre = clean(brut.length > LONGUEUR_LUE ? brut.slice(0, LONGUEUR_LUE) : brut)
  const nu = propre
    .trim()
    .replace(/^>\s+(?=[«"“*_>])/, '')
    .replace(/^>\s+/, '- ')
  const base = {
    n,
    ordre: false,
    gras: false,
    tete: null,
    italique: false,
    coupe: false,
    alignee: false,
    liens: [],
    cellules: [],
    niveau: 0,
    retrait: propre.length - propre.trimStart().length,
  }
  if (nu === '') return { ...base, texte: '', plie: '', genre: 'vide' }
  if (FILET.test(nu) || FOLIO.test(nu)) return { ...base, texte: nu, plie: '', genre: 'filet' }
  const liens: string[] = []
  const lie = nu.replace(LIEN, (_, texte: string, cible: string) => {
    liens.push(cible)
    return texte
  })
  const indent = propre.length - propre.trimStart().length
  const { texte, genre, niveau } = peel(lie, indent)
  const cellules = genre === 'ligne' ? cellsOf(propre.trim(), lie) : []
  const net = unmark(cellules.length > 0 ? cellules.join(' ') : texte)
  if (net === '') return { ...base, texte: nu, plie: '', genre: 'filet' }
  return {
    n,
    texte: net,
    plie: fold(net),
    genre: cellules.length > 0 ? 'rangee' : genre,
    niveau,
    ordre: genre === 'puce' && ORDRE.test(lie),
    gras: GRAS.test(texte.trim()),
    tete: TETE.exec(texte)?.[1]?.trim() ?? null,
    italique: ITALIQUE.test(texte.trim()),
    coupe: /(?: {2}|\\)$/.test(brut.slice(-3)),
    liens,
    cellules,
    retrait: base.retrait,
    alignee: lie.startsWith('|') || lie.includes('\t'),
  }
}

/** Splits a text into its lines, whatever ends them. */
export const splitLignes = (texte: string): string[] => texte.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
