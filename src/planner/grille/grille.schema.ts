import { z } from 'zod'
import { clock } from '#src/kit/duree.ts'
import { type Jour, parseJour } from '#src/kit/jour.ts'
import type { Disponibilite } from './depart.ts'
import { type Grille, type Ouverture, opening, slotCount } from './grille.ts'

/** An hour of the day, 'HH:MM', as minutes. */
const heureSchema = z
  .string()
  .regex(/^([01]\d|2[0-4]):[0-5]\d$/)
  .transform((texte) => 60 * Number(texte.slice(0, 2)) + Number(texte.slice(3)))

/** A date, 'YYYY-MM-DD'. */
export const jourSchema = z.string().transform((texte, ctx): Jour => {
  const read = parseJour(texte)
  if (read.ok) return read.value
  ctx.addIssue({ code: 'custom', message: 'jour' })
  return z.NEVER
})

/** A calendar as people write it: its days, the hours of a day, the step in minutes, lunch or null. */
export const grilleSchema = z
  .object({
    jours: z.array(jourSchema).min(1),
    de: heureSchema,
    a: heureSchema,
    pas: z.number().int().positive(),
    dejeuner: z.tuple([heureSchema, heureSchema]).nullable(),
  })
  .refine(({ jours }) => jours.every((jour, j) => j === 0 || jours[j - 1]! < jour), 'ordre des jours')
  .refine(({ de, a, pas }) => a > de && (a - de) % pas === 0, 'pas')
  .transform(({ jours, de, a, pas, dejeuner }): Grille => {
    const slot = (minute: number, up: boolean): number =>
      (up ? Math.ceil : Math.floor)((Math.min(a, Math.max(de, minute)) - de) / pas)
    const lunch = dejeuner
      ? ([slot(dejeuner[0], false), slot(dejeuner[1], true)] as const)
      : ([0, 0] as const)
    return { jours, ouverture: de, pas, parJour: (a - de) / pas, dejeuner: lunch }
  })

const intervallesSchema = z.array(z.object({ jour: jourSchema, de: heureSchema, a: heureSchema }))

/** When someone is there: always, or in these intervals. */
export const presenceSchema = z.union([z.literal('toujours'), intervallesSchema])
/** When someone is there, as people write it. */
export type Presence = z.infer<typeof presenceSchema>

/** A presence, or the intervals in which a start alone is asked to lie. */
export const departsSchema = z.union([presenceSchema, z.object({ departs: intervallesSchema })])

/** What such a presence says of the slots, and whether it speaks of starts alone. */
export const disponibiliteOf = (grille: Grille, said: z.infer<typeof departsSchema>): Disponibilite =>
  typeof said === 'object' && 'departs' in said
    ? { ouverture: openingOf(grille, said.departs), departs: true }
    : { ouverture: openingOf(grille, said), departs: false }

/** The slots that lie wholly inside a presence (or, when `touched`, that it touches). */
export const openingOf = (grille: Grille, presence: Presence, touched = false): Ouverture => {
  if (presence === 'toujours') return new Uint8Array(slotCount(grille)).fill(1)
  return opening(grille, (j, k) => {
    const from = grille.ouverture + k * grille.pas
    const to = from + grille.pas
    return presence.some(
      ({ jour, de, a }) =>
        jour === grille.jours[j] && (touched ? de < to && from < a : de <= from && to <= a),
    )
  })
}

/** A slot as a day and an hour. */
export const momentOf = (grille: Grille, slot: number): { readonly jour: Jour; readonly heure: string } => {
  const minute = grille.ouverture + (slot % grille.parJour) * grille.pas
  return {
    jour: grille.jours[Math.floor(slot / grille.parJour)]!,
    heure: clock(minute),
  }
}

/** Why a document is not read: where it has the wrong shape, which name nobody bears, which is borne twice. */
export type RefusLecture =
  | { readonly code: 'forme'; readonly chemin: string }
  | { readonly code: 'reference'; readonly chemin: string; readonly nom: string }
  | { readonly code: 'doublon'; readonly nom: string }

/** The first name borne twice in a list, or null. */
export const doublon = (ids: readonly string[]): RefusLecture | null => {
  const seen = new Set<string>()
  for (const nom of ids) {
    if (seen.has(nom)) return { code: 'doublon', nom }
    seen.add(nom)
  }
  return null
}

/** Where zod first found a document wrong. */
export const wrongShape = (error: z.ZodError): RefusLecture => ({
  code: 'forme',
  chemin: error.issues[0]?.path.join('.') ?? '',
})
