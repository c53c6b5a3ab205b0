import { z } from 'zod'
import { ok, type Result, refus } from '#src/kit/result.ts'
import {
  departsSchema,
  disponibiliteOf,
  doublon,
  grilleSchema,
  openingOf,
  presenceSchema,
  type RefusLecture,
  wrongShape,
} from '../grille/grille.schema.ts'
import type { Session } from './soutenances.ts'

const names = z.array(z.string())

/** A session of defences as a document; docs/plan-json.md says each field. */
const sessionSchema = z.object({
  format: z.literal('cohorte-soutenances/1'),
  grille: grilleSchema,
  salles: z.array(z.object({ id: z.string(), ouverte: departsSchema })),
  pause: z
    .object({ travail: z.number().int().positive(), repos: z.number().int().positive() })
    .nullable()
    .default(null),
  membres: z.array(
    z.object({
      id: z.string(),
      disponible: departsSchema,
      qualites: names,
      maximum: z.number().int().nonnegative().nullable().default(null),
      evite: presenceSchema.nullable().default(null),
    }),
  ),
  soutenances: z.array(
    z.object({
      id: z.string(),
      etudiant: z.string(),
      disponible: departsSchema.default('toujours'),
      encadrants: names,
      roles: z.array(z.object({ nom: z.string(), qualites: names })).max(8),
      duree: z.number().int().positive(),
      recuses: names.default([]),
    }),
  ),
})

/** Reads a session from parsed JSON that nobody has checked. */
export const readSession = (json: unknown): Result<Session, RefusLecture> => {
  const read = sessionSchema.safeParse(json)
  if (!read.success) return refus(wrongShape(read.error))
  const { grille, salles, membres, soutenances, pause } = read.data
  const twice = [salles, membres, soutenances].map((list) => doublon(list.map(({ id }) => id))).find(Boolean)
  if (twice) return refus(twice)
  const known = new Set(membres.map(({ id }) => id))
  for (const { id, encadrants, recuses } of soutenances)
    for (const nom of [...encadrants, ...recuses])
      if (!known.has(nom)) return refus({ code: 'reference', chemin: `soutenances ${id}`, nom })
  const present = (said: z.infer<typeof departsSchema>) => {
    const { ouverture, departs } = disponibiliteOf(grille, said)
    return { disponibilite: ouverture, departs }
  }
  return ok({
    grille,
    pause,
    salles: salles.map(({ id, ouverte }) => ({ id, ...disponibiliteOf(grille, ouverte) })),
    membres: membres.map(({ disponible, evite, ...membre }) => ({
      ...membre,
      ...present(disponible),
      evite: evite && openingOf(grille, evite, true),
    })),
    soutenances: soutenances.map(({ disponible, ...soutenance }) => ({
      ...soutenance,
      ...present(disponible),
    })),
  })
}
