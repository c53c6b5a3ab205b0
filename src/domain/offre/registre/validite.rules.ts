/** A dated line holds until the day it says, that day included; a line without an end still holds. */
import type { Jour } from '#src/kit/jour.ts'
import { addMonths } from '#src/kit/periode.ts'

export type Datee = { readonly depuis?: string | null; readonly jusqua?: string | null }

export const isEchue = ({ jusqua }: Datee, today: Jour): boolean =>
  typeof jusqua === 'string' && jusqua < today

/** Before the end by less than so many months, and not yet over: time to renew. */
export const finitBientot = (ligne: Datee, today: Jour, mois: number): boolean =>
  typeof ligne.jusqua === 'string' && !isEchue(ligne, today) && ligne.jusqua < addMonths(today, mois)
