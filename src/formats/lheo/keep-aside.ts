import { isBoucheTrou } from '#src/formats/echange/plume.ts'
import type { Complements, Ligne, RaisonAbandon, Rapport } from '#src/formats/echange/rapport.ts'
import type { Feuille } from '#src/formats/xml/arbre.ts'

/** Left out for want of a place in a programme, not because it said nothing. */
const GARDEES: ReadonlySet<RaisonAbandon> = new Set(['sans_place', 'code_inconnu', 'deja_dit'])
/** Codes feeds are filled with to pass a schema: 00000, 99999999999. */
const isCodeVide = (texte: string): boolean => /^(?:0{2,}|9{8,})$/.test(texte) || isBoucheTrou(texte)
const RANG_FINAL = /\[\d+\]$/

/**
 * What a file says and a programme has no place for, kept aside under the paths an export takes its complements
 * from: a number of activity, codes of occupations, a kind of cycle. Attributes, free extras and what belongs to a
 * second contact, action or session cannot be.
 */
export const keepAside = (
  rapport: Rapport,
  feuilles: readonly Feuille[],
  par: string,
): { readonly rapport: Rapport; readonly complements: Complements } => {
  const texts = new Map(feuilles.map(({ chemin, texte }) => [chemin, texte]))
  const kept = new Map<string, string[]>()
  const lines = rapport.map((ligne): Ligne => {
    if (ligne.sort !== 'abandonne' || !GARDEES.has(ligne.raison)) return ligne
    const chemin = ligne.source.replace(RANG_FINAL, '')
    const texte = texts.get(ligne.source)
    if (texte === undefined || /[@[]|(?:^|\/)extras?(?:\/|$)/.test(chemin)) return ligne
    if (isCodeVide(texte)) return { sort: 'abandonne', source: ligne.source, raison: 'bouche_trou' }
    kept.set(chemin, [...(kept.get(chemin) ?? []), texte])
    return ligne.raison === 'deja_dit'
      ? ligne
      : { sort: 'conserve', source: ligne.source, cible: 'complements' }
  })
  const complements = Object.fromEntries(
    [...kept].map(([chemin, valeurs]) => [
      chemin,
      { valeur: valeurs.length === 1 ? valeurs[0]! : valeurs, par },
    ]),
  )
  return { rapport: lines, complements }
}
