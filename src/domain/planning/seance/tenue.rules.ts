/** A séance that is over was held where it stood: attendance hangs on it, and what changes afterwards leaves it there. */
import type { Jour } from '#src/kit/jour.ts'
import type { Seance } from '../emploi/emploi.ts'

/** A moment in the zone of the programme. */
export type Moment = { readonly jour: Jour; readonly minute: number }

export const isTenue = (
  { jour, debut, duree }: Pick<Seance, 'jour' | 'debut' | 'duree'>,
  now: Moment,
): boolean => jour < now.jour || (jour === now.jour && debut + duree <= now.minute)
