/** Programmes and brochures made by hand, one fact at a time: { 'parcours.statuts': ['APP'] }. */
import { droit } from '#src/domain/droit/registre.ts'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import type { Lecture } from '#src/domain/offre/lecture.schema.ts'
import type { Ec } from '#src/domain/offre/maquette.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Controle, Dossier, Voisin } from '#src/domain/offre/relecteur/controle.ts'
import { relire } from '#src/domain/offre/relecteur/relire.rules.ts'
import { jour } from '#src/kit/jour.ts'

const VIDE: Programme = {
  document: {
    editeur: null,
    date: null,
    dateTexte: null,
    mentionLegale: null,
    anneeUniversitaire: null,
    rubrique: null,
  },
  marque: { marques: [], slogans: [] },
  etablissement: { nom: null, adresse: null, textes: [] },
  composante: { nom: null, nomLong: null, adresse: null, siteWeb: null, courriel: null, telephone: null },
  site: { nom: null, adresse: null },
  cfa: { nom: null, courriel: null, handicapTexte: null },
  contacts: [],
  diplome: { type: null, niveau: null, mention: null, rncp: null, texte: null, delivrePar: null, annees: [] },
  parcours: {
    code: null,
    intitule: null,
    annee: null,
    campus: null,
    capacite: null,
    capaciteTexte: null,
    taux: [],
    statuts: [],
    statutsTexte: null,
    ects: null,
    langues: [],
    tarifs: [],
    presentation: [],
    objectifsIntro: null,
    objectifs: [],
  },
  admission: { criteres: [], niveauRequis: null, etapes: [], pieces: [], calendrier: [] },
  organisation: {
    rythmeTexte: null,
    joursCours: [],
    semainesCours: null,
    semainesEntreprise: null,
    joursEntreprise: [],
    moisDebut: null,
    moisFin: null,
    debut: null,
    fin: null,
    heuresAnnoncees: null,
    dureeTexte: null,
    lieu: null,
    textes: [],
    soutenanceMois: null,
    stageTexte: null,
    stageMois: null,
    stageStatuts: [],
    memoireTexte: null,
  },
  mobilite: [],
  adhesions: [],
  pedagogie: { modalites: [], evaluation: [] },
  maquette: { blocs: [], semestres: [] },
  competences: { profil: null, activites: [], blocs: [] },
  debouches: { texte: null, metiers: [], secteurs: [], employeurs: [], concours: null, poursuite: null },
}

export type Faits = Readonly<Record<string, unknown>>

/** A programme of which only these facts are known. */
export const unProgramme = (faits: Faits = {}): Programme =>
  Object.entries(faits).reduce((programme, [chemin, valeur]) => writeAt(programme, chemin, valeur), VIDE)

export const unEc = (intitule: string, ec: Partial<Ec> = {}): Ec => ({
  code: null,
  intitule,
  nature: null,
  volumes: [],
  ects: null,
  coefficient: null,
  statuts: [],
  responsables: [],
  evaluation: null,
  ...ec,
})

/** One UE holding these EC. */
export const uneUe = (ecs: readonly Ec[], intitule: string | null = null, ects: number | null = null) => ({
  code: null,
  intitule,
  ects,
  coefficient: null,
  responsables: [],
  ecs: [...ecs],
})

/** One semester of one part and one UE. */
export const unSemestre = (ecs: readonly Ec[], code: string | null = null, bloc: string | null = null) => ({
  code,
  parties: [{ bloc, ues: [uneUe(ecs)] }],
})

/** A brochure, and which line each field came from. */
export const uneLecture = (
  texte: string,
  champs: Readonly<Record<string, readonly number[]>> = {},
  titres: readonly number[] = [],
): Lecture => {
  const lignes = texte.split('\n')
  return {
    lignes,
    champs: Object.entries(champs).map(([chemin, numeros]) => ({
      chemin,
      valeur: null,
      lignes: [...numeros],
      confiance: 'haute',
    })),
    titres: titres.map((ligne) => ({ ligne, texte: lignes[ligne - 1] ?? '' })),
    nonLues: [],
  }
}

type Contexte = { readonly lecture?: Lecture; readonly voisins?: readonly Voisin[] }

export const unDossier = (faits: Faits, { lecture, voisins = [] }: Contexte = {}): Dossier => ({
  programme: unProgramme(faits),
  lecture: lecture ?? null,
  voisins,
  today: jour('2025-11-30'),
  droit,
})

/** What one check finds in these facts. */
export const constats = (controle: Controle, faits: Faits, contexte: Contexte = {}) =>
  relire([controle], unDossier(faits, contexte))

/** Where one check finds something. */
export const chemins = (controle: Controle, faits: Faits, contexte: Contexte = {}): readonly string[] =>
  constats(controle, faits, contexte).map(({ chemin }) => chemin)
