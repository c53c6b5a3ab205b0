const ACCENTS = /[\u0300-\u036f]/g

/** Lower case, without accents, ligatures opened, one space between words: for comparing, never for showing. */
export const fold = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

/** 'Économie sociale' -> 'economie-sociale': for anchors and file names. */
export const slug = (texte: string): string =>
  fold(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** No address is longer (RFC 5321). */
const ADRESSE_MAX = 254

/** Whether a text has the form of a mail address: enough to catch a slip of the hand; only the mail that arrives proves it. */
export const isCourriel = (texte: string): boolean =>
  texte.length <= ADRESSE_MAX && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(texte)
