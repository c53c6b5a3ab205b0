import { writeXlsx } from 'hucre/xlsx'
import { dropForbidden } from '#src/formats/xml/character.ts'
import type { Cellule, Table } from './table.ts'

/** Limits of the format itself. */
const TEXTE_MAX = 32_767
const NOM_MAX = 31

const sheetName = (nom: string, rang: number): string =>
  nom
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .slice(0, NOM_MAX)
    .trim() || `Feuille ${rang + 1}`

const safe = (cellule: Cellule): Cellule =>
  typeof cellule === 'string' ? dropForbidden(cellule).slice(0, TEXTE_MAX) : cellule

/** Tables as the sheets of one workbook, titles frozen; a text that starts with `=` stays a text. */
export const renderXlsx = async (tables: readonly Table[]): Promise<Uint8Array> => {
  const sheets = tables.map(({ nom, colonnes, lignes }, i) => ({
    name: sheetName(nom, i),
    rows: [colonnes.map((titre) => safe(titre)), ...lignes.map((ligne) => ligne.map(safe))],
    freezePane: { rows: 1 },
  }))
  return writeXlsx({ sheets })
}
