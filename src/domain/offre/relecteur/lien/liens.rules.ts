/** The links a programme prints: its site, and every address of the web written in its texts. */
import type { Programme } from '../../programme.schema.ts'
import { textesOf } from '../texte.rules.ts'

export type Lien = { readonly chemin: string; readonly adresse: string }

const ADRESSE = /\bhttps?:\/\/[^\s<>"«»()[\]{}|\\^`]+/gi
const PONCTUATION = /[.,;:!?'’…]+$/

const within = (chemin: string, texte: string): readonly Lien[] =>
  [...texte.matchAll(ADRESSE)].map(([lu]) => ({ chemin, adresse: lu.replace(PONCTUATION, '') }))

export const liensDe = (programme: Programme): readonly Lien[] => [
  ...within('composante.siteWeb', programme.composante.siteWeb ?? ''),
  ...textesOf(programme).flatMap(({ chemin, texte }) => within(chemin, texte)),
]
