import { ok, type Result, refus } from '#src/kit/result.ts'
import type { RefusLecture } from './refus-lecture.ts'

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte)

const decode = (bytes: Uint8Array, encodage: string, fatal = true): string | null => {
  try {
    return new TextDecoder(encodage, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

const COMMANDE = /(?![\t\n\v\f\r])\p{Cc}/gu

/** Text holds next to no control character. */
const isText = (texte: string): boolean => (texte.match(COMMANDE)?.length ?? 0) <= texte.length / 500

/** Bytes to text: UTF-8 with or without a mark, UTF-16 with a mark, else Windows-1252; refuses what is binary. */
export const decodeText = (bytes: Uint8Array): Result<string, RefusLecture> => {
  const marque = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  const texte =
    marque === null ? (decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252')) : decode(bytes, marque)
  if (texte === null || !isText(texte)) return refus({ code: 'type_refuse', type: null })
  return texte.trim() === '' ? refus({ code: 'vide' }) : ok(texte)
}
