/** The parts of a programme that are edited as one: a section, a BCC, a UE without its EC, an EC. */
import { type Forme, formeAt } from './feuille.rules.ts'

export const SECTIONS = [
  'parcours',
  'diplome',
  'admission',
  'organisation',
  'debouches',
  'competences',
  'pedagogie',
  'contacts',
  'mobilite',
  'adhesions',
  'cfa',
  'composante',
  'site',
  'marque',
  'document',
] as const
export type Section = (typeof SECTIONS)[number]

const BLOC = /^maquette\.blocs\[\d+\]$/
const UE = /^maquette\.semestres\[\d+\]\.parties\[\d+\]\.ues\[\d+\]$/
const EC = /^maquette\.semestres\[\d+\]\.parties\[\d+\]\.ues\[\d+\]\.ecs\[\d+\]$/

/** Fields that belong to another part: not changed from here. */
const RESERVES: readonly (readonly [RegExp, readonly string[]])[] = [
  [UE, ['ecs']],
  // Ticked on the matrix; agreed with another programme.
  [EC, ['competences', 'objectifs', 'communAvec']],
]

/** The shape of an editable part; undefined for any other address. */
export const formePartie = (chemin: string): Forme | undefined => {
  if (!SECTIONS.includes(chemin as Section) && ![BLOC, UE, EC].some((motif) => motif.test(chemin)))
    return undefined
  const forme = formeAt(chemin)
  const reserves = RESERVES.find(([motif]) => motif.test(chemin))?.[1] ?? []
  if (forme?.genre !== 'objet') return forme
  const champs = Object.entries(forme.champs).filter(([nom]) => !reserves.includes(nom))
  return { ...forme, champs: Object.fromEntries(champs) }
}

/** Only what the part may change, of what stands there. */
export const pickPartie = (forme: Forme, valeur: unknown): unknown => {
  if (forme.genre !== 'objet' || typeof valeur !== 'object' || valeur === null) return valeur
  const noms = Object.keys(forme.champs)
  return Object.fromEntries(Object.entries(valeur).filter(([nom]) => noms.includes(nom)))
}
