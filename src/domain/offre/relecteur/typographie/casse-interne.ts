/** « Concevoir et Mettre en œuvre »: a verb in the middle of a title takes no capital. */
import { controleMotif } from '../motif.ts'

export const casseInterne = controleMotif({
  code: 'casse-interne',
  famille: 'typographie',
  gravite: 'information',
  dans: /^maquette\.|^competences\./,
  motif: /(?<=\p{Ll}\s(?:et|ou|puis)\s)\p{Lu}\p{Ll}+(?:er|ir|re)(?!\p{L})/gu,
  remplace: (trouve) => trouve.toLowerCase(),
})
