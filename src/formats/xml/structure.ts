import { parseJour } from '#src/kit/jour.ts'
import type { Noeud } from './arbre.ts'

/**
 * The shape of a format, one line per element:
 * - `'a b? c+ d{0,5}'`: its children, in this order;
 * - `'| a b'`: exactly one of these; `'& a b'`: any of these, in any order;
 * - `'texte 1 3000'`: a text of so many characters; `'entier'`; `'date'`: yyyymmdd, a real day;
 * - `'parmi 0 1'`: one of these values; `'motif …'`: a regular expression; `'libre'`: anything.
 */
export type Structure = Readonly<Record<string, string>>

export type Ecart = {
  /** Path from the root's first child on: 'formation/action/session[2]/periode'. */
  readonly element: string
  readonly regle: 'manquant' | 'en_trop' | 'inconnu' | 'ordre' | 'longueur' | 'valeur' | 'date'
}

type Place = { readonly nom: string; readonly min: number; readonly max: number }
const LEAF = /^(texte|entier|date|parmi|motif|libre)\b/
const PLACE = /^(.+?)(?:([?*+])|\{(\d+),(\d+)\})?$/

const placeOf = (mot: string): Place => {
  const [, nom = '', sign, min, max] = PLACE.exec(mot) ?? []
  if (min !== undefined) return { nom, min: Number(min), max: Number(max) }
  if (sign === '?') return { nom, min: 0, max: 1 }
  return { nom, min: sign === '*' ? 0 : 1, max: sign === undefined ? 1 : Number.POSITIVE_INFINITY }
}

const cache = new WeakMap<Structure, Map<string, readonly Place[]>>()
const placesOf = (structure: Structure, nom: string): readonly Place[] => {
  const known = cache.get(structure) ?? new Map<string, readonly Place[]>()
  cache.set(structure, known)
  const places = known.get(nom) ?? (structure[nom] ?? '').split(' ').filter(Boolean).map(placeOf)
  known.set(nom, places)
  return places
}

/** How many children of one name an element takes; 0 for a name it does not know. */
export const maxOccurs = (structure: Structure, parent: string, nom: string): number => {
  if (/^[|&] /.test(structure[parent] ?? '')) return Number.POSITIVE_INFINITY
  return placesOf(structure, parent).find((place) => place.nom === nom)?.max ?? 0
}

const checkLeaf = (rule: string, texte: string): Ecart['regle'] | null => {
  const [kind = '', ...rest] = rule.split(' ')
  if (kind === 'texte') {
    const length = [...texte].length
    return length < Number(rest[0]) || length > Number(rest[1]) ? 'longueur' : null
  }
  if (kind === 'entier') return /^[+-]?\d{1,18}$/.test(texte) ? null : 'valeur'
  if (kind === 'parmi') return rest.includes(texte) ? null : 'valeur'
  if (kind === 'motif') return new RegExp(`^(?:${rest.join(' ')})$`).test(texte) ? null : 'valeur'
  if (kind === 'date') {
    const iso = `${texte.slice(0, 4)}-${texte.slice(4, 6)}-${texte.slice(6)}`
    return /^\d{8}$/.test(texte) && parseJour(iso).ok ? null : 'date'
  }
  return null
}

/** Children of an element put in the order its structure asks for; unknown ones stay last. */
export const sortChildren = (structure: Structure, noeud: Noeud): Noeud => {
  const order = placesOf(structure, noeud.nom).map(({ nom }) => nom)
  const rank = (enfant: Noeud): number =>
    order.includes(enfant.nom) ? order.indexOf(enfant.nom) : order.length
  const sorted = noeud.enfants.map((enfant) => sortChildren(structure, enfant))
  const isSequence = !/^[|&] /.test(structure[noeud.nom] ?? '')
  return { ...noeud, enfants: isSequence ? sorted.toSorted((a, b) => rank(a) - rank(b)) : sorted }
}

/** Where a tree departs from a structure; empty when it follows it. */
export const checkStructure = (structure: Structure, noeud: Noeud, chemin = noeud.nom): readonly Ecart[] => {
  const rule = structure[noeud.nom]
  if (rule === undefined) return [{ element: chemin, regle: 'inconnu' }]
  if (rule === 'libre') return []
  if (LEAF.test(rule)) {
    const wrong = noeud.enfants.length > 0 ? 'inconnu' : checkLeaf(rule, noeud.texte)
    return wrong === null ? [] : [{ element: chemin, regle: wrong }]
  }
  const places = placesOf(structure, noeud.nom).filter(({ nom }) => nom !== '|' && nom !== '&')
  const count = new Map<string, number>()
  const below = noeud.enfants.flatMap((enfant): readonly Ecart[] => {
    const rank = (count.get(enfant.nom) ?? 0) + 1
    count.set(enfant.nom, rank)
    const own = `${chemin}/${enfant.nom}${rank > 1 ? `[${rank}]` : ''}`
    if (!places.some(({ nom }) => nom === enfant.nom)) return [{ element: own, regle: 'inconnu' }]
    return checkStructure(structure, enfant, own)
  })
  return [...checkPlaces(rule, places, noeud, chemin), ...below]
}

const checkPlaces = (
  rule: string,
  places: readonly Place[],
  noeud: Noeud,
  chemin: string,
): readonly Ecart[] => {
  const many = (nom: string): number => noeud.enfants.filter((enfant) => enfant.nom === nom).length
  if (rule.startsWith('& ')) return []
  if (rule.startsWith('| ')) {
    const total = noeud.enfants.length
    return total === 1 ? [] : [{ element: chemin, regle: total === 0 ? 'manquant' : 'en_trop' }]
  }
  const counts = places.flatMap(({ nom, min, max }): readonly Ecart[] => {
    const found = many(nom)
    if (found < min) return [{ element: `${chemin}/${nom}`, regle: 'manquant' }]
    return found > max ? [{ element: `${chemin}/${nom}`, regle: 'en_trop' }] : []
  })
  const ranks = noeud.enfants.map((enfant) => places.findIndex(({ nom }) => nom === enfant.nom))
  const sorted = ranks.every((rank, i) => i === 0 || rank < 0 || rank >= ranks[i - 1]!)
  return sorted ? counts : [...counts, { element: chemin, regle: 'ordre' }]
}
