/**
 * A programme (a parcours-year, « millésime ») as a brochure states it and as Cohorte stores it.
 * Every leaf may be null: *unknown*. A list that is empty says nothing was stated.
 */
import { z } from 'zod'
import { maquetteSchema } from './maquette.schema.ts'
import { ANNEES_DIPLOME, EXIGENCES_PIECE, ROLES_CONTACT, STATUTS_APPRENANT } from './vocabulaire.ts'

const texte = z.string().min(1)
const inconnu = texte.nullable()
const statuts = z.array(z.enum(STATUTS_APPRENANT))

export const adresseSchema = z.object({ voie: inconnu, codePostal: inconnu, ville: inconnu })

/** The printed document itself: who publishes it, when, and whether it binds. */
export const documentSchema = z.object({
  editeur: inconnu,
  /** 'YYYY-MM-DD', or 'YYYY-MM' when only the month is printed. */
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable(),
  dateTexte: inconnu,
  mentionLegale: inconnu,
  anneeUniversitaire: inconnu,
  /** The shelf of a CFA's catalogue, distinct from the mention. */
  rubrique: inconnu,
})

export const etablissementSchema = z.object({
  nom: inconnu,
  adresse: adresseSchema.nullable(),
  /** Presentation paragraphs of the institution, reused from one brochure to the next. */
  textes: z.array(texte),
})

export const composanteSchema = z.object({
  nom: inconnu,
  nomLong: inconnu,
  adresse: adresseSchema.nullable(),
  siteWeb: inconnu,
  courriel: inconnu,
  telephone: inconnu,
})

export const marqueSchema = z.object({
  /** Word-marks and logos printed as text. */
  marques: z.array(texte),
  slogans: z.array(
    z.object({
      texte,
      langue: z.enum(['fr', 'en']),
      proprietaire: z.enum(['etablissement', 'composante']).nullable(),
    }),
  ),
})

export const contactSchema = z.object({
  role: z.enum(ROLES_CONTACT),
  /** The title as printed: « Directrice de la mention ». */
  titre: inconnu,
  nom: inconnu,
  courriel: inconnu,
  telephone: inconnu,
})

export const diplomeSchema = z.object({
  type: inconnu,
  niveau: z.number().int().min(1).max(8).nullable(),
  mention: inconnu,
  rncp: z
    .string()
    .regex(/^\d{3,6}$/)
    .nullable(),
  /** The sentence that says who awards it. */
  texte: inconnu,
  delivrePar: inconnu,
  /** The years of the mention: its M1 and its M2 parcours. */
  annees: z.array(z.object({ annee: z.enum(ANNEES_DIPLOME), code: texte, intitule: texte })),
})

export const tauxSchema = z.object({
  nom: texte,
  /** Per cent; null when the brochure prints a placeholder (« --% »). */
  valeur: z.number().min(0).max(100).nullable(),
  affiche: texte,
})

export const parcoursSchema = z.object({
  code: inconnu,
  intitule: inconnu,
  annee: z.enum(ANNEES_DIPLOME).nullable(),
  campus: inconnu,
  capacite: z.number().int().positive().nullable(),
  /** The printed words around the number: « 20 Étudiants » says neither places nor heads. */
  capaciteTexte: inconnu,
  taux: z.array(tauxSchema),
  statuts,
  statutsTexte: inconnu,
  /** Total announced for the year or the diploma; the sum of the maquette is computed, not stored. */
  ects: z.number().positive().nullable(),
  /** Languages of instruction, as printed, lower case: « français », « anglais ». */
  langues: z.array(texte),
  /** Sentences on fees and funding. */
  tarifs: z.array(texte),
  presentation: z.array(texte),
  objectifsIntro: inconnu,
  objectifs: z.array(texte),
})

export const critereSchema = z.object({
  texte,
  /** Empty: every statut. */
  statuts,
  nature: z
    .enum(['obligatoire', 'recommandation', 'profil', 'vapp', 'diplome', 'competence', 'attendu'])
    .nullable(),
  /** Alternatives, any of which satisfies it; empty when the sentence lists none. */
  alternatives: z.array(texte),
})

export const pieceSchema = z.object({
  intitule: texte,
  exigence: z.enum(EXIGENCES_PIECE),
  statuts,
})

export const admissionSchema = z.object({
  criteres: z.array(critereSchema),
  /** Bac + n asked for, where it is stated. */
  niveauRequis: inconnu,
  etapes: z.array(z.object({ nom: z.enum(['admissibilite', 'admission', 'autre']), mode: inconnu, texte })),
  pieces: z.array(pieceSchema),
  /** Sentences on when and where to apply. */
  calendrier: z.array(texte),
})

export const organisationSchema = z.object({
  /** The sentence on the rhythm, and what was understood of it. */
  rythmeTexte: inconnu,
  joursCours: z.array(
    z.object({ jour: z.number().int().min(1).max(7), partie: z.enum(['journee', 'matin', 'apres_midi']) }),
  ),
  semainesCours: z.number().int().positive().nullable(),
  semainesEntreprise: z.number().int().positive().nullable(),
  joursEntreprise: z.array(z.number().int().min(1).max(7)),
  moisDebut: z.number().int().min(1).max(12).nullable(),
  moisFin: z.number().int().min(1).max(12).nullable(),
  debut: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  fin: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  heuresAnnoncees: z.number().positive().nullable(),
  dureeTexte: inconnu,
  lieu: inconnu,
  /** Other sentences on how the year is organised. */
  textes: z.array(texte),
  soutenanceMois: z.number().int().min(1).max(12).nullable(),
  stageTexte: inconnu,
  stageMois: z.number().positive().nullable(),
  stageStatuts: statuts,
  memoireTexte: inconnu,
})

export const mobiliteSchema = z.object({
  texte,
  programme: inconnu,
  pays: inconnu,
  partenaires: z.array(texte),
})
export const adhesionSchema = z.object({ organisme: texte, nomComplet: inconnu, texte: inconnu })

export const cfaSchema = z.object({
  nom: inconnu,
  courriel: inconnu,
  handicapTexte: inconnu,
})

export const pedagogieSchema = z.object({ modalites: z.array(texte), evaluation: z.array(texte) })

export const competencesSchema = z.object({
  profil: inconnu,
  activites: z.array(texte),
  blocs: z.array(z.object({ code: inconnu, intitule: texte, competences: z.array(texte) })),
})

export const debouchesSchema = z.object({
  texte: inconnu,
  metiers: z.array(z.object({ intitule: texte, domaines: z.array(texte) })),
  secteurs: z.array(texte),
  employeurs: z.array(texte),
  concours: inconnu,
  poursuite: inconnu,
})

export const programmeSchema = z.object({
  document: documentSchema,
  marque: marqueSchema,
  etablissement: etablissementSchema,
  composante: composanteSchema,
  site: z.object({ nom: inconnu, adresse: adresseSchema.nullable() }),
  cfa: cfaSchema,
  contacts: z.array(contactSchema),
  diplome: diplomeSchema,
  parcours: parcoursSchema,
  admission: admissionSchema,
  organisation: organisationSchema,
  mobilite: z.array(mobiliteSchema),
  adhesions: z.array(adhesionSchema),
  pedagogie: pedagogieSchema,
  maquette: maquetteSchema,
  competences: competencesSchema,
  debouches: debouchesSchema,
})

export type Adresse = z.infer<typeof adresseSchema>
export type Contact = z.infer<typeof contactSchema>
export type Critere = z.infer<typeof critereSchema>
export type Programme = z.infer<typeof programmeSchema>
