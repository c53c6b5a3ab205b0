/**
 * A form whose last field is a file too big for memory: its fields are read first, the file is handed over as it comes.
 * Multipart only (RFC 7578); whoever reads the file bounds it.
 */
import type { Context } from 'hono'

export type Upload = {
  /** Fields written before the file. */
  readonly champs: Readonly<Record<string, string>>
  readonly nom: string
  /** Throws when the sender goes away before the end. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** Reads what is left and forgets it: a browser shows the answer only once all it had to say was heard. */
  readonly drain: (max: number) => Promise<void>
}

const HEADERS_MAX = 16_384
const FIELD_MAX = 262_144
const HEADERS_END = Buffer.from('\r\n\r\n')

class CutUpload extends Error {}

/** The bytes of a stream, looked at before they are taken. */
const createSource = (body: ReadableStream<Uint8Array>) => {
  const reader = body.getReader()
  // The first boundary begins a line like the others.
  let held: Buffer = Buffer.from('\r\n')
  const more = async (): Promise<boolean> => {
    const { done, value } = await reader.read()
    if (done) return false
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value])
    return true
  }
  /** What comes before a mark, which is taken too; null when there is none within `max` bytes. */
  const until = async (mark: Buffer, max: number): Promise<Buffer | null> => {
    for (;;) {
      const at = held.indexOf(mark)
      if (at >= 0) {
        const taken = held.subarray(0, at)
        held = held.subarray(at + mark.length)
        return taken
      }
      if (held.length > max || !(await more())) return null
    }
  }
  async function* stream(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = held.indexOf(mark)
      if (at >= 0) {
        if (at > 0) yield held.subarray(0, at)
        return
      }
      const sure = held.length - mark.length
      if (sure > 0) {
        yield held.subarray(0, sure)
        held = held.subarray(sure)
      }
      if (!(await more())) throw new CutUpload('the form ended inside its file')
    }
  }
  const isOver = async (): Promise<boolean> => {
    while (held.length < 2) if (!(await more())) return true
    return held.subarray(0, 2).toString() === '--'
  }
  const drain = async (max: number): Promise<void> => {
    for (let read = 0; read <= max; ) {
      const { done, value } = await reader.read()
      if (done) return
      read += value.length
    }
  }
  return { until, stream, isOver, drain }
}

const parameterOf = (headers: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(headers)?.[1]?.replace(/%22/g, '"')

/** null when the request is no such form, or holds no file. */
export const readUpload = async (c: Context): Promise<Upload | null> => {
  const type = c.req.header('content-type') ?? ''
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(type)?.[1]
  const { body } = c.req.raw
  if (!boundary || !body) return null
  const mark = Buffer.from(`\r\n--${boundary}`)
  const source = createSource(body)
  const champs: Record<string, string> = {}
  if ((await source.until(mark, HEADERS_MAX)) === null) return null
  while (!(await source.isOver())) {
    const headers = (await source.until(HEADERS_END, HEADERS_MAX))?.toString('utf8')
    const name = headers === undefined ? undefined : parameterOf(headers, 'name')
    if (headers === undefined || name === undefined) return null
    const nom = parameterOf(headers, 'filename')
    if (nom !== undefined) return { champs, nom, bytes: source.stream(mark), drain: source.drain }
    const value = await source.until(mark, FIELD_MAX)
    if (value === null) return null
    champs[name] = value.toString('utf8').replaceAll('\u0000', '').trim()
  }
  return null
}
