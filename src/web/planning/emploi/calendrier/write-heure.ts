/** '08:30', as a form of hours writes it; blank for none. */
export const writeHeure = (minutes: number | null): string =>
  minutes === null
    ? ''
    : [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')
