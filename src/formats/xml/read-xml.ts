import {
  ParseOption,
  XmlCData,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlError,
  XmlLibError,
  type XmlNode,
  XmlText,
  type XmlTreeNode,
} from 'libxml2-wasm'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Feuille, Noeud } from './arbre.ts'
import type { RefusXml } from './lexique-xml.ts'

/** A document read whole: its root, the namespace of the root ('' when it has none), and what is no data in it. */
export type DocumentXml = {
  readonly racine: Noeud
  readonly espace: string
  /** Comments and processing instructions, under the element they stand in. */
  readonly notes: readonly Feuille[]
}
/** Which namespaces, besides the root's, hold words of the format. */
export type Espaces = (espace: string) => boolean

/** Offers are small: the largest seen is under 1 MB. */
const TAILLE_MAX = 16 << 20
const PROFONDEUR_MAX = 64
const OPTIONS =
  ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG

const DOCTYPE = Buffer.from('<!DOCTYPE')
/** Stands for the prefix of a name that has none and is of another vocabulary. */
const AUTRE = 'autre'

/** A name of another vocabulary keeps its prefix: it is never taken for one of ours. */
const nameOf = (element: XmlElement, isOurs: Espaces): string =>
  isOurs(element.namespaceUri) ? element.name : `${element.prefix || AUTRE}:${element.name}`

const attributesOf = (element: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    element.attrs.map((attr) => [
      attr.prefix === '' ? attr.name : `${attr.prefix}:${attr.name}`,
      attr.content,
    ]),
  )

/** null: deeper than allowed. */
const readElement = (element: XmlElement, isOurs: Espaces, depth: number): Noeud | null => {
  if (depth > PROFONDEUR_MAX) return null
  const enfants: Noeud[] = []
  let texte = ''
  for (let child: XmlTreeNode | null = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) {
      const read = readElement(child, isOurs, depth + 1)
      if (read === null) return null
      enfants.push(read)
    } else if (child instanceof XmlText || child instanceof XmlCData) texte += child.content
  }
  return { nom: nameOf(element, isOurs), attributs: attributesOf(element), enfants, texte: texte.trim() }
}

const placeOf = (node: XmlNode): string => (node.parent ? `${placeOf(node.parent)}${node.parent.name}/` : '')

/** Takes out what is no data: a walk by siblings ends at a processing instruction. */
const takeNotes = (root: XmlElement): readonly Feuille[] =>
  root.find('//comment() | //processing-instruction()').map((node, i) => {
    const genre = node instanceof XmlComment ? 'commentaire' : 'instruction'
    const note = { chemin: `${placeOf(node)}${genre}()[${i + 1}]`, texte: node.content.trim() }
    node.remove()
    return note
  })

const lineAt = (octets: Uint8Array, position: number): number =>
  octets.subarray(0, position).reduce((lines, octet) => (octet === 10 ? lines + 1 : lines), 1)

const readTree = (document: XmlDocument, accepts: Espaces): Result<DocumentXml, RefusXml> => {
  if (document.dtd !== null) return refus({ code: 'xml.doctype', position: 0 })
  const notes = takeNotes(document.root)
  const espace = document.root.namespaceUri
  const racine = readElement(document.root, (one) => one === espace || accepts(one), 1)
  return racine === null ? refus({ code: 'xml.profondeur', position: 0 }) : ok({ racine, espace, notes })
}

/**
 * Reads a small document safely: no DOCTYPE (so no entity of its own, no bomb, nothing fetched), bounded in size
 * and depth. Encodings are those libxml2 knows. Texts are trimmed. What is of another namespace keeps its prefix,
 * unless `accepts` says that namespace is of the format too.
 */
export const readXml = (
  octets: Uint8Array,
  accepts: Espaces = () => false,
): Result<DocumentXml, RefusXml> => {
  if (octets.length === 0) return refus({ code: 'xml.vide', position: 0 })
  if (octets.length > TAILLE_MAX) return refus({ code: 'xml.taille', position: TAILLE_MAX })
  const doctype = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).indexOf(DOCTYPE)
  if (doctype >= 0) return refus({ code: 'xml.doctype', position: doctype, ligne: lineAt(octets, doctype) })
  let document: XmlDocument
  try {
    document = XmlDocument.fromBuffer(octets, { option: OPTIONS })
  } catch (error) {
    const ligne = error instanceof XmlLibError ? (error.details[0]?.line ?? 0) : 0
    if (error instanceof XmlError)
      return refus({ code: 'xml.mal-forme', position: 0, ...(ligne > 0 && { ligne }) })
    throw error
  }
  try {
    return readTree(document, accepts)
  } finally {
    document.dispose()
  }
}
