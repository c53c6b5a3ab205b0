import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Fragment, layOutPage } from './pdf-page.ts'
import { PAGES_MAX, type RefusLecture } from './refus-lecture.ts'

type Item = {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
}

const fragmentOf = ({ str, transform, width, height }: Item): Fragment[] => {
  if (str === undefined || transform === undefined || str.trim() === '') return []
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform
  const taille = Math.hypot(c, d) || height || 10
  const penche = Math.abs(b) > Math.abs(a)
  return penche || !Number.isFinite(x + y + taille) ? [] : [{ texte: str, x, y, largeur: width ?? 0, taille }]
}

/** The size most letters are set in. */
const corpsOf = (pages: readonly (readonly Fragment[])[]): number => {
  const poids = new Map<number, number>()
  for (const f of pages.flat()) {
    const taille = Math.round(f.taille * 2) / 2
    poids.set(taille, (poids.get(taille) ?? 0) + f.texte.length)
  }
  return [...poids].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10
}

/** The text of a PDF, page after page; refuses what asks for a password, what is damaged, and pages of images. */
export const pdfText = async (bytes: Uint8Array): Promise<Result<string, RefusLecture>> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > PAGES_MAX) return refus({ code: 'trop_de_pages', pages: pdf.numPages, max: PAGES_MAX })
    const pages: Fragment[][] = []
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n)
      const content = await page.getTextContent()
      pages.push(content.items.flatMap((item) => fragmentOf(item as Item)))
      page.cleanup()
    }
    const corps = corpsOf(pages)
    const texte = pages.map((fragments) => layOutPage(fragments, corps).join('\n').trim()).join('\n\n')
    if (/[\p{L}\d]/u.test(texte)) return ok(texte)
    return refus({ code: 'sans_texte', format: 'pdf', pages: pdf.numPages })
  } catch (error) {
    return refus({
      code: error instanceof Error && error.name === 'PasswordException' ? 'protege' : 'abime',
      format: 'pdf',
    })
  } finally {
    await task.destroy()
  }
}
