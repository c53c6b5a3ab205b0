/** Lets Node read .tsx files as they stand: esbuild strips the JSX, Node does the rest. What was made once is kept. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = join(import.meta.dirname, '../node_modules/.cache')
const KEPT = join(CACHE, 'tsx')

enableCompileCache(join(CACHE, 'compile'))

const readKept = (place: string): string | undefined => {
  try {
    return readFileSync(place, 'utf8')
  } catch {
    return undefined
  }
}

/** A folder that cannot be written costs time, nothing else. */
const keep = (place: string, code: string): void => {
  try {
    mkdirSync(KEPT, { recursive: true })
    const half = `${place}.${process.pid}`
    writeFileSync(half, code)
    renameSync(half, place)
  } catch {
    // The next start transforms it again.
  }
}

const require = createRequire(import.meta.url)

/** Each call of esbuild is a process of its own; it is not even loaded when every file is kept. */
const transform = (source: string, sourcefile: string): string => {
  const { transformSync } = require('esbuild') as typeof import('esbuild')
  return transformSync(source, { loader: 'tsx', jsx: 'automatic', sourcemap: 'inline', sourcefile }).code
}

registerHooks({
  load: (url, context, nextLoad) => {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const source = readFileSync(fileURLToPath(url), 'utf8')
    const print = createHash('sha256').update(url).update('\0').update(source).digest('hex')
    const place = join(KEPT, `${print}.js`)
    const kept = readKept(place)
    const code = kept ?? transform(source, url)
    if (kept === undefined) keep(place, code)
    return { format: 'module', source: code, shortCircuit: true }
  },
})
