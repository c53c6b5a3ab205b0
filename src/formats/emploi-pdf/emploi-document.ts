/** A timetable as a document: words only, ready to be set. */

export type CaseJour = {
  readonly quantieme: string
  /** '7 h', 'E', or nothing. */
  readonly signe: string
  readonly etat: 'cours' | 'entreprise' | 'projet' | 'evenement' | 'occupee' | 'ferie' | 'fermeture' | 'libre'
}

export type MoisPdf = {
  readonly titre: string
  readonly heures: string
  readonly semaines: readonly {
    readonly numero: string
    /** As many as the columns; null: a day the timetable does not have. */
    readonly jours: readonly (CaseJour | null)[]
    readonly heures: string
  }[]
}

type Commun = {
  readonly titre: string
  readonly sousTitre: string
  readonly auteur: string
  /** Which version, when made public. */
  readonly pied: string
}

export type AnneePdf = Commun & {
  readonly genre: 'annee'
  /** Title of the weeks, of each day, of the hours. */
  readonly colonnes: readonly string[]
  readonly mois: readonly MoisPdf[]
  readonly legende: readonly { readonly signe: string; readonly texte: string }[]
  readonly total: string
}

export type PlagePdf = {
  readonly heures: string
  readonly titre: string
  readonly lignes: readonly string[]
  readonly fort: boolean
}

export type SemainePdf = Commun & {
  readonly genre: 'semaine'
  readonly jours: readonly {
    readonly titre: string
    readonly notes: readonly string[]
    readonly plages: readonly PlagePdf[]
  }[]
}

export type EmploiPdf = AnneePdf | SemainePdf
