/** Style, islands, fonts and icon: built once at start, served under a name that holds their hash, kept for a year. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildSync } from 'esbuild'

const ROOT = join(import.meta.dirname, '../../..')
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
type Asset = {
  readonly name: string
  readonly url: string
  readonly bytes: Uint8Array
  readonly type: string
}

const byName = new Map<string, Asset>()
const byUrl = new Map<string, Asset>()

const add = (name: string, bytes: Uint8Array): Asset => {
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const [stem, extension = ''] = [name.slice(0, name.lastIndexOf('.')), name.split('.').at(-1)]
  const asset = {
    name,
    url: `/actifs/${stem}-${print}.${extension}`,
    bytes,
    type: TYPES[extension] ?? 'application/octet-stream',
  }
  byName.set(name, asset)
  byUrl.set(asset.url, asset)
  return asset
}

const FONTS = {
  'titre.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'italique.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  'texte.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
} as const

/** Layers in this order: the ground first, then what each page adds by name, print last. */
const GROUND = ['tokens', 'base', 'layout', 'form', 'table', 'composant']
const rankOf = (file: string): number => {
  const name = basename(file, '.css')
  if (name === 'print') return GROUND.length + 1
  const rank = GROUND.indexOf(name)
  return rank < 0 ? GROUND.length : rank
}

const buildStyle = (): string => {
  const found = globSync('src/web/style/*.css', { cwd: ROOT })
  const whole = found
    .sort((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  return whole.join('\n').replace(/url\((\w+\.woff2)\)/g, (_, name: string) => `url(${assetUrl(name)})`)
}

const buildIslands = (): void => {
  const entryPoints = globSync('src/web/*/islands/*.island.ts*', { cwd: ROOT }).map((file) =>
    join(ROOT, file),
  )
  if (entryPoints.length === 0) return
  const built = buildSync({
    entryPoints,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
    outdir: '/',
    jsx: 'automatic',
  })
  for (const file of built.outputFiles) add(basename(file.path).replace('.island', ''), file.contents)
}

const buildAll = (): void => {
  for (const [name, path] of Object.entries(FONTS)) add(name, readFileSync(join(ROOT, 'node_modules', path)))
  add('icone.svg', readFileSync(join(ROOT, 'src/web/style/icone.svg')))
  buildIslands()
  add('style.css', Buffer.from(buildStyle()))
}

/** The address of an asset by its plain name ('style.css'). Throws on an unknown one, which is a bug. */
export const assetUrl = (name: string): string => {
  if (byName.size === 0) buildAll()
  const asset = byName.get(name)
  if (!asset) throw new Error(`no asset named ${name}`)
  return asset.url
}

/** The asset behind an address, or undefined. */
export const findAsset = (url: string): Asset | undefined => {
  if (byName.size === 0) buildAll()
  return byUrl.get(url)
}
