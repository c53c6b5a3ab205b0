/**
 * The file of a backup: gzipped lines of JSON, the last one the hash of all the others. Read and written as a stream.
 * header {cohorte, format, le, migrations} · {table, colonnes, types, sequences} then one array per row ·
 * {fichier, typeMime, taille} then its bytes in base64, a chunk per line · {fin, empreinte}
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip, createGzip } from 'node:zlib'
import { formatOf, type Header, type Line, readHeader, readLine } from './ligne.schema.ts'

export const FORMAT = 1

type Footer = { readonly fin: true; readonly empreinte: string }

/** A file that is not a backup, or no longer a whole one. */
export class BackupFileError extends Error {
  readonly code: 'illisible' | 'tronquee' | 'plus-recente'
  constructor(code: BackupFileError['code']) {
    super(code)
    this.code = code
  }
}

const LIGHT = 4

async function* withFooter(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  const made = createHash('sha256')
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`
    made.update(text)
    yield text
  }
  yield `${JSON.stringify({ fin: true, empreinte: made.digest('hex') } satisfies Footer)}\n`
}

/** Writes a new file, readable by its owner only; refuses an existing one (EEXIST). */
export const writeBackupFile = (file: string, lines: AsyncIterable<Line>): Promise<void> =>
  pipeline(
    Readable.from(withFooter(lines)),
    createGzip({ level: LIGHT }),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const inflated = createGunzip()
  source.once('error', (error) => inflated.destroy(error))
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for await (const chunk of source.pipe(inflated)) {
      const parts = `${rest}${decoder.write(chunk as Buffer)}`.split('\n')
      rest = parts.pop() ?? ''
      yield* parts
    }
  } finally {
    source.destroy()
  }
  if (rest !== '') throw new BackupFileError('tronquee')
}

const isFooter = (line: unknown): line is Footer =>
  typeof line === 'object' && line !== null && 'fin' in line && line.fin === true

/** Every line before the hash, in order; throws BackupFileError when the file is wrong, cut or changed. */
export async function* readBackupFile(file: string): AsyncGenerator<Line> {
  const made = createHash('sha256')
  let header: Header | undefined
  let ended = false
  try {
    for await (const text of textLines(file)) {
      if (ended) throw new BackupFileError('tronquee')
      const line: unknown = JSON.parse(text)
      if (!header) {
        if ((formatOf(line) ?? 0) > FORMAT) throw new BackupFileError('plus-recente')
        const read = readHeader(line)
        if (!read) throw new BackupFileError('illisible')
        header = read
        made.update(`${text}\n`)
        yield read
        continue
      }
      if (isFooter(line)) {
        ended = true
        if (line.empreinte !== made.digest('hex')) throw new BackupFileError('tronquee')
        continue
      }
      made.update(`${text}\n`)
      const read = readLine(line)
      if (read === null) throw new BackupFileError('illisible')
      yield read
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof BackupFileError || code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      throw error
    throw new BackupFileError(header ? 'tronquee' : 'illisible')
  }
  if (!header) throw new BackupFileError('illisible')
  if (!ended) throw new BackupFileError('tronquee')
}

/** Reads the whole file once, keeping nothing: its header, or an error before anything is touched. */
export const checkBackupFile = async (file: string): Promise<Header> => {
  let first: Line | undefined
  for await (const line of readBackupFile(file)) first ??= line
  const header = readHeader(first)
  if (!header) throw new BackupFileError('illisible')
  return header
}
