import { type UnzipFileInfo, unzipSync } from 'fflate'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { readDocxXml, readStyles, type Styles } from './docx-xml.ts'
import type { RefusLecture } from './refus-lecture.ts'

const XML_MAX = 60 * 1024 * 1024
const ENTREES_MAX = 5000
const RAPPORT_MAX = 200
const UTILES = /^word\/(?:document|styles|header\d{0,2}|footer\d{0,2})\.xml$/

/** Thrown inside the unpacker only, to stop it at the first oversized part. */
class Demesuree extends Error {}

const keep = (): ((file: UnzipFileInfo) => boolean) => {
  let entrees = 0
  let total = 0
  return (file) => {
    if (++entrees > ENTREES_MAX) throw new Demesuree()
    if (!UTILES.test(file.name)) return false
    total += file.originalSize
    const bombe = file.originalSize > 1024 * 1024 && file.originalSize > file.size * RAPPORT_MAX
    if (total > XML_MAX || bombe) throw new Demesuree()
    return true
  }
}

/** Names of the parts of an archive, without unpacking any. */
export const listZip = (bytes: Uint8Array): string[] | null => {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (names.length > ENTREES_MAX) throw new Demesuree()
        names.push(file.name)
        return false
      },
    })
    return names
  } catch (error) {
    return error instanceof Demesuree ? names : null
  }
}

const decoder = new TextDecoder('utf-8')

/** The text of a Word document: headings as '#', lists as '-', rows as tab-separated cells. */
export const docxText = (bytes: Uint8Array): Result<string, RefusLecture> => {
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: keep() })
  } catch (error) {
    return refus(
      error instanceof Demesuree ? { code: 'archive_demesuree' } : { code: 'abime', format: 'docx' },
    )
  }
  const document = parts['word/document.xml']
  if (document === undefined) return refus({ code: 'abime', format: 'docx' })
  try {
    const styles: Styles = parts['word/styles.xml']
      ? readStyles(decoder.decode(parts['word/styles.xml']))
      : new Map()
    const corps = readDocxXml(decoder.decode(document), styles)
    const vues = new Set(corps.split('\n'))
    const marges = Object.keys(parts)
      .filter((name) => /header|footer/.test(name))
      .flatMap((name) => readDocxXml(decoder.decode(parts[name]), styles).split('\n'))
      .filter((ligne) => ligne.trim() !== '' && !vues.has(ligne) && vues.add(ligne))
    const texte = marges.length > 0 ? `${corps}\n\n${marges.join('\n\n')}` : corps
    return texte.trim() === '' ? refus({ code: 'sans_texte', format: 'docx', pages: null }) : ok(texte)
  } catch {
    return refus({ code: 'abime', format: 'docx' })
  }
}
