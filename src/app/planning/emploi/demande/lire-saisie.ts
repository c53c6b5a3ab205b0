import { createHash } from 'node:crypto'
import { type Jour, parseJour } from '#src/kit/jour.ts'

/** 'hh:mm' in minutes; null when blank, undefined when wrong. */
export const readHeure = (texte: string): number | null | undefined => {
  if (texte === '') return null
  const found = /^(\d{1,2})[:h](\d{2})?$/.exec(texte)
  const minutes = found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : Number.NaN
  return minutes >= 0 && minutes <= 1440 ? minutes : undefined
}

/** null when blank, undefined when wrong. */
export const readDate = (texte: string): Jour | null | undefined => {
  if (texte === '') return null
  const read = parseJour(texte)
  return read.ok ? read.value : undefined
}

/** Hours as people write them ('28,5'), in minutes; null when blank, undefined out of bounds. */
export const readDuree = (texte: string, { max }: { readonly max: number }): number | null | undefined => {
  if (texte === '') return null
  const minutes = Math.round(Number(texte.replace(',', '.')) * 60)
  return minutes > 0 && minutes <= max * 60 ? minutes : undefined
}

/** What a form was read at, where the row counts no version of its own: the same facts, the same mark. */
export const empreinteOf = (objet: object): string =>
  createHash('sha256').update(JSON.stringify(objet)).digest('hex').slice(0, 16)
