/**
 * What a fiche shows and its text does not hold: memberships, marks, agreements, rates, jobs. Each is a line of a register,
 * dated and proved, kept by a composante or by a parcours, and outlives the edition that printed it.
 */

/** How one field is asked for and kept: 'lignes' is a list of texts, one per line. */
export type GenreChamp =
  | 'ligne'
  | 'texte'
  | 'jour'
  | 'entier'
  | 'annee'
  | 'rome'
  | 'lignes'
  | 'choix'
  | 'image'

export type ChampRegistre = {
  readonly genre: GenreChamp
  readonly exige: boolean
  readonly options?: readonly string[]
}

const exige = <G extends GenreChamp>(genre: G) => ({ genre, exige: true }) as const
const libre = <G extends GenreChamp>(genre: G) => ({ genre, exige: false }) as const

export const NATURES_ADHESION = ['gis', 'reseau', 'association', 'label'] as const
export const NATURES_TAUX = [
  'selection',
  'reussite',
  'presence',
  'poursuite',
  'rupture',
  'satisfaction',
] as const

export const REGISTRES = {
  adhesion: {
    perimetre: 'composante',
    champs: {
      organisme: exige('ligne'),
      nature: { genre: 'choix', exige: true, options: NATURES_ADHESION },
      nomComplet: libre('ligne'),
      membre: exige('ligne'),
      depuis: libre('jour'),
      jusqua: libre('jour'),
      preuve: libre('ligne'),
    },
  },
  signe: {
    perimetre: 'composante',
    champs: {
      nom: exige('ligne'),
      texte: exige('ligne'),
      proprietaire: exige('ligne'),
      droit: libre('ligne'),
      organisme: libre('ligne'),
      image: libre('image'),
    },
  },
  accord: {
    perimetre: 'composante',
    champs: {
      partenaire: exige('ligne'),
      pays: exige('ligne'),
      niveaux: libre('lignes'),
      depuis: libre('jour'),
      jusqua: libre('jour'),
      preuve: libre('ligne'),
    },
  },
  taux: {
    perimetre: 'parcours',
    champs: {
      nature: { genre: 'choix', exige: true, options: NATURES_TAUX },
      annee: exige('annee'),
      numerateur: exige('entier'),
      denominateur: exige('entier'),
      definition: exige('ligne'),
      source: exige('ligne'),
    },
  },
  metier: {
    perimetre: 'parcours',
    champs: {
      intitule: exige('ligne'),
      rome: libre('rome'),
      codeTerritorial: libre('ligne'),
      niveau: libre('ligne'),
      statut: libre('ligne'),
    },
  },
  projet: {
    perimetre: 'parcours',
    champs: {
      intitule: exige('ligne'),
      commanditaire: exige('ligne'),
      ec: libre('ligne'),
      equipe: exige('lignes'),
      jalons: exige('lignes'),
      livrables: libre('lignes'),
    },
  },
  mcc: {
    perimetre: 'parcours',
    champs: {
      annee: exige('annee'),
      instance: exige('ligne'),
      voteLe: exige('jour'),
      preuve: libre('ligne'),
    },
  },
} as const satisfies Record<
  string,
  { readonly perimetre: 'composante' | 'parcours'; readonly champs: Readonly<Record<string, ChampRegistre>> }
>

export type NomRegistre = keyof typeof REGISTRES
export const NOMS_REGISTRE = Object.keys(REGISTRES) as readonly NomRegistre[]

type Champs<R extends NomRegistre> = (typeof REGISTRES)[R]['champs']
type Valeur<C> = C extends { readonly options: readonly (infer O)[] }
  ? O
  : C extends { readonly genre: 'entier' }
    ? number
    : C extends { readonly genre: 'lignes' }
      ? readonly string[]
      : string
type OuInconnu<C> = C extends { readonly exige: true } ? Valeur<C> : Valeur<C> | null

/** What one line of a register holds; what is not asked for may be unknown. */
export type Contenu<R extends NomRegistre> = { readonly [F in keyof Champs<R>]: OuInconnu<Champs<R>[F]> }

/** The lines of every register that bear on one programme. */
export type Registres = { readonly [R in NomRegistre]: readonly (Contenu<R> & { readonly id: string })[] }

export const REGISTRES_VIDES: Registres = {
  adhesion: [],
  signe: [],
  accord: [],
  taux: [],
  metier: [],
  projet: [],
  mcc: [],
}

export const isRegistre = (nom: string): nom is NomRegistre => Object.hasOwn(REGISTRES, nom)

type Ligne = { readonly id: string; readonly registre: NomRegistre; readonly contenu: object }

/** The lines as they are kept, each in its register. */
export const groupRegistres = (lignes: readonly Ligne[]): Registres => {
  const by = Map.groupBy(lignes, ({ registre }) => registre)
  const filled = [...by].map(
    ([nom, all]) => [nom, all.map(({ id, contenu }) => ({ id, ...contenu }))] as const,
  )
  return { ...REGISTRES_VIDES, ...Object.fromEntries(filled) }
}
