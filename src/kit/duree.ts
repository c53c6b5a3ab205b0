const two = (n: number): string => String(n).padStart(2, '0')

/** '08:30', from minutes since midnight: as a form, a table and a calendar file write a time of day. */
export const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** '3 h 30', '7 h', '45 min', '0 h', from minutes (a part of one is rounded): units by their symbols, no-break spaces inside. */
export const spellMinutes = (minutes: number): string => {
  const whole = Math.round(minutes)
  const [heures, reste] = [Math.floor(whole / 60), whole % 60]
  if (reste === 0) return `${heures}\u00a0h`
  return heures === 0 ? `${reste}\u00a0min` : `${heures}\u00a0h\u00a0${two(reste)}`
}
