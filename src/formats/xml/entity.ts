import { isXmlChar } from './character.ts'

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const REFERENCE = /&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z]{1,4})?(;)?/g

/** Opens the five named entities and character references; null when a `&` starts anything else. */
export const decodeEntities = (texte: string): string | null => {
  let wrong = false
  const decoded = texte.replace(REFERENCE, (_, name: string | undefined, end: string | undefined) => {
    const code = name?.startsWith('#x')
      ? Number.parseInt(name.slice(2), 16)
      : name?.startsWith('#')
        ? Number.parseInt(name.slice(1), 10)
        : null
    const value = code === null ? NAMED[name ?? ''] : isXmlChar(code) ? String.fromCodePoint(code) : undefined
    if (value === undefined || !end) wrong = true
    return value ?? ''
  })
  return wrong ? null : decoded
}

const SPECIAL = /[&<>"\r]/g
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Makes a text safe inside an element or a double-quoted attribute. */
export const escapeXml = (texte: string): string => texte.replace(SPECIAL, (c) => ESCAPED[c] ?? c)
