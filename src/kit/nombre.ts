/** Rounds half up to a number of decimals, for showing or comparing with a printed figure: 417.158 -> 417.2. */
export const roundTo = (value: number, decimals: number): number =>
  Math.round((value + Number.EPSILON * Math.sign(value)) * 10 ** decimals) / 10 ** decimals
