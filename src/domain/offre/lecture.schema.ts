/**
 * What was read in a brochure: a flat list of fields, each with the lines it came from, and the lines nobody used.
 * Every non-blank line is in exactly one of the two: the accounts always balance.
 */
import { z } from 'zod'

export const CONFIANCES = ['haute', 'moyenne', 'basse'] as const

export const champLuSchema = z.object({
  /** Path in a Programme: 'admission.pieces[0].intitule', 'maquette.semestres[1].parties[0].bloc'. */
  chemin: z.string().min(1),
  valeur: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  /** Source lines, from 1. */
  lignes: z.array(z.number().int().positive()).min(1),
  confiance: z.enum(CONFIANCES),
})

export const lectureSchema = z.object({
  /** The source, line by line; line 1 is lignes[0]. */
  lignes: z.array(z.string()),
  champs: z.array(champLuSchema),
  /** Lines that only carry layout or a heading: used, though they give no field. */
  titres: z.array(z.object({ ligne: z.number().int().positive(), texte: z.string() })),
  /** Non-blank lines nobody used. */
  nonLues: z.array(z.number().int().positive()),
})

export type ChampLu = z.infer<typeof champLuSchema>
export type Lecture = z.infer<typeof lectureSchema>
