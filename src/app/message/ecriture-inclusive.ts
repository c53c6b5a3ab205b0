/**
 * « Directeur.trice » is read « directeur point trice » by a screen reader (RGAA; Haut Conseil à l'égalité, guide
 * pratique): the same words are given in full for the ear, masculine then feminine, and left as printed for the eye.
 */

/** A masculine ending, the printed suffix, the feminine ending in full: 'Direc-teur.trice'. */
const ENDINGS: readonly (readonly [masculine: string, suffix: string, feminine: string])[] = [
  ['teur', 'trice', 'trice'],
  ['teur', 'rice', 'trice'],
  ['eur', 'euse', 'euse'],
  ['eux', 'euse', 'euse'],
  ['er', 'ère', 'ère'],
  ['er', 're', 'ère'],
  ['if', 'ive', 'ive'],
  ['if', 've', 'ive'],
]
const WORD = /(?<![\p{L}\d@/._-])(\p{L}{2,})[.·•‧]([\p{Ll}]{1,6})(?:[.·•‧]?(s))?(?![\p{L}\d@/])(?!\.\p{L})/gu
const SUFFIX = /^(e|ne|le|te|se|trice|rice|euse|ère|re|ive|ve)(s?)$/

const feminineOf = (masculine: string, suffix: string): string => {
  const known = ENDINGS.find(([ending, printed]) => printed === suffix && masculine.endsWith(ending))
  if (known) return masculine.slice(0, -known[0].length) + known[2]
  return masculine + suffix
}

/** 'Chargé.e' -> 'Chargé ou chargée'; a text without such a word comes back as it is. */
export const readAloud = (texte: string): string =>
  texte.replace(WORD, (whole, masculine: string, tail: string, plural: string | undefined) => {
    const read = SUFFIX.exec(tail)
    if (!read) return whole
    const s = plural || read[2] ? 's' : ''
    const feminine = feminineOf(masculine, read[1] ?? '')
    return `${masculine}${s} ou ${feminine.toLowerCase()}${s}`
  })
