/** « Doctorat Sciences de gestion »: a doctorate is in something. */
import { controleMotif } from '../motif.ts'

export const doctoratSansEn = controleMotif({
  code: 'doctorat-sans-en',
  famille: 'langue',
  gravite: 'information',
  motif: /(?<!\p{L})(?:[Dd]octorat|[Tt]h[èe]se)\s+(?=\p{Lu}\p{Ll})/gu,
  remplace: (trouve) => `${trouve.trim()} en `,
})
