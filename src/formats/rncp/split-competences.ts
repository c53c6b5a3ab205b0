/** A single space before a bullet still ends a skill; an asterisk stuck to the end of a word is a footnote. */
const BULLET = /[\n\r]|\s[*•·▪]|^[*•·▪]/
const MARKS = ['\n', '\r', '*', '•', '·', '▪']
/** Bullets at the start of an item, the letter `o` a word processor used as one included. */
const LEAD = /^(?:[*•·▪–-]+\s*|o\s+(?=\S))+/
const LEADING = '*•·▪–-o'

const isSeparator = (c: string | undefined): boolean => c === ';' || c === ',' || c === ' '

const addItem = (items: string[], part: string): void => {
  let item = part.trim()
  if (LEADING.includes(item[0] ?? ' ')) item = item.replace(LEAD, '')
  let end = item.length
  while (end > 0 && isSeparator(item[end - 1])) end -= 1
  if (end > 0 && item !== 'o') items.push(item.slice(0, end))
}

/**
 * A flat skill list of the RNCP as its skills, in order, without bullets, empty items or trailing separators. The
 * lists lost their line breaks: a run of two spaces or more, a line break or a bullet is where one skill ends.
 */
export const splitCompetences = (texte: string): string[] => {
  const flat = texte.includes('\t') ? texte.replaceAll('\t', '  ') : texte
  const hasMark = MARKS.some((mark) => flat.includes(mark))
  const items: string[] = []
  for (let pos = 0; pos < flat.length; ) {
    const cut = flat.indexOf('  ', pos)
    const end = cut < 0 ? flat.length : cut
    if (end > pos) {
      const run = flat.slice(pos, end)
      if (hasMark && BULLET.test(run)) for (const part of run.split(BULLET)) addItem(items, part)
      else addItem(items, run)
    }
    pos = end + 2
  }
  return items
}
