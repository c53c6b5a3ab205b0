/**
 * What may stand at an address of a Programme, read from the schema itself: a text, a number, a word of a closed
 * list. A form asks it which control to show; a correction asks it whether what was typed is a value.
 */
import { z } from 'zod'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { programmeSchema } from '../programme.schema.ts'
import { splitChemin } from './chemin.rules.ts'

export type Forme =
  | { readonly genre: 'texte' | 'nombre'; readonly facultatif: boolean }
  | { readonly genre: 'choix'; readonly facultatif: boolean; readonly options: readonly string[] }
  | { readonly genre: 'liste'; readonly element: Forme }
  | {
      readonly genre: 'objet'
      readonly champs: Readonly<Record<string, Forme>>
      readonly facultatif: boolean
    }

type Noeud = z.core.$ZodType

const step = (node: Noeud, pas: string | number): Noeud | undefined => {
  if (node instanceof z.ZodNullable || node instanceof z.ZodOptional) return step(node.unwrap(), pas)
  if (node instanceof z.ZodObject && typeof pas === 'string') return node.shape[pas] as Noeud | undefined
  if (node instanceof z.ZodArray && typeof pas === 'number') return node.element
  return undefined
}

const nodeAt = (chemin: string): Noeud | undefined =>
  splitChemin(chemin).reduce<Noeud | undefined>((node, pas) => node && step(node, pas), programmeSchema)

const shapeOf = (node: Noeud, facultatif = false): Forme => {
  if (node instanceof z.ZodNullable || node instanceof z.ZodOptional) return shapeOf(node.unwrap(), true)
  if (node instanceof z.ZodArray) return { genre: 'liste', element: shapeOf(node.element) }
  if (node instanceof z.ZodObject) {
    const champs = Object.entries(node.shape).map(([nom, fils]) => [nom, shapeOf(fils as Noeud)] as const)
    return { genre: 'objet', champs: Object.fromEntries(champs), facultatif }
  }
  if (node instanceof z.ZodEnum) return { genre: 'choix', facultatif, options: node.options.map(String) }
  if (node instanceof z.ZodNumber) return { genre: 'nombre', facultatif }
  return { genre: 'texte', facultatif }
}

/** The shape of what stands at this address; undefined where the schema has no such place. */
export const formeAt = (chemin: string): Forme | undefined => {
  const node = nodeAt(chemin)
  return node && shapeOf(node)
}

export type RefusValeur =
  | 'chemin-inconnu'
  | 'obligatoire'
  | 'nombre-attendu'
  | 'hors-liste'
  | 'forme-invalide'
export type Valeur = string | number | null

/** What a person typed, as a value of this address. Blank is unknown, where unknown is allowed. */
export const parseValeur = (chemin: string, saisie: string): Result<Valeur, RefusValeur> => {
  const node = nodeAt(chemin)
  if (!node) return refus('chemin-inconnu')
  const forme = shapeOf(node)
  if (forme.genre === 'liste' || forme.genre === 'objet') return refus('chemin-inconnu')
  // A character no keyboard types is no part of a value; the database would refuse it.
  const texte = saisie.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim()
  if (texte === '') return forme.facultatif ? ok(null) : refus('obligatoire')
  const valeur = forme.genre === 'nombre' ? Number(texte.replace(/[\s ]/g, '').replace(',', '.')) : texte
  if (Number.isNaN(valeur)) return refus('nombre-attendu')
  if (z.safeParse(node, valeur).success) return ok(valeur)
  if (forme.genre === 'choix') return refus('hors-liste')
  return refus(forme.genre === 'nombre' ? 'nombre-attendu' : 'forme-invalide')
}

/** One fact as it stands: a value, or a list of plain values. */
export type Feuille = {
  readonly chemin: string
  readonly forme: Forme
  readonly valeur: Valeur | readonly Valeur[]
}

/** Every fact under a part, known or not, in the order of the schema. */
export const listFeuilles = (forme: Forme, chemin: string, valeur: unknown): readonly Feuille[] => {
  if (forme.genre === 'objet') {
    const objet = (valeur ?? {}) as Record<string, unknown>
    return Object.entries(forme.champs).flatMap(([nom, champ]) =>
      listFeuilles(champ, `${chemin}.${nom}`, objet[nom] ?? null),
    )
  }
  if (forme.genre === 'liste' && forme.element.genre === 'objet')
    return ((valeur ?? []) as unknown[]).flatMap((item, rang) =>
      listFeuilles(forme.element, `${chemin}[${rang}]`, item),
    )
  if (forme.genre === 'liste')
    return [{ chemin, forme: forme.element, valeur: (valeur ?? []) as readonly Valeur[] }]
  return [{ chemin, forme, valeur: (valeur ?? null) as Valeur }]
}

/** Whether a fact says something: null and an empty list are unknown. */
export const isConnue = ({ valeur }: Pick<Feuille, 'valeur'>): boolean =>
  Array.isArray(valeur) ? valeur.length > 0 : valeur !== null
