/** Programmes and brochures made by hand, one fact at a time: { 'parcours.statuts': ['APP'] }. */
import { droit } from '#src/domain/droit/registre.ts'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import type { Lecture } from '#src/domain/offre/lecture.schema.ts'
import type { Ec } from '#src/domain/offre/maquette.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import type { Controle, Dossier, Voisin } from '#src/domain/offre/relecteur/controle.ts'
import { relire } from '#src/domain/offre/relecteur/relire.rules.ts'
import { jour } from '#src/kit/jour.ts'

const VIDE = programmeVide()

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
  registres: null,
  publie: null,
  today: jour('2025-11-30'),
  droit,
})

/** What one check finds in these facts. */
export const constats = (controle: Controle, faits: Faits, contexte: Contexte = {}) =>
  relire([controle], unDossier(faits, contexte))

/** Where one check finds something. */
export const chemins = (controle: Controle, faits: Faits, contexte: Contexte = {}): readonly string[] =>
  constats(controle, faits, contexte).map(({ chemin }) => chemin)
