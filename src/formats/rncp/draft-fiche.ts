import type { FicheRncp, VoieRncp } from '#src/domain/offre/rncp/rncp.schema.ts'
import { parseJour } from '#src/kit/jour.ts'
import { splitCompetences } from './split-competences.ts'

export type Champs = Record<string, string>

/** A fiche as its tags gave it: flat texts, and the items of each group; '' is an item's own text. */
export type FicheBrute = { readonly textes: Champs; readonly groupes: Record<string, Champs[]> }

const textOf = (champs: Champs | undefined, nom: string): string | null => {
  const texte = champs?.[nom]?.trim()
  return texte ? texte : null
}

const DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/

/** 'dd/mm/yyyy' (or an ISO day) to an ISO day; null for what is not a day of the calendar. */
export const dateRncp = (texte: string | null): string | null => {
  if (texte === null) return null
  const found = DATE.exec(texte)
  const read = parseJour(found ? `${found[3]}-${found[2]}-${found[1]}` : texte)
  return read.ok ? read.value : null
}

const yesNo = (texte: string | null, yes: string, no: string): boolean | null => {
  const mot = texte?.toLowerCase()
  return mot === yes ? true : mot === no ? false : null
}

/** The open data puts a tab before some SIRET. */
const siretOf = (texte: string | null): string | null => {
  const digits = texte?.replace(/\s/g, '') ?? ''
  return /^\d{14}$/.test(digits) ? digits : null
}

const levelOf = (texte: string | null): number | null => {
  const found = /^NIV([1-8])$/.exec(texte ?? '')
  return found ? Number(found[1]) : null
}

/** SI_JURY_* was the text Oui or Non; it is now a block with ACTIF. */
const voieOf = (brute: FicheBrute, voie: VoieRncp): boolean | null => {
  const item = brute.groupes[`SI_JURY_${voie}`]?.[0]
  return yesNo(textOf(item, 'ACTIF') ?? textOf(item, ''), 'oui', 'non')
}

const codesOf = (items: readonly Champs[] | undefined): FicheRncp['rome'] =>
  (items ?? []).flatMap((item) => {
    const code = textOf(item, 'CODE')
    return code === null ? [] : [{ code, libelle: textOf(item, 'LIBELLE') }]
  })

const linksOf = (items: readonly Champs[] | undefined, tag: string): string[] =>
  (items ?? []).flatMap((item) => textOf(item, tag) ?? textOf(item, '') ?? [])

const enregistrementOf = (texte: string | null): FicheRncp['enregistrement'] =>
  texte === null ? null : /de droit/i.test(texte) ? 'droit' : /sur demande/i.test(texte) ? 'demande' : null

/** Gives the raw tags their meaning; null when the fiche has no readable number. */
export const buildFiche = (brute: FicheBrute): FicheRncp | null => {
  const { textes, groupes } = brute
  const numero = textOf(textes, 'NUMERO_FICHE')
  if (numero === null || !/^(RNCP|RS)\d+$/.test(numero)) return null
  return {
    numero,
    idFiche: textOf(textes, 'ID_FICHE'),
    intitule: textOf(textes, 'INTITULE'),
    abrege: textOf(groupes['ABREGE']?.[0], 'CODE') ?? textOf(groupes['ABREGE']?.[0], ''),
    etat: textOf(textes, 'ETAT_FICHE'),
    actif: yesNo(textOf(textes, 'ACTIF'), 'oui', 'non'),
    niveau: levelOf(textOf(groupes['NOMENCLATURE_EUROPE']?.[0], 'NIVEAU')),
    enregistrement: enregistrementOf(textOf(textes, 'TYPE_ENREGISTREMENT')),
    dateEffet: dateRncp(textOf(textes, 'DATE_EFFET')),
    dateDecision: dateRncp(textOf(textes, 'DATE_DECISION')),
    finEnregistrement: dateRncp(textOf(textes, 'DATE_FIN_ENREGISTREMENT')),
    limiteDelivrance: dateRncp(textOf(textes, 'DATE_LIMITE_DELIVRANCE')),
    formacodes: codesOf(groupes['FORMACODES']),
    nsf: codesOf(groupes['CODES_NSF']),
    rome: codesOf(groupes['CODES_ROME']),
    certificateurs: (groupes['CERTIFICATEURS'] ?? []).map((item) => ({
      siret: siretOf(textOf(item, 'SIRET_CERTIFICATEUR')),
      nom: textOf(item, 'NOM_CERTIFICATEUR'),
      actif: yesNo(textOf(item, 'ETAT_CERTIFICATEUR'), 'actif', 'inactif'),
    })),
    partenaires: (groupes['PARTENAIRES'] ?? []).map((item) => ({
      siret: siretOf(textOf(item, 'SIRET_PARTENAIRE')),
      nom: textOf(item, 'NOM_PARTENAIRE'),
      actif: yesNo(textOf(item, 'ETAT_HABILITATION') ?? textOf(item, 'ETAT_PARTENAIRE'), 'actif', 'inactif'),
      habilitation: textOf(item, 'HABILITATION_PARTENAIRE'),
    })),
    voies: {
      FI: voieOf(brute, 'FI'),
      CA: voieOf(brute, 'CA'),
      FC: voieOf(brute, 'FC'),
      CQ: voieOf(brute, 'CQ'),
      CL: voieOf(brute, 'CL'),
      VAE: voieOf(brute, 'VAE'),
    },
    activites: textOf(textes, 'ACTIVITES_VISEES'),
    capacites: splitCompetences(textes['CAPACITES_ATTESTEES'] ?? ''),
    secteurs: textOf(textes, 'SECTEURS_ACTIVITE'),
    emplois: textOf(textes, 'TYPE_EMPLOI_ACCESSIBLES'),
    blocs: (groupes['BLOCS_COMPETENCES'] ?? []).map((item) => ({
      code: textOf(item, 'CODE'),
      intitule: textOf(item, 'LIBELLE'),
      competences: splitCompetences(item['LISTE_COMPETENCES'] ?? ''),
      evaluation: textOf(item, 'MODALITES_EVALUATION'),
    })),
    nouvelles: linksOf(groupes['NOUVELLES_CERTIFICATIONS'], 'ID_FICHE_NOUVELLE_CERTIFICATION'),
    anciennes: linksOf(groupes['ANCIENNES_CERTIFICATIONS'], 'ID_FICHE_ANCIENNE_CERTIFICATION'),
  }
}
