/** The expected reading of a brochure, leaf by leaf, and the record of which leaves were asked for. */
import { parse } from 'yaml'
import type { ChampLu } from '#src/domain/offre/lecture.schema.ts'

export type Egal = 'exact' | 'casse' | 'contient' | 'mots'

/** One expected field: where it must stand in a Programme, its value, the lines that may prove it. */
export type Attendu = {
  readonly section: string
  /** Path in the yaml, for the list of misses. */
  readonly cle: string
  /** Path in the Programme; null when the item it belongs to was not found. */
  readonly chemin: string | null
  readonly valeur: string | number | boolean | null
  readonly src: readonly number[]
  readonly egal: Egal
}

type Feuille = string | number | boolean | null

const leavesOf = (valeur: unknown, cle: string): [string, Feuille][] => {
  if (Array.isArray(valeur)) return valeur.flatMap((item, i) => leavesOf(item, `${cle}[${i}]`))
  if (valeur !== null && typeof valeur === 'object')
    return Object.entries(valeur).flatMap(([nom, sous]) => leavesOf(sous, cle === '' ? nom : `${cle}.${nom}`))
  return [[cle, valeur as Feuille]]
}

export type Source = {
  readonly leaves: ReadonlyMap<string, Feuille>
  /** Reads a leaf and records that it is compared. */
  get(cle: string): Feuille
  /** The nearest `src` at or above a path. */
  src(cle: string): number[]
  /** How many items a list of the yaml holds. */
  count(cle: string): number
  has(cle: string): boolean
  readonly asked: ReadonlySet<string>
}

export const newSource = (yaml: string): Source => {
  const leaves = new Map(leavesOf(parse(yaml), ''))
  const asked = new Set<string>()
  const srcAt = (cle: string): number[] => {
    const one = leaves.get(`${cle}.src`)
    if (typeof one === 'number') return [one]
    const many: number[] = []
    for (let i = 0; ; i++) {
      const ligne = leaves.get(`${cle}.src[${i}]`)
      if (typeof ligne !== 'number') return many
      many.push(ligne)
    }
  }
  return {
    leaves,
    asked,
    get: (cle) => {
      if (!leaves.has(cle)) throw new Error(`the yaml has no leaf ${cle}`)
      asked.add(cle)
      return leaves.get(cle) ?? null
    },
    src: (cle) => {
      for (let at = cle; at !== ''; at = at.replace(/(?:\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
        const lignes = srcAt(at)
        if (lignes.length > 0) return lignes
      }
      return []
    },
    count: (cle) => {
      let n = 0
      const keys = [...leaves.keys()]
      while (keys.some((key) => key.startsWith(`${cle}[${n}]`))) n++
      return n
    },
    has: (cle) => leaves.has(cle),
  }
}

const plat = (texte: string): string =>
  texte
    .replaceAll('’', "'")
    .replace(/(?:\s?(?:\.{3}|…))$/, '')
    .replace(/\s+/g, ' ')
    .trim()

const sansAccent = (texte: string): string =>
  plat(texte)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')

/** The words that carry the meaning: 'M1 sciences X' and 'Master 1 de science X' are the same. */
export const motsDe = (texte: string): string =>
  sansAccent(texte)
    .replace(/\bm1\b/g, 'master 1')
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot.length > 2 || /\d/.test(mot))
    .filter((mot) => !['des', 'les', 'une', 'the'].includes(mot))
    .map((mot) => mot.replace(/s$/, ''))
    .join(' ')

/** Whether a read value is the expected one. */
export const isEgal = (lu: ChampLu['valeur'], attendu: Attendu['valeur'], egal: Egal): boolean => {
  if (typeof lu !== 'string' || typeof attendu !== 'string') return lu === attendu
  if (egal === 'exact') return plat(lu) === plat(attendu)
  if (egal === 'casse') return plat(lu).toLowerCase() === plat(attendu).toLowerCase()
  if (egal === 'mots') return motsDe(lu) === motsDe(attendu)
  return sansAccent(lu).includes(sansAccent(attendu))
}
