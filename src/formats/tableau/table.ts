/** One cell: text, number, or nothing known. */
export type Cellule = string | number | null

/** A table as every export sees it: a name, column titles, rows as long as the titles. */
export type Table = {
  readonly nom: string
  readonly colonnes: readonly string[]
  readonly lignes: readonly (readonly Cellule[])[]
}
