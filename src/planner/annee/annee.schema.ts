import { z } from 'zod'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { jourSchema, type RefusLecture, wrongShape } from '../grille/grille.schema.ts'
import type { Annee } from './annee.ts'
import { type AnneeJson, decodeAnnee } from './annee-json.ts'

const whole = z.number().int().nonnegative()
const bits = z.base64()
const names = z.array(z.string())
const limit = whole.nullable()
const anneeSchema = z.object({
  format: z.literal('cohorte-annee/1'),
  grille: z.object({
    jours: z.array(jourSchema),
    ouverture: whole,
    pas: whole.positive(),
    parJour: whole.positive(),
    dejeuner: z.tuple([whole, whole]),
  }),
  promotions: z.array(
    z.object({
      id: z.string(),
      effectif: whole,
      ouverture: bits,
      maxParJour: limit,
      maxParSemaine: limit,
    }),
  ),
  enseignants: z.array(
    z.object({
      id: z.string(),
      externe: z.boolean(),
      disponibilite: bits,
      maxParJour: limit,
      evite: bits.nullable(),
    }),
  ),
  salles: z.array(
    z.object({ id: z.string(), capacite: whole, equipements: names, site: z.string(), ouverture: bits }),
  ),
  modules: z.array(
    z.object({
      id: z.string(),
      promotions: names,
      enseignants: names,
      blocs: z.array(whole.positive()),
      equipements: names,
      site: z.string().nullable(),
      apres: names,
      ecart: whole,
    }),
  ),
  fermetures: z.record(z.string(), z.string()),
  evenements: z.array(
    z.object({
      nom: z.string(),
      concerne: names,
      debut: whole,
      fin: whole,
      sansRepas: z.boolean().optional(),
    }),
  ),
  leves: names,
  ecarts: z
    .array(
      z.object({
        blocs: z.array(z.object({ module: z.string(), rang: whole })),
        jours: whole.positive(),
        compte: z.literal('rangs').optional(),
        tenus: z.array(jourSchema).optional(),
      }),
    )
    .optional(),
  repas: z.object({ de: whole, a: whole, duree: whole.positive() }).optional(),
})

/** Names a module uses that nobody bears, and names borne twice. */
const wrongName = (json: AnneeJson): RefusLecture | null => {
  const all = [...json.promotions, ...json.enseignants, ...json.salles].map(({ id }) => id)
  const modules = json.modules.map(({ id }) => id)
  for (const list of [all, modules]) {
    const twice = list.find((id, i) => list.indexOf(id) < i)
    if (twice !== undefined) return { code: 'doublon', nom: twice }
  }
  const promotions = new Set(json.promotions.map(({ id }) => id))
  const enseignants = new Set(json.enseignants.map(({ id }) => id))
  const known = new Set(modules)
  for (const { id, promotions: p, enseignants: e, apres } of json.modules)
    for (const [list, names] of [
      [p, promotions],
      [e, enseignants],
      [apres, known],
    ] as const) {
      const nom = list.find((one) => !names.has(one))
      if (nom !== undefined) return { code: 'reference', chemin: `modules ${id}`, nom }
    }
  return null
}

/** Reads a year from parsed JSON that nobody has checked. */
export const readAnnee = (json: unknown): Result<Annee, RefusLecture> => {
  const read = anneeSchema.safeParse(json)
  if (!read.success) return refus(wrongShape(read.error))
  const wrong = wrongName(read.data)
  return wrong ? refus(wrong) : ok(decodeAnnee(read.data))
}
