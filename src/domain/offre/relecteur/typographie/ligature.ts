/** « oeuvre » is written « œuvre »: a search for one does not find the other. */
import { controleMotif } from '../motif.ts'

export const ligature = controleMotif({
  code: 'ligature',
  famille: 'typographie',
  gravite: 'information',
  motif:
    /(?<!\p{L})(man)?oeuvr\p{L}*|(?<!\p{L})(c|s)oeurs?(?!\p{L})|(?<!\p{L})(n|v)oe(ud|u)(s|x)?(?!\p{L})/giu,
  remplace: (trouve) => trouve.replace('oe', 'œ').replace('Oe', 'Œ').replace('OE', 'Œ'),
})
