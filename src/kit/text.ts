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
