/** Where a fact of the programme stands in the brochure it was read from. */
import { joinChemin, splitChemin } from '../edition/chemin.rules.ts'
import type { Lecture } from '../lecture.schema.ts'

const isUnder = (chemin: string, racine: string): boolean =>
  chemin === racine || chemin.startsWith(`${racine}.`) || chemin.startsWith(`${racine}[`)

const sorted = (lignes: readonly number[]): readonly number[] =>
  [...new Set(lignes)].toSorted((a, b) => a - b)

/**
 * The lines a fact was read from. A fact missing from an item of a list (a contact without a name) is shown where the
 * item stands; a fact missing from the whole brochure stands nowhere.
 */
export const lignesDe = (lecture: Lecture | null, ...chemins: readonly string[]): readonly number[] => {
  if (lecture === null) return []
  return sorted(
    chemins.flatMap((chemin) => {
      const lues = lecture.champs.filter((champ) => isUnder(champ.chemin, chemin))
      if (lues.length > 0) return lues.flatMap(({ lignes }) => lignes)
      const parent = splitChemin(chemin).slice(0, -1)
      return typeof parent.at(-1) === 'number' ? lignesDe(lecture, joinChemin(parent)) : []
    }),
  )
}

/** One line of the source without the marks of its layout, with its number. */
export type LigneSource = { readonly n: number; readonly texte: string }

export const lignesSource = (lecture: Lecture | null): readonly LigneSource[] =>
  (lecture?.lignes ?? []).map((ligne, rang) => ({ n: rang + 1, texte: ligne.replace(/[*#]+/g, '').trim() }))

/** The fields read from one line. */
export const champsDe = (lecture: Lecture, n: number) =>
  lecture.champs.filter(({ lignes }) => lignes.includes(n))
