/** The brand kit of a composante: what a page and a PDF need to look like it, and to be read aloud right. */
import { z } from 'zod'

export const marqueSchema = z.object({
  /** Main colour, '#rrggbb'. */
  couleur: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .default(null),
  slogan: z.string().min(1).nullable().default(null),
  /** Language of the slogan, for screen readers: « look beyond » is English. */
  sloganLangue: z.enum(['fr', 'en']).default('fr'),
  /** Hash of the logo's file, and the words that replace it when it cannot be seen. */
  logo: z.string().nullable().default(null),
  logoTexte: z.string().min(1).nullable().default(null),
})

export type Marque = z.infer<typeof marqueSchema>
