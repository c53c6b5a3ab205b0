import { CsvError, parse } from 'csv-parse/sync'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Cellule, Table } from './table.ts'

const BOM = '\ufeff'
/** A spreadsheet runs what starts so, even from a CSV; the quote that disarms it must itself be doubled. */
const FORMULE = /^\s*[=+\-@'＝＋－＠]|^[\t\r\n]/

const LECTURE_MAX = 20_000_000

const renderCellule = (cellule: Cellule): string => {
  if (cellule === null) return ''
  // A French spreadsheet reads a comma.
  if (typeof cellule === 'number') return String(cellule).replace('.', ',')
  if (cellule instanceof Date) return cellule.toISOString().slice(0, 16).replace('T', ' ')
  const safe = FORMULE.test(cellule) ? `'${cellule}` : cellule
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as CSV for a French spreadsheet: UTF-8, `;`, CRLF, decimal comma, moments in UTC, no cell that runs. With a
 * BOM, without which Excel reads the accents as Latin-1; `bom: false` for programs that take it for a character.
 */
export const renderCsv = (
  { colonnes, lignes }: Table,
  { bom = true }: { readonly bom?: boolean } = {},
): string =>
  (bom ? BOM : '') +
  [colonnes, ...lignes].map((ligne) => `${ligne.map(renderCellule).join(';')}\r\n`).join('')

export type RefusCsv = { readonly code: 'csv.mal-forme' | 'csv.vide' | 'csv.taille'; readonly ligne: number }

/** Rows of a CSV as text, the disarming quote taken off; `;`, `,` or tab, whichever the first line uses most. */
export const parseCsv = (texte: string): Result<Table, RefusCsv> => {
  if (texte.length > LECTURE_MAX) return refus({ code: 'csv.taille', ligne: 0 })
  const first = texte.slice(0, texte.search(/[\r\n]|$/))
  const delimiter = [';', '\t', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!
  let rows: string[][]
  try {
    rows = parse(texte, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    if (error instanceof CsvError) return refus({ code: 'csv.mal-forme', ligne: Number(error['lines'] ?? 0) })
    throw error
  }
  const [colonnes, ...lignes] = rows
  if (colonnes === undefined) return refus({ code: 'csv.vide', ligne: 0 })
  const plain = (cell: string): Cellule => (cell === '' ? null : cell.startsWith("'") ? cell.slice(1) : cell)
  return ok({
    nom: '',
    colonnes: colonnes.map((titre) => titre.trim()),
    lignes: lignes.map((ligne) => colonnes.map((_, i) => plain(ligne[i] ?? ''))),
  })
}
