/**
 * A fiche as a document: sections of blocks, ready to be shown. The page and the PDF are drawn from the same one.
 * Texts come from the programme (French); labels are already in the reader's language.
 */

/** A name and its value; `inconnu` when nothing is stated, `mot` when the value is a word of the interface. */
export type FaitFiche = {
  readonly nom: string
  readonly valeur: string
  readonly lien?: string
  readonly inconnu?: boolean
  readonly mot?: boolean
}

export type LigneTableau = {
  readonly niveau: 'ue' | 'ec'
  readonly titre: string
  readonly cellules: readonly string[]
}

/** First column: what is taught; the others hold as many cells on every line. */
export type TableauFiche = {
  readonly type: 'tableau'
  readonly titre: string
  readonly note: string | null
  readonly colonnes: readonly string[]
  readonly groupes: readonly { readonly titre: string | null; readonly lignes: readonly LigneTableau[] }[]
  readonly pied: { readonly titre: string; readonly cellules: readonly string[] } | null
}

export type BlocFiche =
  | { readonly type: 'titre'; readonly texte: string }
  | { readonly type: 'texte'; readonly texte: string }
  | { readonly type: 'mot'; readonly texte: string }
  | { readonly type: 'liste'; readonly items: readonly string[] }
  | { readonly type: 'definitions'; readonly items: readonly FaitFiche[] }
  | { readonly type: 'cartes'; readonly items: readonly { readonly titre: string; readonly texte: string }[] }
  | TableauFiche

export type SectionFiche = {
  readonly id: string
  readonly titre: string
  readonly blocs: readonly BlocFiche[]
}

export type SloganFiche = { readonly texte: string; readonly langue: 'fr' | 'en' }

/** A mark: drawn from its picture (hash of the file), else written; `texte` replaces it for whoever does not see it. */
export type MarqueFiche = { readonly nom: string; readonly texte: string; readonly image: string | null }

export type FicheDocument = {
  readonly titre: string
  readonly code: string | null
  /** « Master mention …, parcours … » */
  readonly diplome: string | null
  /** From the whole to the part: établissement, composante, mention, parcours. */
  readonly chemin: readonly string[]
  readonly badges: readonly string[]
  readonly clefs: readonly FaitFiche[]
  readonly sections: readonly SectionFiche[]
  /** Who says it, when, which edition, what it binds to. */
  readonly pied: readonly string[]
  readonly slogans: readonly SloganFiche[]
  readonly marques: readonly MarqueFiche[]
  /** What the programme aims at, in its own words. */
  readonly visee: string | null
}
