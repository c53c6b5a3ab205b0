/**
 * Where one skill ends in the flat lists of the RNCP, which lost their line breaks: a run of two spaces or more,
 * a line break, or a bullet after a space. An asterisk stuck to the end of a word is a footnote and stays.
 */
const BREAK = /[\n\r]|\s{2,}|(?:^|\s)[*•·▪]/
/** Bullets at the start of an item, the letter `o` a word processor used as one included. */
const LEAD = /^(?:[*•·▪–-]+\s*|o\s+(?=\S))+/

const isSeparator = (c: string | undefined): boolean => c === ';' || c === ',' || c === ' '

/** A flat skill list as its skills, in order, without bullets, empty items or trailing separators. */
export const splitCompetences = (texte: string): string[] =>
  texte.split(BREAK).flatMap((part) => {
    const item = part.trim().replace(LEAD, '')
    let end = item.length
    while (end > 0 && isSeparator(item[end - 1])) end -= 1
    return end === 0 || item === 'o' ? [] : [item.slice(0, end)]
  })
