/** Every text of a programme with its address: what checks of wording read. */
import { joinChemin, type Pas } from '../edition/chemin.rules.ts'
import type { Programme } from '../programme.schema.ts'

export type Texte = { readonly chemin: string; readonly texte: string }

/** Codes, dates, addresses of the network and words of closed lists: not prose. */
const HORS_PROSE =
  /\.(date|debut|fin|rncp|courriel|siteWeb|telephone|role|nature|mode|exigence|langue|proprietaire|annee|codePostal|bloc|code)$|statuts\[\d+\]$|^parcours\.taux\[\d+\]\.affiche$|^admission\.etapes\[\d+\]\.nom$/

const walk = (node: unknown, pas: readonly Pas[]): readonly Texte[] => {
  if (typeof node === 'string') return [{ chemin: joinChemin(pas), texte: node }]
  if (Array.isArray(node)) return node.flatMap((item, rang) => walk(item, [...pas, rang]))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([nom, valeur]) => walk(valeur, [...pas, nom]))
}

export const textesOf = (programme: Programme): readonly Texte[] =>
  walk(programme, []).filter(({ chemin }) => !HORS_PROSE.test(chemin))

/** The texts under one of these addresses. */
export const textesSous = (programme: Programme, ...racines: readonly string[]): readonly Texte[] =>
  textesOf(programme).filter(({ chemin }) => racines.some((racine) => chemin.startsWith(racine)))
