/**
 * Who bears the cost of a shared EC. Each associated programme takes a fraction of its hours, or a number of hours; the
 * one that carries it takes the rest, so that the parts always make the whole. What nobody settled is unknown, and then
 * the rest is too.
 */
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  fromDecimal,
  multiplyFractions,
  subtractFractions,
} from '#src/kit/fraction.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'

export type Part =
  | { readonly genre: 'fraction'; readonly numerateur: number; readonly denominateur: number }
  | { readonly genre: 'heures'; readonly heures: number }

export type RefusPart = 'part-illisible' | 'part-trop-grande'

const MAX = 10_000

/** « 1/3 », « 25 % », « 10 h » or « 10,5 »; blank is unknown. */
export const parsePart = (saisie: string): Result<Part | null, RefusPart> => {
  const texte = saisie
    .replace(/[\s\u00a0\u202f]/g, '')
    .toLowerCase()
    .replace(',', '.')
  if (texte === '') return ok(null)
  const [, n, d] = /^(\d+)\/(\d+)$/.exec(texte) ?? []
  const [, pourcent] = /^(\d+(?:\.\d{1,2})?)%$/.exec(texte) ?? []
  const [, heures] = /^(\d+(?:\.\d{1,2})?)h?$/.exec(texte) ?? []
  if (n !== undefined && d !== undefined) {
    const [numerateur, denominateur] = [Number(n), Number(d)]
    if (denominateur === 0 || denominateur > MAX) return refus('part-illisible')
    return numerateur > denominateur
      ? refus('part-trop-grande')
      : ok({ genre: 'fraction', numerateur, denominateur })
  }
  if (pourcent !== undefined) {
    const part = fraction(Math.round(Number(pourcent) * 100), MAX)
    return Number(pourcent) > 100
      ? refus('part-trop-grande')
      : ok({ genre: 'fraction', numerateur: part.n, denominateur: part.d })
  }
  if (heures === undefined) return refus('part-illisible')
  return Number(heures) > MAX ? refus('part-trop-grande') : ok({ genre: 'heures', heures: Number(heures) })
}

/** A part in hours of this total; null where the part, or the total of a fraction, is unknown. */
export const heuresDePart = (part: Part | null, total: Fraction | null): Fraction | null => {
  if (part === null) return null
  if (part.genre === 'heures') return fromDecimal(part.heures)
  return total && multiplyFractions(total, fraction(part.numerateur, part.denominateur))
}

/** What the parts come to: of each associated programme, in order, and what the carrier keeps. */
export type Repartition = {
  readonly associes: readonly (Fraction | null)[]
  readonly porteur: Fraction | null
  /** The associated ones take more than there is: hours were cut since they agreed. */
  readonly depasse: boolean
}

const ZERO = fraction(0)

export const repartir = (total: Fraction | null, parts: readonly (Part | null)[]): Repartition => {
  const associes = parts.map((part) => heuresDePart(part, total))
  const known = associes.filter((part) => part !== null)
  const taken = known.reduce(addFractions, ZERO)
  const fractions = parts.flatMap((part) =>
    part?.genre === 'fraction' ? [fraction(part.numerateur, part.denominateur)] : [],
  )
  // Fractions alone can pass the whole, whatever the hours are.
  const depasse =
    compareFractions(fractions.reduce(addFractions, ZERO), fraction(1)) > 0 ||
    (total !== null && compareFractions(taken, total) > 0)
  const settled = total !== null && known.length === parts.length && !depasse
  return { associes, porteur: settled ? subtractFractions(total, taken) : null, depasse }
}
