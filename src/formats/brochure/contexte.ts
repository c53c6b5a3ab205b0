import type { Carnet } from './carnet.ts'
import type { Unite } from './unite.ts'

/** What every reader receives: the units in order, the notebook, and who already used which unit. */
export type Contexte = {
  readonly unites: readonly Unite[]
  readonly titres: Set<Unite>
  readonly carnet: Carnet
  readonly pris: Set<Unite>
  /** The same words in mixed case elsewhere in the document, or the words as they are. */
  casse(texte: string): string
}

/** A reader looks at the whole brochure and takes what it understands. */
export type Lecteur = (contexte: Contexte) => void

/** Units nobody took yet. */
export const libres = (contexte: Contexte): Unite[] =>
  contexte.unites.filter((unite) => !contexte.pris.has(unite))

/** Units of some sections nobody took yet, headings aside. */
export const libresDe = (contexte: Contexte, ...rubriques: readonly Unite['rubrique'][]): Unite[] =>
  contexte.unites.filter(
    (unite) => rubriques.includes(unite.rubrique) && !contexte.pris.has(unite) && !contexte.titres.has(unite),
  )

/** The words of a unit without its « label : ». */
export const dire = (unite: Unite): string => unite.valeur ?? unite.texte

const isCapitales = (texte: string): boolean => texte === texte.toUpperCase()
const flat = (texte: string): string => texte.toLowerCase().replaceAll('’', "'")
const LETTRE = /[\p{L}\d]/u

/** Finds words printed in capitals written in mixed case elsewhere; the search is bounded by the short units. */
export const newCasse = (unites: readonly Unite[]): ((texte: string) => string) => {
  const memo = new Map<string, string>()
  const find = (texte: string): string => {
    const needle = flat(texte)
    for (const unite of unites) {
      const at = unite.texte.length > 2000 ? -1 : flat(unite.texte).indexOf(needle)
      if (at < 0) continue
      const found = unite.texte.slice(at, at + needle.length)
      const around = `${unite.texte[at - 1] ?? ' '}${unite.texte[at + needle.length] ?? ' '}`
      if (
        found.length === texte.length &&
        !isCapitales(found) &&
        !LETTRE.test(around) &&
        isCapitales(found[0]!)
      )
        return found
    }
    return texte
  }
  return (texte) => {
    if (!isCapitales(texte) || texte.length < 4) return texte
    if (!memo.has(texte)) memo.set(texte, memo.size < 40 ? find(texte) : texte)
    return memo.get(texte) ?? texte
  }
}
