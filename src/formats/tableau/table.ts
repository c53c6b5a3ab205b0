/** One cell: text, number, a moment, or nothing known. */
export type Cellule = string | number | Date | null

/** A table as every export sees it: a name, column titles, rows as long as the titles. */
export type Table = {
  readonly nom: string
  readonly colonnes: readonly string[]
  readonly lignes: readonly (readonly Cellule[])[]
}

/** A column described once: its title, and what a row says in it. */
export type Colonne<L> = readonly [titre: string, cellule: (ligne: L) => Cellule]

/** Rows of any kind as a table, by its columns. */
export const tableOf = <L>(nom: string, lignes: readonly L[], colonnes: readonly Colonne<L>[]): Table => ({
  nom,
  colonnes: colonnes.map(([titre]) => titre),
  lignes: lignes.map((ligne) => colonnes.map(([, cellule]) => cellule(ligne))),
})
