/**
 * When a groupe is in class: days of the week, every week or one cycle of weeks (« une semaine de cours, trois semaines
 * en entreprise »); and what it does of its other days: at the employer's, or on collective projects (formation initiale).
 */
import { z } from 'zod'

export const PARTIES_JOUR = ['journee', 'matin', 'apres_midi'] as const

const jourPartie = z.strictObject({
  /** 1 Monday … 7 Sunday. */
  jour: z.int().min(1).max(7),
  partie: z.enum(PARTIES_JOUR),
})
export type JourPartie = z.infer<typeof jourPartie>

export const rythmeGroupeSchema = z.strictObject({
  cours: z.array(jourPartie),
  /** null: every week. `premiere` is a day of the first week of class. */
  cycle: z
    .strictObject({
      semainesCours: z.int().positive(),
      semainesAilleurs: z.int().positive(),
      premiere: z.iso.date(),
    })
    .nullable(),
  entreprise: z.array(jourPartie),
  projet: z.array(jourPartie),
})
export type RythmeGroupe = z.infer<typeof rythmeGroupeSchema>
