/**
 * Two people edit the same text: what only one of them changed is kept, what both changed is asked, field by field.
 * No lock ever shuts a person out.
 */
import { isSame } from '#src/kit/egal.ts'
import { joinChemin, type Pas, splitChemin } from './chemin.rules.ts'

export type Choix = 'mienne' | 'leur'
export type Conflit = {
  readonly chemin: string
  readonly base: unknown
  readonly mienne: unknown
  readonly leur: unknown
}
export type Fusion = { readonly valeur: unknown; readonly conflits: readonly Conflit[] }
export type Trois = { readonly base: unknown; readonly mienne: unknown; readonly leur: unknown }

type Noeud = Readonly<Record<string, unknown>>
const isNoeud = (value: unknown): value is Noeud =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const merge = (trois: Trois, pas: readonly Pas[], choix: Readonly<Record<string, Choix>>): Fusion => {
  const { base, mienne, leur } = trois
  if (isSame(mienne, base) || isSame(mienne, leur)) return { valeur: leur, conflits: [] }
  if (isSame(leur, base)) return { valeur: mienne, conflits: [] }
  if (isNoeud(base) && isNoeud(mienne) && isNoeud(leur)) {
    const noms = [...new Set([...Object.keys(leur), ...Object.keys(mienne)])]
    const parts = noms.map((nom) => ({
      nom,
      ...merge({ base: base[nom], mienne: mienne[nom], leur: leur[nom] }, [...pas, nom], choix),
    }))
    return {
      valeur: Object.fromEntries(parts.map(({ nom, valeur }) => [nom, valeur])),
      conflits: parts.flatMap(({ conflits }) => conflits),
    }
  }
  const same = Array.isArray(base) && Array.isArray(mienne) && Array.isArray(leur)
  // Items keep their places only while nobody added or removed one.
  if (same && base.length === mienne.length && base.length === leur.length) {
    const parts = leur.map((_, i) =>
      merge({ base: base[i], mienne: mienne[i], leur: leur[i] }, [...pas, i], choix),
    )
    return {
      valeur: parts.map(({ valeur }) => valeur),
      conflits: parts.flatMap(({ conflits }) => conflits),
    }
  }
  const chemin = joinChemin(pas)
  const chosen = choix[chemin]
  if (chosen) return { valeur: chosen === 'mienne' ? mienne : leur, conflits: [] }
  return { valeur: leur, conflits: [{ chemin, base, mienne, leur }] }
}

/** Merges my changes and theirs from the text both started from; `racine` is where that text stands. */
export const fusionner = (
  trois: Trois,
  racine: string,
  choix: Readonly<Record<string, Choix>> = {},
): Fusion => merge(trois, splitChemin(racine), choix)
