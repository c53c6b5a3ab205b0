/** What a run of the planner found, in the terms of the timetable: where each block stands. */
import { z } from 'zod'
import { jourSchema } from '../rythme/rythme.schema.ts'

export const planCalculeSchema = z.array(
  z.strictObject({
    bloc: z.uuid(),
    jour: jourSchema,
    /** Minutes since midnight. */
    debut: z.int().min(0).max(1439),
    salle: z.uuid().nullable(),
  }),
)
export type PlanCalcule = z.infer<typeof planCalculeSchema>

export type TermeCalcule = { readonly nom: string; readonly cout: number }
