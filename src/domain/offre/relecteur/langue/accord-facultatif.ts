/** « Lettres de recommandation (facultatif) »: the adjective agrees with what it marks. */
import { controleMotif } from '../motif.ts'

const FEMININ = /^\p{L}+(ions|ettres|opies|ices|ures|iches|i[èe]ces|ances|ences)\b/u

export const accordFacultatif = controleMotif({
  code: 'accord-facultatif',
  famille: 'langue',
  gravite: 'information',
  dans: /^admission\.pieces/,
  motif: /^\p{L}+s\s.*\(\s*facultatif\s*\)/gu,
  remplace: (trouve) =>
    trouve.replace(/\(\s*facultatif\s*\)/, FEMININ.test(trouve) ? '(facultatives)' : '(facultatifs)'),
})
