/** The browser of the journeys, unpacked from its npm package with the libraries and fonts a bare system lacks. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const PACKAGE = resolve(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
const CACHE = join(import.meta.dirname, '../../node_modules/.cache')

const BLOCK = 512
const textAt = (block: Buffer, from: number, length: number): string =>
  block.toString('utf8', from, from + length).replace(/\0.*$/s, '')

/** Writes the plain files of a small archive: name at 0, size in octal at 124, bytes rounded up to a block. */
const untar = (archive: Buffer, folder: string): void => {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const name = textAt(archive, at, 100)
    if (name === '') return
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8)
    if (!name.endsWith('/')) {
      const place = join(folder, name)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, archive.subarray(at + BLOCK, at + BLOCK + size))
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

/** The package's own list of font folders is made for another place. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`

const inflate = (name: string): Buffer => brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', name)))

/** Unpacked under a side name, renamed once whole: two runs at once do not meet a half-written browser. */
const unpack = (): string => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const folder = join(CACHE, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const half = `${folder}.${process.pid}`
  mkdirSync(half, { recursive: true })
  untar(inflate('al2023.tar.br'), half)
  untar(inflate('fonts.tar.br'), half)
  writeFileSync(join(half, 'fonts.conf'), FONTS)
  writeFileSync(join(half, 'chromium'), inflate('chromium.br'))
  chmodSync(join(half, 'chromium'), 0o755)
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** A headless browser of our own. */
export const launchBrowser = (): Promise<Browser> => {
  const folder = unpack()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
  })
}
