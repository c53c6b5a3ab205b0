import { decodeEntities } from './entity.ts'

/** Why a document is not read on: its nature, and the byte where it was seen (0 when it is unknown). */
export type RefusXml = {
  readonly code:
    | 'xml.mal-forme'
    | 'xml.doctype'
    | 'xml.entite'
    | 'xml.encodage'
    | 'xml.profondeur'
    | 'xml.taille'
    | 'xml.tronque'
    | 'xml.vide'
  readonly position: number
  /** The line it was seen on, where it is known. */
  readonly ligne?: number
}

/** A name, its bytes read as Latin-1: whatever is beyond ASCII is let through. */
export const NAME = /^[A-Za-z_:\x80-\xff][\w:.\-\x80-\xff]*$/
const ATTRIBUTES = /^(?:\s+[A-Za-z_:\x80-\xff][\w:.\-\x80-\xff]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*$/
const ATTRIBUTE_NAME = /\s([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g
/** What an XML declaration says of its encoding. */
export const ENCODING = /\sencoding\s*=\s*["']([^"']*)["']/

/** Thrown inside the scanner only: it ends the reading from wherever the fault is seen. */
export class Stop extends Error {
  readonly refus: RefusXml
  constructor(code: RefusXml['code'], position: number) {
    super(code)
    this.refus = { code, position }
  }
}

/** The `>` that ends a tag whose quotes may hold another one. */
export const quotedEnd = (s: string, lt: number): number => {
  let quote = 0
  for (let i = lt; i < s.length; i += 1) {
    const c = s.charCodeAt(i)
    if (quote) quote = c === quote ? 0 : quote
    else if (c === 34 || c === 39) quote = c
    else if (c === 62) return i
  }
  return -1
}

/** Attributes of a tag: well written, each name once, no unknown entity. */
export const checkAttributes = (attributes: string, at: number): void => {
  if (!ATTRIBUTES.test(attributes)) throw new Stop('xml.mal-forme', at)
  const list = [...attributes.matchAll(ATTRIBUTE_NAME)].map((found) => found[1])
  if (new Set(list).size !== list.length) throw new Stop('xml.mal-forme', at)
  if (attributes.includes('&') && decodeEntities(attributes) === null) throw new Stop('xml.entite', at)
}
