/**
 * The loss report of an exchange. Each leaf of the source is accounted for exactly once; a value that comes from
 * nowhere cannot be expressed: what the source does not hold is `complete`, with the name of who gave it.
 */
export type Ligne =
  | { readonly sort: 'conserve'; readonly source: string; readonly cible: string }
  | {
      readonly sort: 'transforme'
      readonly source: string
      readonly cible: string
      readonly de: string
      readonly vers: string
      readonly regle: RegleTransforme
    }
  | { readonly sort: 'abandonne'; readonly source: string; readonly raison: RaisonAbandon }
  | { readonly sort: 'complete'; readonly cible: string; readonly valeur: string; readonly par: string }
  /** Given, and not written: the source says something there, or the target has no such place. */
  | { readonly sort: 'ecarte'; readonly cible: string; readonly valeur: string; readonly par: string }
export type Rapport = readonly Ligne[]

/** How a value was changed. */
export type RegleTransforme =
  | 'compose'
  | 'decompose'
  | 'deduit'
  | 'nomenclature'
  | 'ancienne_nomenclature'
  | 'ancien_espace'
  | 'tronque'
  | 'normalise'
  | 'arrondi'
  | 'aplati'

/** Why a value has no place in the target. */
export type RaisonAbandon =
  | 'sans_place'
  | 'adresse_incomplete'
  | 'code_inconnu'
  | 'date_impossible'
  | 'longueur'
  | 'deja_dit'
  | 'surnumeraire'
  | 'complement_requis'
  /** « - » and its like: written to satisfy a form, it says nothing. */
  | 'bouche_trou'
  /** A comment or a processing instruction: no data. */
  | 'commentaire'

/** A value a person gave for an element the source does not know. */
export type Complement = { readonly valeur: string | readonly string[]; readonly par: string }
/** Who gives what a file says beyond a programme. */
export const FICHIER = 'fichier importé'
/** Element of the target -> what was given for it. */
export type Complements = Readonly<Record<string, Complement>>

/** What is missing for the target to be true and valid: who exports must say it, or stop. */
export type Manque = {
  /** Where it would be written in the programme; null when the programme has no such field. */
  readonly chemin: string | null
  readonly element: string
  readonly regle: string
}

/** The account book: source leaves on one side, what became of them on the other. */
export type Releve = {
  readonly keep: (source: string, cible: string) => void
  readonly transform: (
    source: string,
    cible: string,
    change: { readonly vers: string; readonly regle: RegleTransforme },
  ) => void
  readonly drop: (source: string, raison: RaisonAbandon) => void
  readonly complete: (cible: string, valeur: string, par: string) => void
  readonly setAside: (cible: string, valeur: string, par: string) => void
  readonly rapport: () => Rapport
}

const RANK = { conserve: 2, transforme: 1, abandonne: 0, complete: 0, ecarte: 0 } as const

/** Opens the book on the leaves of a source; what nobody marks is dropped as `sans_place`. The best fate wins. */
export const createReleve = (
  feuilles: readonly { readonly chemin: string; readonly texte: string }[],
): Releve => {
  const texts = new Map(feuilles.map(({ chemin, texte }) => [chemin, texte]))
  const fates = new Map<string, Ligne>()
  const given: Ligne[] = []
  const mark = (source: string, ligne: Ligne): void => {
    if (!texts.has(source)) return
    const before = fates.get(source)
    if (before === undefined || RANK[ligne.sort] > RANK[before.sort]) fates.set(source, ligne)
  }
  return {
    keep: (source, cible) => mark(source, { sort: 'conserve', source, cible }),
    transform: (source, cible, { vers, regle }) =>
      mark(source, { sort: 'transforme', source, cible, de: texts.get(source) ?? '', vers, regle }),
    drop: (source, raison) => mark(source, { sort: 'abandonne', source, raison }),
    complete: (cible, valeur, par) => given.push({ sort: 'complete', cible, valeur, par }),
    setAside: (cible, valeur, par) => given.push({ sort: 'ecarte', cible, valeur, par }),
    rapport: () => [
      ...[...texts.keys()].map(
        (source): Ligne => fates.get(source) ?? { sort: 'abandonne', source, raison: 'sans_place' },
      ),
      ...given,
    ],
  }
}

/** A report in which what did not reach the document after all is dropped: `ecrits` are the paths it holds. */
export const onlyWritten = (rapport: Rapport, ecrits: readonly string[]): Rapport => {
  const bare = (chemin: string): string => chemin.replaceAll(/\[\d+\]/g, '')
  const known = new Set(ecrits.map(bare))
  return rapport.map((ligne) =>
    (ligne.sort === 'conserve' || ligne.sort === 'transforme') && !known.has(bare(ligne.cible))
      ? { sort: 'abandonne', source: ligne.source, raison: 'sans_place' }
      : ligne,
  )
}

/** How many lines of each fate a report holds. */
export const countRapport = (rapport: Rapport): Readonly<Record<Ligne['sort'], number>> => {
  const count = { conserve: 0, transforme: 0, complete: 0, abandonne: 0, ecarte: 0 }
  for (const { sort } of rapport) count[sort] += 1
  return count
}
