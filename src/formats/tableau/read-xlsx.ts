import { type UnzipFileInfo, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Cellule, Table } from './table.ts'

export type RefusXlsx = { readonly code: 'xlsx.abime' | 'xlsx.taille' | 'xlsx.vide' }

const OUVERT_MAX = 64 << 20
const ENTREES_MAX = 2_000
const LIGNES_MAX = 20_000
const COLONNES_MAX = 200

/** How much an archive says it holds, without unpacking any; null when it is none. */
const sizeOf = (octets: Uint8Array): number | null => {
  let total = 0
  let entrees = 0
  const count = (file: UnzipFileInfo): boolean => {
    entrees += 1
    total += file.originalSize
    return false
  }
  try {
    unzipSync(octets, { filter: count })
  } catch {
    return null
  }
  return entrees > ENTREES_MAX ? OUVERT_MAX + 1 : total
}

const celluleOf = (value: string | number | boolean | Date | null | undefined): Cellule => {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'boolean' ? (value ? 'oui' : 'non') : value
}

/** The first sheet of a workbook: titles in its first row. */
export const parseXlsx = async (octets: Uint8Array): Promise<Result<Table, RefusXlsx>> => {
  const size = sizeOf(octets)
  if (size === null) return refus({ code: 'xlsx.abime' })
  if (size > OUVERT_MAX) return refus({ code: 'xlsx.taille' })
  const read = await readXlsx(octets, { sheets: [0], maxRows: LIGNES_MAX }).catch(() => null)
  const sheet = read?.sheets[0]
  if (!sheet) return refus({ code: 'xlsx.abime' })
  const [titres, ...rows] = sheet.rows
  if (titres === undefined) return refus({ code: 'xlsx.vide' })
  const colonnes = titres.slice(0, COLONNES_MAX).map((titre) => String(celluleOf(titre) ?? '').trim())
  return ok({
    nom: sheet.name,
    colonnes,
    lignes: rows.map((row) => colonnes.map((_, i) => celluleOf(row[i]))),
  })
}
