/**
 * What changed between two texts of a programme, fact by fact. Items of a list are matched by what names them
 * (a title, a code), so that one added at the top does not make every other look changed.
 */
import { joinChemin, type Pas } from './chemin.rules.ts'

type Scalaire = string | number | boolean | null
/** `avant` null: it was unknown or not there; `apres` null: it is no longer. */
export type Difference = { readonly chemin: string; readonly avant: Scalaire; readonly apres: Scalaire }

const isScalaire = (value: unknown): value is Scalaire => typeof value !== 'object' || value === null

const NOMS = ['intitule', 'texte', 'nom', 'titre', 'organisme', 'role', 'mode', 'jour'] as const

/** What an item is known by: its own text, or its title and its code. */
const identity = (item: unknown): string => {
  if (isScalaire(item)) return JSON.stringify(item)
  const object = item as Record<string, unknown>
  const nom = NOMS.find((name) => isScalaire(object[name]) && object[name] !== null)
  return nom === undefined ? JSON.stringify(object['code'] ?? object['bloc'] ?? '') : String(object[nom])
}

/** Longest common run of items, as pairs of places: the classic table, lists here are short. */
const align = (a: readonly unknown[], b: readonly unknown[]): readonly (readonly [number, number])[] => {
  const [ia, ib] = [a.map(identity), b.map(identity)]
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (table[i] as number[])[j] =
        ia[i] === ib[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (ia[i] === ib[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  return pairs
}

/** Every known fact under a node, as one side of a difference. */
const whole = (node: unknown, pas: readonly Pas[], side: 'avant' | 'apres'): Difference[] => {
  if (node === undefined || node === null) return []
  if (isScalaire(node))
    return [{ chemin: joinChemin(pas), avant: null, apres: null, [side]: node } as Difference]
  if (Array.isArray(node)) return node.flatMap((item, rang) => whole(item, [...pas, rang], side))
  return Object.entries(node).flatMap(([nom, fils]) => whole(fils, [...pas, nom], side))
}

const lists = (avant: readonly unknown[], apres: readonly unknown[], pas: readonly Pas[]): Difference[] => {
  const found: Difference[] = []
  let [i, j] = [0, 0]
  for (const [pi, pj] of [...align(avant, apres), [avant.length, apres.length] as const]) {
    // Between two items that stayed, those that left and those that came are read as renamed, in order.
    for (; i < pi && j < pj; i += 1, j += 1) found.push(...nodes(avant[i], apres[j], [...pas, j]))
    for (; i < pi; i += 1) found.push(...whole(avant[i], [...pas, i], 'avant'))
    for (; j < pj; j += 1) found.push(...whole(apres[j], [...pas, j], 'apres'))
    if (pi < avant.length && pj < apres.length) found.push(...nodes(avant[pi], apres[pj], [...pas, pj]))
    i = pi + 1
    j = pj + 1
  }
  return found
}

const nodes = (avant: unknown, apres: unknown, pas: readonly Pas[]): Difference[] => {
  if (Array.isArray(avant) && Array.isArray(apres)) return lists(avant, apres, pas)
  if (isScalaire(avant) && isScalaire(apres))
    return avant === apres ? [] : [{ chemin: joinChemin(pas), avant, apres }]
  if (isScalaire(avant) || isScalaire(apres))
    return [...whole(avant, pas, 'avant'), ...whole(apres, pas, 'apres')]
  const [a, b] = [avant as Record<string, unknown>, apres as Record<string, unknown>]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((nom) =>
    nodes(a[nom] ?? null, b[nom] ?? null, [...pas, nom]),
  )
}

/** The differences of two texts, in the order of the text. A removed item keeps the place it had before. */
export const compareProgrammes = (avant: object, apres: object): readonly Difference[] =>
  nodes(avant, apres, [])
