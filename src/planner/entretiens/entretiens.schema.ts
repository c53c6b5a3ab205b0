import { z } from 'zod'
import { ok, type Result, refus } from '#src/kit/result.ts'
import {
  doublon,
  grilleSchema,
  jourSchema,
  openingOf,
  presenceSchema,
  type RefusLecture,
  wrongShape,
} from '../grille/grille.schema.ts'
import type { Entretiens } from './entretiens.ts'

const minutes = z.number().int().positive()

/** Interviews as a document; docs/plan-json.md says each field. */
const entretiensSchema = z.object({
  format: z.literal('cohorte-entretiens/1'),
  grille: grilleSchema,
  jurys: z.array(z.object({ id: z.string(), programmes: z.array(z.string()), disponible: presenceSchema })),
  candidats: z.array(
    z.object({
      id: z.string(),
      programme: z.string(),
      disponible: presenceSchema.default('toujours'),
      duree: minutes,
      evite: presenceSchema.nullable().default(null),
    }),
  ),
  /** First day the notice allows; null: the first of the grid. */
  premierJour: jourSchema.nullable().default(null),
  pause: z.object({ apres: minutes, duree: minutes, minutes }).nullable().default(null),
})

/** Reads interviews from parsed JSON that nobody has checked. */
export const readEntretiens = (json: unknown): Result<Entretiens, RefusLecture> => {
  const read = entretiensSchema.safeParse(json)
  if (!read.success) return refus(wrongShape(read.error))
  const { grille, jurys, candidats, premierJour, pause } = read.data
  const twice = [jurys, candidats].map((list) => doublon(list.map(({ id }) => id))).find(Boolean)
  if (twice) return refus(twice)
  const late = premierJour === null ? 0 : grille.jours.findIndex((jour) => jour >= premierJour)
  return ok({
    grille,
    jurys: jurys.map(({ disponible, ...jury }) => ({
      ...jury,
      disponibilite: openingOf(grille, disponible),
    })),
    candidats: candidats.map(({ disponible, evite, ...candidat }) => ({
      ...candidat,
      disponibilite: openingOf(grille, disponible),
      evite: evite && openingOf(grille, evite, true),
    })),
    premier: (late < 0 ? grille.jours.length : late) * grille.parJour,
    pause,
  })
}
