/** Blocks that disappear when there is nothing to put in them. */
import type { BlocFiche, FaitFiche, SectionFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import type { Translate } from '../../message/catalogue.ts'
import type { Langue } from '../../message/langue.ts'

/** Who reads: their language and its words. */
export type Lecteur = { readonly t: Translate; readonly langue: Langue }
export type Blocs = readonly BlocFiche[]

export const titre = (texte: string): BlocFiche => ({ type: 'titre', texte })
export const textes = (all: readonly (string | null)[]): Blocs =>
  all.filter((texte) => texte !== null).map((texte) => ({ type: 'texte', texte }))
export const liste = (items: readonly string[]): Blocs => (items.length > 0 ? [{ type: 'liste', items }] : [])
export const definitions = (items: readonly FaitFiche[]): Blocs =>
  items.length > 0 ? [{ type: 'definitions', items }] : []

/** A heading and what is under it, or neither. */
export const partie = (texte: string, blocs: Blocs): Blocs =>
  blocs.length > 0 ? [titre(texte), ...blocs] : []

/** A section, or nothing. */
export const section = (id: string, texte: string, blocs: Blocs): readonly SectionFiche[] =>
  blocs.length > 0 ? [{ id, titre: texte, blocs }] : []

/** A fact that is always named: when nobody stated it, that is said. */
export const fait = ({ t }: Lecteur, nom: string, valeur: string | null, mot = false): FaitFiche =>
  valeur === null ? { nom, valeur: t('fiche.inconnu'), inconnu: true, mot: true } : { nom, valeur, mot }
