/** « La Master »: one article for one diploma. */
import { controleMotif } from '../motif.ts'

const AUTRE: Readonly<Record<string, string>> = { La: 'Le', la: 'le', Le: 'La', le: 'la' }

export const accordArticle = controleMotif({
  code: 'accord-article',
  famille: 'langue',
  gravite: 'information',
  motif:
    /(?<!\p{L})[Ll]a (?=(?:master|parcours|dipl[ôo]me|stage|m[ée]moire|doctorat|programme)(?!\p{L}))|(?<!\p{L})[Ll]e (?=(?:formation|licence|mention|soutenance|composante)(?!\p{L}))/giu,
  remplace: (trouve) => `${AUTRE[trouve.trim()] ?? trouve.trim()} `,
})
