/**
 * The maquette: semesters hold parts of BCC (blocs de connaissances et de compétences), a BCC belongs to the
 * parcours and may span semesters (four of the five BCC of the MPT do). A BCC part holds UE, explicit or implicit
 * (intitule null), a UE holds EC. null is *unknown*: never zero, never invented.
 */
import { z } from 'zod'
import { MODES_HEURE, NATURES_EC, STATUTS_APPRENANT } from './vocabulaire.ts'

export const volumeSchema = z.object({
  /** null when the brochure gives hours without saying how they are taught. */
  mode: z.enum(MODES_HEURE).nullable(),
  heures: z.number().positive(),
})

export const ecSchema = z.object({
  code: z.string().nullable(),
  intitule: z.string().min(1),
  nature: z.enum(NATURES_EC).nullable(),
  volumes: z.array(volumeSchema),
  ects: z.number().nonnegative().nullable(),
  coefficient: z.number().nonnegative().nullable(),
  /** Empty: every statut of the parcours. */
  statuts: z.array(z.enum(STATUTS_APPRENANT)),
  responsables: z.array(z.string()),
  /** Free text of the assessment; 'non évalué' is a value, null is unknown. */
  evaluation: z.string().nullable(),
  /** The competences it develops and the objectives it serves, each by its own words; absent: nobody said. */
  competences: z.array(z.string().min(1)).optional(),
  objectifs: z.array(z.string().min(1)).optional(),
  /** Codes of the parcours it is taught for together; written when a text is published, from the agreements in force. */
  communAvec: z.array(z.string().min(1)).optional(),
})

export const ueSchema = z.object({
  code: z.string().nullable(),
  /** null: an implicit UE, when the brochure hangs EC right under a BCC. */
  intitule: z.string().min(1).nullable(),
  ects: z.number().nonnegative().nullable(),
  coefficient: z.number().nonnegative().nullable(),
  responsables: z.array(z.string()),
  ecs: z.array(ecSchema),
})

export const partieSchema = z.object({
  /** Code of a BCC of the maquette; null when the brochure names no BCC. */
  bloc: z.string().nullable(),
  ues: z.array(ueSchema),
})

export const semestreSchema = z.object({
  /** 'S3'; null when the brochure does not split its table. */
  code: z.string().nullable(),
  parties: z.array(partieSchema),
})

export const blocSchema = z.object({ code: z.string().min(1), intitule: z.string().min(1) })

export const maquetteSchema = z.object({
  blocs: z.array(blocSchema),
  semestres: z.array(semestreSchema),
})

export type Volume = z.infer<typeof volumeSchema>
export type Ec = z.infer<typeof ecSchema>
export type Ue = z.infer<typeof ueSchema>
export type Partie = z.infer<typeof partieSchema>
export type Semestre = z.infer<typeof semestreSchema>
export type Bloc = z.infer<typeof blocSchema>
export type Maquette = z.infer<typeof maquetteSchema>
