import type { FicheRncp } from '#src/domain/offre/rncp/rncp.schema.ts'
import type { RefusXml } from '#src/formats/xml/lexique-xml.ts'
import type { LecteurXml, LimitesXml } from '#src/formats/xml/scan-xml.ts'
import { scanXml } from '#src/formats/xml/scan-xml.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { buildFiche, type Champs, type FicheBrute } from './draft-fiche.ts'

/** What a whole flow held: its version, the fiches read, those without a readable number. */
export type BilanRncp = {
  readonly version: string | null
  readonly fiches: number
  readonly illisibles: number
}

/** The daily flow is near 500 MB; one text of it never comes near 8 MB. */
const LIMITES: LimitesXml = { profondeur: 24, morceau: 8 << 20, total: 4 * 2 ** 30 }

const FLAT = new Set([
  'ID_FICHE',
  'NUMERO_FICHE',
  'INTITULE',
  'ETAT_FICHE',
  'ACTIF',
  'TYPE_ENREGISTREMENT',
  'DATE_EFFET',
  'DATE_DECISION',
  'DATE_FIN_ENREGISTREMENT',
  'DATE_LIMITE_DELIVRANCE',
  'ACTIVITES_VISEES',
  'CAPACITES_ATTESTEES',
  'SECTEURS_ACTIVITE',
  'TYPE_EMPLOI_ACCESSIBLES',
])

/** Tags of the flows before V4, and what they are called now. */
const FORMER: Readonly<Record<string, string>> = {
  SECTEUR_ACTIVITE: 'SECTEURS_ACTIVITE',
  CERTIFICATEUR: 'CERTIFICATEURS',
  PARTENAIRE: 'PARTENAIRES',
  ANCIENNE_CERTIFICATION: 'ANCIENNES_CERTIFICATIONS',
  NOUVELLE_CERTIFICATION: 'NOUVELLES_CERTIFICATIONS',
  BLOC_COMPETENCES: 'BLOCS_COMPETENCES',
}

/** One block, its fields right under it. */
const BLOCKS = new Set([
  'ABREGE',
  'NOMENCLATURE_EUROPE',
  'SI_JURY_FI',
  'SI_JURY_CA',
  'SI_JURY_FC',
  'SI_JURY_CQ',
  'SI_JURY_CL',
  'SI_JURY_VAE',
  'CERTIFICATEUR',
  'PARTENAIRE',
  'ANCIENNE_CERTIFICATION',
  'NOUVELLE_CERTIFICATION',
  'BLOC_COMPETENCES',
])

/** A list of blocks. */
const LISTS = new Set([
  'FORMACODES',
  'CODES_NSF',
  'CODES_ROME',
  'CERTIFICATEURS',
  'PARTENAIRES',
  'BLOCS_COMPETENCES',
  'ANCIENNES_CERTIFICATIONS',
  'NOUVELLES_CERTIFICATIONS',
])

const FIELDS = new Set([
  'CODE',
  'LIBELLE',
  'NIVEAU',
  'ACTIF',
  'SIRET_CERTIFICATEUR',
  'NOM_CERTIFICATEUR',
  'ETAT_CERTIFICATEUR',
  'SIRET_PARTENAIRE',
  'NOM_PARTENAIRE',
  'ETAT_PARTENAIRE',
  'ETAT_HABILITATION',
  'HABILITATION_PARTENAIRE',
  'LISTE_COMPETENCES',
  'MODALITES_EVALUATION',
  'ID_FICHE_NOUVELLE_CERTIFICATION',
  'ID_FICHE_ANCIENNE_CERTIFICATION',
])

/** What is handed over at a time: fiches, where each begins in the flow (bytes), and where those without a number do. */
export type LotRncp = {
  readonly fiches: readonly FicheRncp[]
  readonly positions: readonly number[]
  readonly illisibles: readonly number[]
}

type Etat = {
  version: string | null
  fiches: FicheRncp[]
  positions: number[]
  sansNumero: number[]
  lues: number
  illisibles: number
}

/** Depth inside a FICHE: 1 its own tags, 2 a field of a block or an item of a list, 3 a field of an item. */
const createLecteur = (etat: Etat): LecteurXml => {
  let brute: FicheBrute | null = null
  let debut = 0
  let depth = 0
  let shape: 'flat' | 'block' | 'list' | 'other' = 'other'
  let list = ''
  let item: Champs = {}

  const open = (nom: string, position: number): boolean => {
    if (brute === null) {
      if (nom === 'FICHE') {
        debut = position
        brute = { textes: {}, groupes: {} }
        depth = 0
      }
      return nom === 'VERSION_FLUX'
    }
    depth += 1
    if (depth === 1) {
      shape = LISTS.has(nom)
        ? 'list'
        : BLOCKS.has(nom)
          ? 'block'
          : FLAT.has(FORMER[nom] ?? nom)
            ? 'flat'
            : 'other'
      if (shape === 'block') item = {}
      if (shape === 'list') list = nom
      return shape === 'block' || shape === 'flat'
    }
    if (depth === 2 && shape === 'list') {
      item = {}
      return true
    }
    return (depth === 2 ? shape === 'block' : depth === 3 && shape === 'list') && FIELDS.has(nom)
  }

  const close = (nom: string, texte: string): void => {
    if (brute === null) {
      if (nom === 'VERSION_FLUX') etat.version = texte.trim() || null
      return
    }
    if (depth === 0) {
      const fiche = buildFiche(brute)
      brute = null
      if (fiche === null) {
        etat.illisibles += 1
        etat.sansNumero.push(debut)
      } else {
        etat.lues += 1
        etat.fiches.push(fiche)
        etat.positions.push(debut)
      }
      return
    }
    depth -= 1
    if (depth === 0) {
      const key = FORMER[nom] ?? nom
      if (shape === 'flat') brute.textes[key] = texte
      if (shape === 'block') {
        item[''] = texte
        ;(brute.groupes[key] ??= []).push(item)
      }
      return
    }
    if (depth === 1 && shape === 'list') {
      item[''] = texte
      ;(brute.groupes[list] ??= []).push(item)
      return
    }
    if (FIELDS.has(nom) && (shape === 'block' ? depth === 1 : shape === 'list' && depth === 2))
      item[nom] = texte
  }
  return { open, close }
}

/**
 * Reads the RNCP flow piece by piece and hands the fiches over as they come; memory does not grow with the file.
 * The visitor is awaited, so a slow one slows the reading instead of filling memory.
 */
export const readRncp = async (
  pieces: AsyncIterable<Uint8Array>,
  visit: (fiches: readonly FicheRncp[], lot: LotRncp) => void | Promise<void>,
): Promise<Result<BilanRncp, RefusXml>> => {
  const etat: Etat = { version: null, fiches: [], positions: [], sansNumero: [], lues: 0, illisibles: 0 }
  const scan = scanXml(createLecteur(etat), LIMITES)
  const hand = async (): Promise<void> => {
    const { fiches, positions, sansNumero: illisibles } = etat
    if (fiches.length === 0 && illisibles.length === 0) return
    etat.fiches = []
    etat.positions = []
    etat.sansNumero = []
    await visit(fiches, { fiches, positions, illisibles })
  }
  for await (const piece of pieces) {
    const written = scan.write(piece)
    if (!written.ok) return written
    await hand()
  }
  const ended = scan.end()
  if (!ended.ok) return ended
  await hand()
  return ok({ version: etat.version, fiches: etat.lues, illisibles: etat.illisibles })
}
