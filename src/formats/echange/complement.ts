import type { Noeud } from '#src/formats/xml/arbre.ts'
import type { Complements, Releve } from './rapport.ts'

const leaf = (nom: string, texte: string): Noeud => ({ nom, attributs: {}, enfants: [], texte })

/** Puts values at a path below an element, making the parents it lacks; null when something stands there. */
const putAt = (noeud: Noeud, path: readonly string[], valeurs: readonly string[]): Noeud | null => {
  const [nom = '', ...rest] = path
  const at = noeud.enfants.findIndex((enfant) => enfant.nom === nom)
  if (rest.length === 0) {
    if (at >= 0) return null
    return { ...noeud, enfants: [...noeud.enfants, ...valeurs.map((valeur) => leaf(nom, valeur))] }
  }
  const child = putAt(noeud.enfants[at] ?? leaf(nom, ''), rest, valeurs)
  if (child === null) return null
  const enfants = at >= 0 ? noeud.enfants.with(at, child) : [...noeud.enfants, child]
  return { ...noeud, enfants }
}

const putAttribute = (noeud: Noeud, path: readonly string[], nom: string, valeur: string): Noeud | null => {
  const [first, ...rest] = path
  if (first === undefined)
    return nom in noeud.attributs ? null : { ...noeud, attributs: { ...noeud.attributs, [nom]: valeur } }
  const at = noeud.enfants.findIndex((enfant) => enfant.nom === first)
  const child = at < 0 ? null : putAttribute(noeud.enfants[at]!, rest, nom, valeur)
  return child === null ? null : { ...noeud, enfants: noeud.enfants.with(at, child) }
}

/**
 * Adds what a person gave, under paths that start with the name of the element ('formation/action/certifiante',
 * 'formation@datecrea'). What the source already says is never replaced. Each value used is accounted for.
 */
export const addComplements = (noeud: Noeud, complements: Complements, releve: Releve): Noeud =>
  // Elements first: an attribute may be of an element that was given.
  Object.entries(complements)
    .toSorted(([a], [b]) => Number(a.includes('@')) - Number(b.includes('@')))
    .reduce((tree, [chemin, { valeur, par }]) => {
      const [path = '', attribute] = chemin.split('@')
      const [racine, ...below] = path.split('/')
      const valeurs = typeof valeur === 'string' ? [valeur] : valeur
      if (racine !== noeud.nom || valeurs.length === 0) return tree
      const next = attribute
        ? putAttribute(tree, below, attribute, valeurs[0]!)
        : below.length > 0
          ? putAt(tree, below, valeurs)
          : null
      if (next === null) return tree
      for (const one of valeurs) releve.complete(chemin, one, par)
      return next
    }, noeud)
