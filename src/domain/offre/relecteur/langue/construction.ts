/** « son intérêt pour A ainsi que sur B »: the second complement keeps the preposition of the first. */
import { controleMotif } from '../motif.ts'

export const construction = controleMotif({
  code: 'construction',
  famille: 'langue',
  gravite: 'information',
  motif:
    /(?<=\b(?:int[ée]r[êe]t|go[ûu]t|motivation|curiosit[ée]|app[ée]tence) pour\b[^.;]*)\bainsi que (?:sur|dans|de)\b/gi,
  remplace: (trouve) => trouve.replace(/(sur|dans|de)$/i, 'pour'),
})
