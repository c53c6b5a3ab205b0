/** « ( facultatif) »: no space inside parentheses. */
import { controleMotif } from '../motif.ts'

export const espaceParenthese = controleMotif({
  code: 'espace-parenthese',
  famille: 'typographie',
  gravite: 'information',
  motif: /\(\s+[^()\s]*|[^()\s]*\s+\)/g,
  remplace: (trouve) => trouve.replace(/\(\s+/g, '(').replace(/\s+\)/g, ')'),
})
