import { fold } from '#src/kit/text.ts'
import { COLONNES_HEURES, COLONNES_MAQUETTE } from './maquette-table.ts'
import type { Table } from './table.ts'

/** What a column is about: a place in the tree, a field of an EC, or hours taught one way. */
export type ChampColle =
  | 'semestre'
  | 'bloc'
  | 'codeUe'
  | 'ue'
  | 'code'
  | 'intitule'
  | 'volumes'
  | `mode:${string}`
  | 'ects'
  | 'statuts'
  | 'responsables'
  | 'evaluation'

/** The titles people give, beside those our own export writes. */
const TITRES: readonly (readonly [ChampColle, readonly string[]])[] = [
  ['semestre', ['Semestre', 'Sem', 'Sem.']],
  ['bloc', ['BCC', 'Bloc', 'Code BCC']],
  ['codeUe', ['Code UE']],
  ['ue', ['UE', 'Intitulé UE']],
  ['code', ['Code EC', 'Code', 'Code Apogée', 'Code matière']],
  ['intitule', ['EC', 'Intitulé', 'Intitulé EC', 'Matière', 'Enseignement', 'Cours', 'Module']],
  ['volumes', ['Heures (mode inconnu)', 'Heures', 'Volume horaire', 'Volume', 'Total heures', 'h']],
  ['ects', ['ECTS EC', 'ECTS', 'Crédits']],
  ['statuts', ['Statuts', 'Statut', 'Public']],
  [
    'responsables',
    ['Responsables EC', 'Enseignants', 'Enseignant', 'Responsable', 'Intervenants', 'Intervenant'],
  ],
  ['evaluation', ['Évaluation', 'Modalités d’évaluation', 'MCC', 'MCCC']],
]
const MODES = COLONNES_HEURES.flatMap(([titre, mode]) =>
  mode === null ? [] : [[fold(titre), `mode:${mode}` as const] as const],
)
const CHAMPS = new Map<string, ChampColle>([
  ...MODES,
  ...TITRES.flatMap(([champ, titres]) => titres.map((titre) => [fold(titre), champ] as const)),
])

/** A column of what was pasted: understood, of ours but written elsewhere, or not understood. */
export type ColonneCollee = {
  readonly titre: string
  readonly champ: ChampColle | null
  readonly connue: boolean
}
/** One row, as text; `ligne` counts from 1, titles included. A blank cell is not there. */
export type LigneCollee = {
  readonly ligne: number
  readonly cellules: Readonly<Partial<Record<ChampColle, string>>>
}
export type Collage = { readonly colonnes: readonly ColonneCollee[]; readonly lignes: readonly LigneCollee[] }

/** A pasted table, column by column: the first title of each kind counts, the others are told as left aside. */
export const readCollage = ({ colonnes, lignes }: Table): Collage => {
  const ours = new Set(COLONNES_MAQUETTE.map(fold))
  const seen = new Set<ChampColle>()
  const read = colonnes.map((titre): ColonneCollee => {
    const champ = CHAMPS.get(fold(titre)) ?? null
    if (champ === null || seen.has(champ)) return { titre, champ: null, connue: ours.has(fold(titre)) }
    seen.add(champ)
    return { titre, champ, connue: true }
  })
  return {
    colonnes: read,
    lignes: lignes.map((cells, i) => ({
      ligne: i + 2,
      cellules: Object.fromEntries(
        read.flatMap(({ champ }, c) => {
          const texte = String(cells[c] ?? '').trim()
          return champ === null || texte === '' ? [] : [[champ, texte] as const]
        }),
      ),
    })),
  }
}
