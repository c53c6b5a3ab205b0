import { clock } from '#src/kit/duree.ts'

/** '08:30', as a form of hours writes it; blank for none. */
export const writeHeure = (minutes: number | null): string => (minutes === null ? '' : clock(minutes))

/** '3,5' hours, as a form of durations writes them; blank where nobody said. */
export const writeHeures = (minutes: number | null): string =>
  minutes === null ? '' : String(minutes / 60).replace('.', ',')
