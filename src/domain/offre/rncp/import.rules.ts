/**
 * What is kept of France compétences' daily file. A master is of level 7, so the fiches of that level are what a
 * programme may rest on; a number a programme cites is kept whatever its level, or a wrong code would look unknown
 * instead of looking wrong. The whole register (some 30 000 fiches, most of them closed) is kept only when asked.
 */
import { type Jour, parseJour } from '#src/kit/jour.ts'
import type { FicheRncp } from './rncp.schema.ts'

export const PORTEES_IMPORT = ['niveau_7', 'liste', 'tout'] as const
export type PorteeImport = (typeof PORTEES_IMPORT)[number]

export const ETATS_IMPORT = ['attente', 'en_cours', 'fini', 'refuse'] as const
export type EtatImport = (typeof ETATS_IMPORT)[number]

/** sans_numero: no readable number; doublon: its number was already met in the file, the first one stands. */
export type FicheRefusee = {
  readonly ligne: number
  readonly motif: 'sans_numero' | 'doublon'
  readonly numero: string | null
}

export type ChoixImport = {
  readonly portee: PorteeImport
  readonly numeros: ReadonlySet<string>
  /** Numbers the programmes cite. */
  readonly cites: ReadonlySet<string>
}

/** The European level of a master. */
export const NIVEAU_MASTER = 7

export const estRetenue = (
  { numero, niveau }: Pick<FicheRncp, 'numero' | 'niveau'>,
  { portee, numeros, cites }: ChoixImport,
): boolean => {
  if (portee === 'tout' || cites.has(numero)) return true
  if (portee === 'liste') return numeros.has(numero)
  return niveau === NIVEAU_MASTER && numero.startsWith('RNCP')
}

/** '38175' as a programme stores it, or 'rncp 38175' as someone types it, to 'RNCP38175'; null when it is no number. */
export const numeroFiche = (texte: string | null): string | null => {
  const found = /^\s*(RNCP|RS)?\s*(\d{1,6})\s*$/i.exec(texte ?? '')
  return found ? `${(found[1] ?? 'RNCP').toUpperCase()}${Number(found[2])}` : null
}

/** Every number of a list someone typed: commas, spaces or lines between. */
export const parseNumeros = (texte: string): readonly string[] => [
  ...new Set(
    [...texte.matchAll(/\b(?:(?:RNCP|RS)\s*)?\d{1,6}\b/gi)].flatMap(([trouve]) => numeroFiche(trouve) ?? []),
  ),
]

/** The day a file speaks of: the last one written in its name ('export-fiches-rncp-v4-1-2026-08-25.zip'). */
export const jourFichier = (nom: string): Jour | null => {
  const last = [...nom.matchAll(/\d{4}-\d{2}-\d{2}/g)].at(-1)?.[0]
  const read = parseJour(last ?? '')
  return read.ok ? read.value : null
}
