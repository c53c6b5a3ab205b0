/** « de stage ou d'emplois »: two nouns of one list in two numbers. */
import { controleMotif } from '../motif.ts'

const INVARIABLE = 'cours|concours|parcours|mois|fois|corps|temps|frais|secours|fonds|progr[èe]s|acc[èe]s'

export const nombreInegal = controleMotif({
  code: 'nombre-inegal',
  famille: 'langue',
  gravite: 'information',
  dans: /^admission\.pieces/,
  motif: new RegExp(
    `\\bde \\p{Ll}+[^\\W\\dsxz] ou d(?:e |['’])(?!(?:${INVARIABLE})(?!\\p{L}))\\p{Ll}+s(?!\\p{L})`,
    'gu',
  ),
  remplace: (trouve) => trouve.slice(0, -1),
})
