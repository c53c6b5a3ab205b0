/** An exact rational number, in lowest terms, `d` positive: a third of 20 h is 20/3 h, and three of them are 20 h. */
export type Fraction = { readonly n: number; readonly d: number }

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b))

/** n/d in lowest terms; d is not zero. */
export const fraction = (n: number, d = 1): Fraction => {
  if (d === 0) throw new Error('a fraction over zero')
  const by = gcd(n, d) * Math.sign(d)
  return { n: n / by + 0, d: d / by }
}

/** A decimal with at most two digits after the point, exactly: 10.5 -> 21/2. */
export const fromDecimal = (value: number): Fraction => fraction(Math.round(value * 100), 100)

export const addFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtractFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
/** Negative, zero or positive, as a is less than, equal to or more than b. */
export const compareFractions = (a: Fraction, b: Fraction): number => a.n * b.d - b.n * a.d
/** The nearest number, for showing. */
export const toNumber = ({ n, d }: Fraction): number => n / d
