/**
 * A fiche of the RNCP or the RS, as France compétences publishes it every day (open data, flow V4.1). A national
 * master is one fiche per mention, the accredited universities being listed as certificateurs. null is *unknown*.
 */
import { z } from 'zod'

const texte = z.string().min(1)
const inconnu = texte.nullable()
const jour = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
const codeLibelle = z.object({ code: texte, libelle: inconnu })

/** Ways in: initial training, apprenticeship, continuing, professionalisation contract, individual, VAE. */
export const VOIES_RNCP = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const
export type VoieRncp = (typeof VOIES_RNCP)[number]

const certificateurRncpSchema = z.object({
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .nullable(),
  nom: inconnu,
  actif: z.boolean().nullable(),
})

const blocRncpSchema = z.object({
  /** 'RNCP38704BC01'; null in the flows older than the codes. */
  code: inconnu,
  intitule: inconnu,
  competences: z.array(texte),
  evaluation: inconnu,
})

export const ficheRncpSchema = z.object({
  /** 'RNCP38175' or 'RS6604'. */
  numero: z.string().regex(/^(RNCP|RS)\d+$/),
  idFiche: inconnu,
  intitule: inconnu,
  /** 'MASTER', 'BTS'. */
  abrege: inconnu,
  /** As printed: 'Publiée'. */
  etat: inconnu,
  actif: z.boolean().nullable(),
  /** Of the European framework: 7 for a master. */
  niveau: z.number().int().min(1).max(8).nullable(),
  enregistrement: z.enum(['droit', 'demande']).nullable(),
  dateEffet: jour,
  dateDecision: jour,
  finEnregistrement: jour,
  /** Last day the diploma may still be awarded to those who began in time. */
  limiteDelivrance: jour,
  formacodes: z.array(codeLibelle),
  nsf: z.array(codeLibelle),
  rome: z.array(codeLibelle),
  certificateurs: z.array(certificateurRncpSchema),
  partenaires: z.array(certificateurRncpSchema.extend({ habilitation: inconnu })),
  /** Whether a jury exists for each way in. */
  voies: z.record(z.enum(VOIES_RNCP), z.boolean().nullable()),
  activites: inconnu,
  capacites: z.array(texte),
  secteurs: inconnu,
  emplois: inconnu,
  blocs: z.array(blocRncpSchema),
  /** Numbers of the fiches that replace this one, and of those it replaced. */
  nouvelles: z.array(texte),
  anciennes: z.array(texte),
})

export type FicheRncp = z.infer<typeof ficheRncpSchema>
export type BlocRncp = z.infer<typeof blocRncpSchema>
