/** « Ecole », « Evaluation »: a capital keeps its accent, for the ear of a screen reader as for the eye. */
import { controleMotif } from '../motif.ts'

export const majusculeAccentuee = controleMotif({
  code: 'majuscule-accentuee',
  famille: 'typographie',
  gravite: 'information',
  motif:
    /(?<!\p{L})E(cole|valu|tude|tat|conomi|colog|ducation|galit|lus?(?!\p{L})|l[èe]ve|quip|tablissement|v[ée]nement|volution|lectr|nergi|thique|tranger|critur|dit(?:ion|eur)|laborat|changes?(?!\p{L}))\p{L}*/gu,
  remplace: (trouve) => `É${trouve.slice(1)}`,
})
