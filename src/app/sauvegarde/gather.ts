/** Lines of a backup gathered into what is written at once: memory holds a handful of rows, or one file. */
import type { TableShape } from '#src/store/backup/describe-tables.ts'
import type { Values } from '#src/store/backup/read-rows.ts'
import type { FileHeader, Line } from './ligne.schema.ts'

export type Handful =
  | { readonly rows: readonly Values[]; readonly shape: TableShape }
  | { readonly shape: TableShape; readonly rows?: undefined }
  | { readonly file: FileHeader; readonly bytes: Buffer }

const ROWS_AT_ONCE = 100
const TEXT_AT_ONCE = 1_000_000

const weigh = (row: Values): number => row.reduce((sum, value) => sum + (value?.length ?? 0), 0)
const isRow = (line: Line): line is Values => Array.isArray(line)

type Pending = {
  shape?: TableShape
  rows: Values[]
  weight: number
  file?: FileHeader
  chunks: Buffer[]
}

function* release(pending: Pending): Generator<Handful> {
  const { shape, rows, file, chunks } = pending
  if (shape && rows.length > 0) yield { shape, rows }
  if (file) yield { file, bytes: Buffer.concat(chunks) }
  pending.rows = []
  pending.weight = 0
  pending.file = undefined
  pending.chunks = []
}

/** A table is given alone when it begins, then its rows by handfuls; a file is given with all its bytes. */
export async function* gather(lines: AsyncIterable<Line>): AsyncGenerator<Handful> {
  const pending: Pending = { rows: [], weight: 0, chunks: [] }
  for await (const line of lines) {
    if (isRow(line)) {
      pending.rows.push(line)
      pending.weight += weigh(line)
      if (pending.rows.length >= ROWS_AT_ONCE || pending.weight >= TEXT_AT_ONCE) yield* release(pending)
    } else if (typeof line === 'string') pending.chunks.push(Buffer.from(line, 'base64'))
    else if ('table' in line) {
      yield* release(pending)
      pending.shape = line
      yield { shape: line }
    } else if ('fichier' in line) {
      yield* release(pending)
      pending.file = line
    }
  }
  yield* release(pending)
}
