import { fileTypeFromBuffer } from 'file-type'
import { type Result, refus } from '#src/kit/result.ts'
import { decodeText } from './decode-text.ts'
import { docxText, listZip } from './docx-text.ts'
import { pdfText } from './pdf-text.ts'
import { OCTETS_MAX, type RefusLecture } from './refus-lecture.ts'

const latin = new TextDecoder('latin1')
const headOf = (bytes: Uint8Array, length: number): string => latin.decode(bytes.subarray(0, length))

/** A Word document under a password is an OLE container that names its encrypted package, in UTF-16. */
const isChiffre = (bytes: Uint8Array): boolean =>
  headOf(bytes, 65_536).includes([...'EncryptedPackage'].join('\u0000')) ||
  latin.decode(bytes.subarray(-65_536)).includes([...'EncryptedPackage'].join('\u0000'))

const ZIPS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'xlsx'],
  [/^ppt\//, 'pptx'],
  [/^META-INF\/|^content\.xml$/, 'odt'],
]

/**
 * The text of a brochure file (.txt, .md, .pdf, .docx). The content decides, never the name: `nom` only tells a
 * text from a web page when the content leaves a doubt. Refusals are data; nothing is thrown on a bad file.
 */
export const extractText = async (file: Uint8Array, nom: string): Promise<Result<string, RefusLecture>> => {
  // A Buffer is a Uint8Array to the types, not to the PDF reader.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length === 0) return refus({ code: 'vide' })
  if (bytes.length > OCTETS_MAX) return refus({ code: 'trop_gros', octets: bytes.length, max: OCTETS_MAX })
  const head = headOf(bytes, 1024)
  if (head.includes('%PDF-')) return pdfText(bytes)
  if (head.startsWith('PK\u0003\u0004')) {
    const names = listZip(bytes)
    if (names === null) return refus({ code: 'abime', format: 'docx' })
    if (names.includes('word/document.xml')) return docxText(bytes)
    return refus({
      code: 'type_refuse',
      type: ZIPS.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? 'zip',
    })
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return refus(
      isChiffre(bytes) ? { code: 'protege', format: 'docx' } : { code: 'type_refuse', type: 'doc' },
    )
  if (head.startsWith('{\\rtf')) return refus({ code: 'type_refuse', type: 'rtf' })
  if (/^\s*<(?:!doctype html|html)\b/i.test(head) && !/\.(?:txt|md)$/i.test(nom))
    return refus({ code: 'type_refuse', type: 'html' })
  const connu = await fileTypeFromBuffer(bytes)
  if (connu && !connu.mime.startsWith('text/')) return refus({ code: 'type_refuse', type: connu.ext })
  return decodeText(bytes)
}
