const HOUR = 60

/**
 * Cuts the hours of a module into the fewest blocks of at most `max` minutes, as equal as whole hours allow
 * (half-hours when the total has one), summing exactly: 20 h = 5 × 4, 15 h = 4 + 4 + 4 + 3, 7 h = 4 + 3.
 */
export const decouper = (minutes: number, max = 4 * HOUR): readonly number[] => {
  if (minutes <= 0) return []
  const count = Math.ceil(minutes / max)
  const fits = (u: number): boolean => minutes % u === 0 && Math.ceil(minutes / u / count) * u <= max
  const unit = [HOUR, 30, 15, 1].find(fits)!
  const units = minutes / unit
  const least = Math.floor(units / count)
  const more = units - least * count
  return Array.from({ length: count }, (_, i) => (least + (i < more ? 1 : 0)) * unit)
}
