import { fold } from '#src/kit/text.ts'
import type { Cellule, Table } from './table.ts'

/** What stands in the first cell of the line that carries the legal notice of a programme. */
export const MENTION = 'Mention légale'

/** A table ended by the notice of its programme (« Document non contractuel »); the same table where there is none. */
export const withMention = (table: Table, mention: string | null): Table =>
  mention === null
    ? table
    : {
        ...table,
        lignes: [
          ...table.lignes,
          table.colonnes.map((_, i): Cellule => (i === 0 ? MENTION : i === 1 ? mention : null)),
        ],
      }

const isMention = (ligne: readonly Cellule[]): boolean =>
  typeof ligne[0] === 'string' && fold(ligne[0]) === fold(MENTION)

/** A table read again: its rows without the notice, and the notice. */
export const splitMention = (table: Table): { readonly table: Table; readonly mention: string | null } => {
  const cellule = table.lignes.find(isMention)?.[1] ?? null
  return {
    table: { ...table, lignes: table.lignes.filter((ligne) => !isMention(ligne)) },
    mention: cellule === null ? null : String(cellule),
  }
}
