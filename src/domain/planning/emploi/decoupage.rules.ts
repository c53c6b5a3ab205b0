/**
 * Hours are exact: a cours of 20 hours is blocks that sum to 20 hours, neither 19 h 30 nor 21. People write them as they
 * say them: « 5 × 4 h », « 4+4+4+3 », « 3h30 + 3h30 ».
 */
import { spellMinutes } from '#src/kit/duree.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'

export type RefusDecoupage =
  | { readonly code: 'illisible'; readonly texte: string }
  | { readonly code: 'vide' }
  /** In minutes; `ecart` is what is missing (or too much, negative). */
  | { readonly code: 'somme'; readonly minutes: number; readonly ecart: number }

const MINUTES = /^(\d{1,3})\s*min$/i
const HEURES = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:h\s*(\d{2})?)?$/i

/** '4', '3,5', '3h30', '45 min' in minutes. */
const readHeures = (texte: string): number | null => {
  const courte = MINUTES.exec(texte.trim())
  if (courte) return Number(courte[1]) || null
  const found = HEURES.exec(texte.trim())
  if (!found) return null
  const [, whole = '0', part, minutes] = found
  if (part !== undefined && minutes !== undefined) return null
  if (minutes !== undefined && Number(minutes) > 59) return null
  const read = Number(whole) * 60 + (part ? Math.round(Number(`0.${part}`) * 60) : 0) + Number(minutes ?? 0)
  return read > 0 ? read : null
}

/** The blocks of a cours of so many minutes, as they were written. */
export const readDecoupage = (texte: string, minutes: number): Result<readonly number[], RefusDecoupage> => {
  const parts = texte
    .split('+')
    .map((part) => part.trim())
    .filter(Boolean)
  if (parts.length === 0) return refus({ code: 'vide' })
  const blocs: number[] = []
  for (const part of parts) {
    const [, times, each] = /^(?:(\d{1,2})\s*[×x*]\s*)?(.+)$/i.exec(part) ?? []
    const one = readHeures(each ?? '')
    if (one === null) return refus({ code: 'illisible', texte: part })
    for (let i = 0; i < Number(times ?? 1); i++) blocs.push(one)
  }
  const sum = blocs.reduce((total, one) => total + one, 0)
  return sum === minutes ? ok(blocs) : refus({ code: 'somme', minutes: sum, ecart: minutes - sum })
}

/** '4 × 4 h + 3 h', as `readDecoupage` reads it. */
export const writeDecoupage = (blocs: readonly number[]): string => {
  const runs: { each: number; times: number }[] = []
  for (const each of blocs) {
    const last = runs.at(-1)
    if (last?.each === each) last.times += 1
    else runs.push({ each, times: 1 })
  }
  return runs
    .map(({ each, times }) => (times > 1 ? `${times} × ${spellMinutes(each)}` : spellMinutes(each)))
    .join(' + ')
}
