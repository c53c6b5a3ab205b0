import type { ChampLu } from '#src/domain/offre/lecture.schema.ts'
import { fold } from '#src/kit/text.ts'

type Valeur = ChampLu['valeur']
type Confiance = ChampLu['confiance']

/** Where readers write what they found: one value per path, the first one stands. */
export type Carnet = {
  readonly champs: readonly ChampLu[]
  /** Writes a path once; the same value met again only adds its lines. Says whether the path holds this value. */
  champ(chemin: string, valeur: Valeur, lignes: readonly number[], confiance?: Confiance): boolean
  /** Opens an item of a list and gives its path: 'parcours.taux[2]'. */
  place(liste: string): string
  /** Adds a leaf to a list; false when the list already holds it (its lines are then added). */
  ajout(liste: string, valeur: Valeur, lignes: readonly number[], confiance?: Confiance): boolean
  get(chemin: string): Valeur | undefined
}

type Note = { readonly lu: ChampLu; readonly lignes: Set<number> }

/** What a brochure prints where it says nothing: unknown, never a value. */
const BLANC =
  /^(?:non (?:renseigne|communique|precise|disponible|defini)e?s?|a (?:preciser|venir|definir|completer|confirmer)|n\.?c\.?|n\/?a|tb[ad]|to be (?:announced|confirmed|defined)|x{2,}|[-–—_.…?\s]+%?|lorem ipsum.*)\.?$/
const isBlanc = (valeur: Valeur): boolean =>
  typeof valeur === 'string' && valeur.length < 40 && (valeur === '' || BLANC.test(fold(valeur)))

const keyOf = (valeur: Valeur): string => (typeof valeur === 'string' ? fold(valeur) : String(valeur))

const addLignes = (note: Note, lignes: readonly number[]): void => {
  for (const ligne of lignes)
    if (!note.lignes.has(ligne)) {
      note.lignes.add(ligne)
      note.lu.lignes.push(ligne)
    }
}

/** An empty notebook. */
export const newCarnet = (): Carnet => {
  const champs: ChampLu[] = []
  const notes = new Map<string, Note>()
  const rangs = new Map<string, number>()
  const feuilles = new Map<string, Note>()

  const place: Carnet['place'] = (liste) => {
    const rang = rangs.get(liste) ?? 0
    rangs.set(liste, rang + 1)
    return `${liste}[${rang}]`
  }
  const champ: Carnet['champ'] = (chemin, valeur, lignes, confiance = 'haute') => {
    if (isBlanc(valeur) && !chemin.endsWith('.affiche')) return false
    const known = notes.get(chemin)
    if (known) {
      if (keyOf(known.lu.valeur) !== keyOf(valeur)) return false
      addLignes(known, lignes)
      return true
    }
    const note: Note = { lu: { chemin, valeur, lignes: [], confiance }, lignes: new Set() }
    addLignes(note, lignes)
    notes.set(chemin, note)
    champs.push(note.lu)
    return true
  }
  const ajout: Carnet['ajout'] = (liste, valeur, lignes, confiance) => {
    const key = `${liste}\n${keyOf(valeur)}`
    const known = feuilles.get(key)
    if (known) {
      addLignes(known, lignes)
      return false
    }
    if (isBlanc(valeur)) return false
    const chemin = place(liste)
    champ(chemin, valeur, lignes, confiance)
    feuilles.set(key, notes.get(chemin)!)
    return true
  }
  return { champs, champ, place, ajout, get: (chemin) => notes.get(chemin)?.lu.valeur }
}
