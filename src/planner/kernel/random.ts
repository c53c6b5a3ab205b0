/** A small deterministic source of numbers: the same seed always tells the same story. */
export type Random = {
  /** A whole number of 32 bits, from 0 to 2^32 - 1. */
  bits(): number
  /** A whole number from 0 to n - 1; n up to 65,536. */
  below(n: number): number
  /** An exponential draw of mean 1: what an uphill step may cost at temperature 1. */
  patience(): number
}

const TABLE = 4096
const MINUS_LOG = Float64Array.from({ length: TABLE }, (_, i) => -Math.log((i + 0.5) / TABLE))

/** The sfc32 generator (Chris Doty-Humphrey, public domain), twelve rounds warm. */
export const seeded = (seed: number): Random => {
  const s = new Int32Array([seed, seed ^ 0x9e3779b9, 0x243f6a88, 1])
  const bits = (): number => {
    const sum = (s[0]! + s[1]! + s[3]!) | 0
    s[3] = s[3]! + 1
    s[0] = s[1]! ^ (s[1]! >>> 9)
    s[1] = s[2]! + (s[2]! << 3)
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + sum
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) bits()
  const below = (n: number): number => ((bits() >>> 16) * n) >>> 16
  const patience = (): number => {
    const u = bits()
    const cell = u >>> 20
    return cell === 0 ? -Math.log((u + 0.5) / 4294967296) : MINUS_LOG[cell]!
  }
  return { bits, below, patience }
}
