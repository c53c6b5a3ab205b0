/** A cycle of n weeks in m may start on any of its m weeks: the phases, side by side. */
import { addDays, type Jour } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import type { Cadre, Cycle } from './rythme.schema.ts'

export type Phase = { readonly premiere: Jour; readonly rythme: Cycle }

/** One phase per week of the cycle, from the week the period starts in. */
export const phasesDe = (cycle: Cycle, cadre: Cadre): readonly Phase[] =>
  Array.from({ length: cycle.semainesCours + cycle.semainesEntreprise }, (_, i) => {
    const premiere = addDays(mondayOf(cadre.du), 7 * i)
    return { premiere, rythme: { ...cycle, premiere } }
  })
