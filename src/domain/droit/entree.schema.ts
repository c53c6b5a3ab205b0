/**
 * One line of the law register: a value, the days it holds, where it was read and how much it is trusted.
 * Every number was read second-hand unless its entry says 'lu'; a later reading of the text replaces the entry.
 */
import { z } from 'zod'
import { type Jour, parseJour } from '#src/kit/jour.ts'
import { CODES_DROIT, type CodeDroit, type CodeNombre, type CodeTexte, isCodeDroit } from './code.ts'

/** lu: in the official text; seconde_main: on a page that reports it; connaissance_generale: no source opened. */
export const CONFIANCES_DROIT = ['lu', 'seconde_main', 'connaissance_generale'] as const

export const UNITES = [
  'sans',
  '%',
  'EUR',
  'EUR/h',
  'EUR/mois',
  'h',
  'h/jour',
  'h/semaine',
  'h/mois',
  'h/an',
  'jour',
  'jour_ouvrable',
  'semaine',
  'mois',
  'semestre',
  'an',
  'age',
  'ECTS',
  'niveau',
  'point',
  'personne',
  'contrat',
  'proposition',
  'experience',
  'colonne',
  'version',
] as const

const jourSchema = z.string().transform((texte, ctx): Jour => {
  const read = parseJour(texte)
  if (read.ok) return read.value
  ctx.addIssue({ code: 'custom', message: `not a day: ${texte}` })
  return z.NEVER
})
const codeSchema = z.string().transform((texte, ctx): CodeDroit => {
  if (isCodeDroit(texte)) return texte
  ctx.addIssue({ code: 'custom', message: `not a code of the register: ${texte}` })
  return z.NEVER
})
const ligneSchema = z.record(z.string(), z.union([z.number(), z.string(), z.null()]))

const NATURE = { number: 'nombre', string: 'texte', object: 'table' } as const
const natureDe = (valeur: number | string | object): string => NATURE[typeof valeur as keyof typeof NATURE]

export const entreeSchema = z
  .object({
    code: codeSchema,
    /** Row of the field notes (B-07, A.4 …): always there. */
    reference: z.string().min(1),
    /** The text itself, as quoted by the source; null when the source does not quote it. */
    article: z.string().min(1).nullable(),
    valeur: z.union([z.number(), z.string().min(1), z.array(ligneSchema).min(1)]),
    unite: z.enum(UNITES),
    du: jourSchema,
    /** date: the source dates it. couverture: undated, `du` is the first day the notes speak of. */
    debut: z.enum(['date', 'couverture']),
    /** Last day, included; null while nothing ends it. */
    au: jourSchema.nullable(),
    source: z.string().min(1),
    confiance: z.enum(CONFIANCES_DROIT),
    note: z.string().min(1).nullable(),
  })
  .refine(
    ({ code, valeur }) => natureDe(valeur) === CODES_DROIT[code],
    'value of the wrong nature for its code',
  )

type EntreeLue = z.infer<typeof entreeSchema>
export type LigneDroit = Readonly<z.infer<typeof ligneSchema>>
export type ValeurDe<C extends CodeDroit> = C extends CodeNombre
  ? number
  : C extends CodeTexte
    ? string
    : readonly LigneDroit[]

/** An entry whose value has the nature its code promises. */
export type Entree<C extends CodeDroit = CodeDroit> = Readonly<
  Omit<EntreeLue, 'code' | 'valeur'> & { code: C; valeur: ValeurDe<C> }
>
