/**
 * A whole number as class names, one per binary digit: nothing may be written inline (no style attribute leaves this
 * house), and emploi.css sums the digits back to place a séance on its quarter of an hour.
 */
export const bits = (name: string, n: number): string =>
  [1, 2, 4, 8, 16, 32, 64]
    .filter((bit) => (n & bit) !== 0)
    .map((bit) => `${name}${bit}`)
    .join(' ')

export const QUART = 15
/** Quarters of an hour between two minutes, at least one. */
export const quartsDe = (debut: number, fin: number): number => Math.max(1, Math.round((fin - debut) / QUART))
