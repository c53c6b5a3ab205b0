import { fold } from '#src/kit/text.ts'
import { COUPE, newRecoller, type Recoller } from './cesure.ts'
import { deplier } from './deplier.ts'
import { type Ligne, readLigne } from './ligne.ts'
import { findNavigation } from './navigation.ts'
import { findPagination } from './pagination.ts'
import { nameRubrique, type Rubrique } from './rubrique.ts'

/** What readers work on: a heading, a list item, a row, or a paragraph whose wrapped lines were joined. */
export type Unite = Omit<Ligne, 'n'> & {
  readonly lignes: readonly number[]
  /** Units of one block follow each other without a blank line. */
  readonly bloc: number
  /** Set by the sections: what this unit is about. */
  rubrique: Rubrique
  /** What follows the label of a « Durée : 1 an » line. */
  valeur: string | null
}

/** A paragraph longer than this is cut: no rule reads further, and time stays linear. */
const TAILLE_UNITE = 6000

const FIN = /[.!?:;»]$/
const MINUSCULE = /^[a-zà-öø-ÿœ(&/,]/
const LIBELLE = /^[^:]{2,40}\s?:/
/** A line that ends with its hours or credits, and one that begins with a code, are rows of a maquette. */
const MESUREE = /(?:ects\s?:?\s?\d{1,2}|\d\s?(?:h|heures|ects|cr[ée]dits))\)?$/i
const CODE = /^[A-Z]{2,8}[-_]?\d{2,6}[A-Z]?\s/
const CONTACT = /@|^www\.|^https?:|^t[ée]l/i

const isCapitales = (texte: string): boolean => texte === texte.toUpperCase() && /\p{Lu}{3}/u.test(texte)

/** « dates : du … au … » opens a line of its own, capital or not. */
const isEtiquette = (ligne: Ligne): boolean => {
  const label = /^([^:]{4,30}?)\s?:\s/.exec(ligne.plie)?.[1]
  return (
    label !== undefined &&
    !/^(?:et|ou|a|au|aux|de|des|du|en|pour|par|dans|sur|avec)\b/.test(label) &&
    nameRubrique(label) !== null
  )
}

const continues = (avant: Ligne, apres: Ligne): boolean => {
  if (apres.genre === 'rangee' && avant.genre === 'ligne' && COUPE.test(avant.texte))
    return /^[a-zà-öø-ÿœ]/.test(apres.texte)
  if (apres.genre !== 'ligne' || apres.gras || apres.italique || apres.tete !== null) return false
  if (avant.genre !== 'ligne' && avant.genre !== 'puce') return false
  if (isCapitales(avant.texte) && !isCapitales(apres.texte) && apres.retrait > avant.retrait) return false
  if (avant.gras || avant.italique || avant.coupe || FIN.test(avant.texte)) return false
  if (CONTACT.test(apres.texte) || CONTACT.test(avant.texte)) return false
  if (MINUSCULE.test(apres.texte)) return !isEtiquette(apres)
  if (avant.texte.endsWith(',') && /^\d{5} /.test(apres.texte)) return true
  return (
    avant.genre === 'ligne' &&
    avant.texte.length >= 65 &&
    !MESUREE.test(avant.texte) &&
    !CODE.test(apres.texte) &&
    apres.texte.length >= 20 &&
    !/\s[·|]\s/.test(apres.texte) &&
    !LIBELLE.test(apres.texte)
  )
}

/** The words of a row may begin on the line above it: the row keeps its cells. */
const headOf = (lignes: readonly Ligne[], recoller: Recoller): Ligne => {
  const [premiere, derniere] = [lignes[0]!, lignes.at(-1)!]
  if (derniere.genre !== 'rangee' || lignes.length === 1) return premiere
  const [debut = '', ...reste] = derniere.cellules
  const texte = lignes
    .slice(0, -1)
    .reduce((lu, ligne) => (lu === '' ? ligne.texte : recoller(lu, ligne.texte)), '')
  return { ...derniere, cellules: [recoller(texte, debut), ...reste] }
}

const join = (lignes: readonly Ligne[], recoller: Recoller): Unite => {
  const premiere = headOf(lignes, recoller)
  const { n: _, ...reste } = premiere
  const base = {
    ...reste,
    lignes: lignes.map((ligne) => ligne.n),
    bloc: 0,
    rubrique: 'identite' as const,
    valeur: null,
  }
  if (lignes.length === 1) return base
  const texte = lignes.map((ligne) => ligne.texte).reduce((lu, ligne) => recoller(lu, ligne))
  return { ...base, texte, plie: fold(texte), liens: lignes.flatMap((ligne) => ligne.liens) }
}

/** A line right above a rule of its own is a heading. */
const isSouligne = (ligne: Ligne, filet: Ligne): boolean =>
  filet.genre === 'filet' &&
  /^(?:={3,}|-{3,})$/.test(filet.texte) &&
  filet.n === ligne.n + 1 &&
  ligne.genre === 'ligne' &&
  ligne.texte.length <= 80 &&
  !/[.,;:]$/.test(ligne.texte)

/** Lines joined into units, blanks dropped; layout lines are given back apart. */
export const readUnites = (lignes: readonly string[]): { unites: Unite[]; filets: Set<number> } => {
  const mises = new Set([...findPagination(lignes), ...findNavigation(lignes)])
  const utiles = lignes.map((ligne, rang) => (mises.has(rang + 1) ? '' : ligne))
  const recoller = newRecoller(lignes)
  const unites: Unite[] = []
  const filets = new Set<number>(mises)
  let courante: Ligne[] = []
  let bloc = 0
  let taille = 0
  const flush = (): void => {
    if (courante.length > 0) unites.push({ ...join(courante, recoller), bloc })
    courante = []
    taille = 0
  }
  for (const { n, texte } of deplier(utiles)) {
    const ligne = readLigne(texte, n)
    if (ligne.genre === 'vide' || ligne.genre === 'filet') {
      const seule = courante.length === 1 && isSouligne(courante[0]!, ligne) ? courante[0]! : null
      if (seule) courante = [{ ...seule, genre: 'titre', niveau: ligne.texte.startsWith('=') ? 1 : 2 }]
      flush()
      if (ligne.genre === 'filet') filets.add(ligne.n)
      if (ligne.genre === 'vide' || !ligne.texte.includes('|')) bloc++
      continue
    }
    const avant = courante.at(-1)
    if (avant === undefined || taille > TAILLE_UNITE || !continues(avant, ligne)) flush()
    courante.push(ligne)
    taille += ligne.texte.length
  }
  flush()
  return { unites, filets }
}
