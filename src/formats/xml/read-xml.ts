import {
  ParseOption,
  type XmlAttribute,
  XmlCData,
  XmlDocument,
  XmlElement,
  XmlError,
  XmlText,
  type XmlTreeNode,
} from 'libxml2-wasm'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Noeud } from './arbre.ts'
import type { RefusXml } from './lexique-xml.ts'

/** A document read whole: its root and the namespace of the root ('' when it has none). */
export type DocumentXml = { readonly racine: Noeud; readonly espace: string }

/** Offers are small: the largest seen is under 1 MB. */
const TAILLE_MAX = 16 << 20
const PROFONDEUR_MAX = 64
const OPTIONS =
  ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG

const DOCTYPE = Buffer.from('<!DOCTYPE')

/** null: deeper than allowed. */
const readElement = (element: XmlElement, depth: number): Noeud | null => {
  if (depth > PROFONDEUR_MAX) return null
  const enfants: Noeud[] = []
  let texte = ''
  for (let child: XmlTreeNode | null = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) {
      const read = readElement(child, depth + 1)
      if (read === null) return null
      enfants.push(read)
    } else if (child instanceof XmlText || child instanceof XmlCData) texte += child.content
  }
  const attributs = Object.fromEntries(element.attrs.map((attr: XmlAttribute) => [attr.name, attr.content]))
  return { nom: element.name, attributs, enfants, texte: texte.trim() }
}

/**
 * Reads a small document safely: no DOCTYPE (so no entity of its own, no bomb, nothing fetched), bounded in size
 * and depth. Encodings are those libxml2 knows. Texts are trimmed.
 */
export const readXml = (octets: Uint8Array): Result<DocumentXml, RefusXml> => {
  if (octets.length === 0) return refus({ code: 'xml.vide', position: 0 })
  if (octets.length > TAILLE_MAX) return refus({ code: 'xml.taille', position: TAILLE_MAX })
  const doctype = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).indexOf(DOCTYPE)
  if (doctype >= 0) return refus({ code: 'xml.doctype', position: doctype })
  let document: XmlDocument
  try {
    document = XmlDocument.fromBuffer(octets, { option: OPTIONS })
  } catch (error) {
    if (error instanceof XmlError) return refus({ code: 'xml.mal-forme', position: 0 })
    throw error
  }
  try {
    if (document.dtd !== null) return refus({ code: 'xml.doctype', position: 0 })
    const racine = readElement(document.root, 1)
    if (racine === null) return refus({ code: 'xml.profondeur', position: 0 })
    return ok({ racine, espace: document.root.namespaceUri })
  } finally {
    document.dispose()
  }
}
