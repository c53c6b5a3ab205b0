import type { Table } from '#src/formats/tableau/table.ts'
import { errorPage } from '../page.tsx'
import type { DemandeConnectee, Route } from '../route.ts'
import { FORMATS, type FormatTableau, sendFile } from './tableau.tsx'

/** What leaves, and the name of the file without its suffix; a CSV holds the first table. */
export type TableauLu = { readonly nom: string; readonly tables: readonly Table[] }

type Tableau = {
  /** Without the suffix: '/programmes/:id/maquette'. */
  readonly chemin: string
  readonly acces: Exclude<Route['acces'], 'public'>
  /** null: no such thing, or not for them. */
  readonly read: (d: DemandeConnectee, format: FormatTableau) => Promise<TableauLu | null>
}

/** A table at addresses of its own: `<chemin>.csv` and `<chemin>.xlsx`. */
export const routesTableau = ({ chemin, acces, read }: Tableau): readonly Route[] =>
  FORMATS.map((format) => ({
    methode: 'GET',
    chemin: `${chemin}.${format}`,
    acces,
    repondre: async (d) => {
      const lu = await read(d, format)
      return lu === null ? errorPage(d, 'introuvable') : sendFile(d, lu.tables, { format, nom: lu.nom })
    },
  }))
