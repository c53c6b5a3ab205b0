/** Small files made by hand for the tests of text extraction: PDF, encrypted PDF, DOCX. */
import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'

const latin = (texte: string): Uint8Array => Uint8Array.from(texte, (c) => c.codePointAt(0)! & 0xff)
const WIN: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '•': 0x95, œ: 0x9c, '€': 0x80 }
const pdfString = (texte: string): string =>
  [...texte]
    .map((c) => (/[()\\]/.test(c) ? `\\${c}` : String.fromCharCode(WIN[c] ?? c.codePointAt(0)!)))
    .join('')

export type Piece = {
  readonly texte: string
  readonly x: number
  readonly y: number
  readonly taille?: number
}

const rc4 = (key: Uint8Array, data: Uint8Array): Uint8Array => {
  const s = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) & 255
    ;[s[i], s[j]] = [s[j]!, s[i]!]
  }
  let [i, j] = [0, 0]
  return data.map((byte) => {
    i = (i + 1) & 255
    j = (j + s[i]!) & 255
    ;[s[i], s[j]] = [s[j]!, s[i]!]
    return byte ^ s[(s[i]! + s[j]!) & 255]!
  })
}
const md5 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
const PADDING = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'
    .match(/../g)!
    .map((h) => Number.parseInt(h, 16)),
)
const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`

/** The standard security handler, revision 2 (RC4 40 bits), as the PDF reference lays it down. */
const encryption = (
  password: string,
): { dict: string; id: Uint8Array; seal(n: number, data: Uint8Array): Uint8Array } => {
  const padded = Uint8Array.from([...latin(password), ...PADDING].slice(0, 32))
  const id = Uint8Array.from({ length: 16 }, (_, i) => i)
  const owner = rc4(md5(padded).slice(0, 5), padded)
  const key = md5(padded, owner, Uint8Array.of(0xfc, 0xff, 0xff, 0xff), id).slice(0, 5)
  const user = rc4(key, PADDING)
  return {
    id,
    dict: `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`,
    seal: (n, data) => rc4(md5(key, Uint8Array.of(n & 255, (n >> 8) & 255, 0, 0, 0)).slice(0, 10), data),
  }
}

const write = (objects: readonly (readonly [string, Uint8Array | null])[], trailer: string): Uint8Array => {
  const chunks: Uint8Array[] = [latin('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = chunks[0]!.length
  const push = (bytes: Uint8Array): void => {
    chunks.push(bytes)
    at += bytes.length
  }
  objects.forEach(([dict, stream], i) => {
    offsets.push(at)
    push(latin(`${i + 1} 0 obj\n${dict}\n`))
    if (stream) for (const part of [latin('stream\n'), stream, latin('\nendstream\n')]) push(part)
    push(latin('endobj\n'))
  })
  const start = at
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  push(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Uint8Array.from(Buffer.concat(chunks))
}

/** A valid PDF, one page per list of pieces of text; `password` encrypts it. */
export const makePdf = (pages: readonly (readonly Piece[])[], password: string | null = null): Uint8Array => {
  const sealed = password === null ? null : encryption(password)
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  const objects: [string, Uint8Array | null][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>', null],
    [`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`, null],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', null],
  ]
  pages.forEach((pieces, i) => {
    const ops = pieces.map(
      ({ texte, x, y, taille = 10 }) => `BT /F1 ${taille} Tf ${x} ${y} Td (${pdfString(texte)}) Tj ET`,
    )
    const plain = latin(ops.join('\n'))
    const stream = sealed ? sealed.seal(5 + 2 * i, plain) : plain
    objects.push(
      [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
        null,
      ],
      [`<< /Length ${stream.length} >>`, stream],
    )
  })
  if (sealed === null) return write(objects, '')
  objects.push([sealed.dict, null])
  return write(objects, `/Encrypt ${objects.length} 0 R /ID [${hex(sealed.id)} ${hex(sealed.id)}]`)
}

/** A page that only holds a grey picture, as a scanner makes them. */
export const makeScannedPdf = (): Uint8Array => {
  const image = new Uint8Array(64).fill(0x80)
  const draw = latin('q 595 0 0 842 0 0 cm /Im1 Do Q')
  return write(
    [
      ['<< /Type /Catalog /Pages 2 0 R >>', null],
      ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', null],
      [
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im1 5 0 R >> >> /Contents 4 0 R >>',
        null,
      ],
      [`<< /Length ${draw.length} >>`, draw],
      [
        `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${image.length} >>`,
        image,
      ],
    ],
    '',
  )
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const escape = (texte: string): string => texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const run = (texte: string, gras = false): string =>
  `<w:r>${gras ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(texte)}</w:t></w:r>`

/** Parts of a Word body. */
export const paragraphe = (texte: string, gras = false): string => `<w:p>${run(texte, gras)}</w:p>`
export const titre = (niveau: number, texte: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Titre${niveau}"/></w:pPr>${run(texte)}</w:p>`
export const puce = (texte: string, niveau = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${niveau}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(texte)}</w:p>`
export const tableau = (rangees: readonly (readonly string[])[]): string =>
  `<w:tbl>${rangees.map((r) => `<w:tr>${r.map((c) => `<w:tc>${paragraphe(c)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** A Word document of these parts; `plus` adds or replaces files of the archive. */
export const makeDocx = (corps: string, plus: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${corps}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      `<?xml version="1.0"?><w:styles ${W}><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Titre2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    ),
    ...plus,
  })
