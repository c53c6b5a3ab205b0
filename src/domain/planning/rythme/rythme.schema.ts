/**
 * A rhythm says which days are class and which are company. Brochures know three kinds: days of the week (« les
 * jeudi, vendredi et samedi matin »), n weeks in m with a phase (« 1 semaine de cours et 3 semaines sur les lieux
 * de travail »), or a list of weeks.
 */
import { z } from 'zod'
import { TERRITOIRES } from '#src/domain/droit/jour-ferie.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { type Jour, parseJour, weekday } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'

/** A day of the calendar, as people and files write it: 'YYYY-MM-DD'. */
export const jourSchema = z.custom<Jour>(
  (texte) => typeof texte === 'string' && parseJour(texte).ok,
  'not a day',
)
const lundiSchema = jourSchema.refine((jour) => weekday(jour) === 1, 'not a Monday')
const jourSemaine = z.number().int().min(1).max(7)

export const jourCoursSchema = z.object({
  jour: jourSemaine,
  partie: z.enum(['journee', 'matin', 'apres_midi']),
})

const semaineType = {
  /** Class days of a class week; a weekday stands once. */
  cours: z
    .array(jourCoursSchema)
    .min(1)
    .refine(
      (jours) => new Set(jours.map(({ jour }) => jour)).size === jours.length,
      'a weekday stands twice',
    ),
  /** Weekdays at the employer when they are not class days; empty where there is no employer. */
  entreprise: z.array(jourSemaine),
}

export const rythmeSchema = z.discriminatedUnion('genre', [
  z.object({ genre: z.literal('jours'), ...semaineType }),
  z.object({
    genre: z.literal('cycle'),
    semainesCours: z.number().int().positive(),
    semainesEntreprise: z.number().int().positive(),
    /** Monday of one first class week; the cycle runs both ways from it. */
    premiere: lundiSchema,
    ...semaineType,
  }),
  z.object({ genre: z.literal('semaines'), lundis: z.array(lundiSchema), ...semaineType }),
])

export const fermetureSchema = z.object({ nom: z.string().min(1), du: jourSchema, au: jourSchema })

/** The period looked at, where its holidays are, and when the site is closed. */
export const cadreSchema = z.object({
  du: jourSchema,
  au: jourSchema,
  territoire: z.enum(TERRITOIRES),
  fermetures: z.array(fermetureSchema),
})

/** Hours taught in a day and in a half-day: 7 and 4 for one site, 6 and 3 for another. */
export const dureesSchema = z.object({ journee: z.number().positive(), demiJournee: z.number().positive() })

export type JourCours = z.infer<typeof jourCoursSchema>
export type Rythme = z.infer<typeof rythmeSchema>
export type Cycle = Extract<Rythme, { genre: 'cycle' }>
export type Fermeture = z.infer<typeof fermetureSchema>
export type Cadre = z.infer<typeof cadreSchema>
export type Durees = z.infer<typeof dureesSchema>

const LUNDI_VENDREDI = [1, 2, 3, 4, 5] as const
const SEMAINE_PLEINE: readonly JourCours[] = LUNDI_VENDREDI.map((jour) => ({ jour, partie: 'journee' }))

/** A cycle of whole weeks, Monday to Friday. */
export const cycleDe = (semainesCours: number, semainesEntreprise: number, premiere: Jour): Cycle => ({
  genre: 'cycle',
  semainesCours,
  semainesEntreprise,
  premiere,
  cours: [...SEMAINE_PLEINE],
  entreprise: [...LUNDI_VENDREDI],
})

/** The rhythm a programme states, in its first phase; null when it states none that can be counted. */
export const rythmeDe = ({
  joursCours,
  joursEntreprise,
  semainesCours,
  semainesEntreprise,
  debut,
}: Programme['organisation']): Rythme | null => {
  if (joursCours.length > 0) return { genre: 'jours', cours: joursCours, entreprise: joursEntreprise }
  const lu = debut === null ? null : parseJour(debut)
  if (semainesCours === null || semainesEntreprise === null || !lu?.ok) return null
  return cycleDe(semainesCours, semainesEntreprise, mondayOf(lu.value))
}
