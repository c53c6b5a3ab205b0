import type { Bloc, Ec, Maquette, Partie, Semestre, Ue, Volume } from '#src/domain/offre/maquette.schema.ts'
import { NATURES_EC, STATUTS_APPRENANT } from '#src/domain/offre/vocabulaire.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { fold } from '#src/kit/text.ts'
import { COLONNES_HEURES } from './maquette-table.ts'
import { splitMention } from './mention-table.ts'
import type { Cellule, Table } from './table.ts'

/** What a table of courses cannot say: a column that must be there, a number that is none (lines from 1, title included). */
export type RefusMaquette =
  | { readonly code: 'tableau.colonne'; readonly colonne: string }
  | { readonly code: 'tableau.nombre'; readonly colonne: string; readonly ligne: number }

type Ligne = {
  readonly text: (colonne: string) => string | null
  readonly number: (colonne: string) => number | null
}
type Ecrit<T> = { -readonly [K in keyof T]: T[K] }

const createReader = (
  table: Table,
  wrong: RefusMaquette[],
): ((cells: readonly Cellule[], ligne: number) => Ligne) => {
  const at = new Map(table.colonnes.map((titre, i) => [fold(titre), i]))
  return (cells, ligne) => {
    const cell = (colonne: string): Cellule => cells[at.get(fold(colonne)) ?? -1] ?? null
    return {
      text: (colonne) => {
        const value = cell(colonne)
        return value === null ? null : String(value)
      },
      number: (colonne) => {
        const value = cell(colonne)
        if (value === null) return null
        const n =
          typeof value === 'number'
            ? value
            : Number(String(value).trim().replace(/\s*h$/i, '').replace(',', '.'))
        if (Number.isFinite(n) && n >= 0) return n
        wrong.push({ code: 'tableau.nombre', colonne, ligne })
        return null
      },
    }
  }
}

const listOf = (texte: string | null): string[] => texte?.split('\n').filter((item) => item !== '') ?? []

const volumesOf = (ligne: Ligne): Volume[] =>
  COLONNES_HEURES.flatMap(([titre, mode]) => {
    const heures = ligne.number(titre)
    return heures === null || heures === 0 ? [] : [{ mode, heures }]
  })

const ecOf = (ligne: Ligne): Ec | null => {
  const intitule = ligne.text('EC')
  if (intitule === null) return null
  const competences = listOf(ligne.text('Compétences'))
  const objectifs = listOf(ligne.text('Objectifs'))
  const statuts = (ligne.text('Statuts') ?? '').split(/[,;/\s]+/)
  return {
    code: ligne.text('Code EC'),
    intitule,
    nature: NATURES_EC.find((nature) => nature === ligne.text('Nature')) ?? null,
    volumes: volumesOf(ligne),
    ects: ligne.number('ECTS EC'),
    coefficient: ligne.number('Coefficient EC'),
    statuts: STATUTS_APPRENANT.filter((statut) => statuts.includes(statut)),
    responsables: listOf(ligne.text('Responsables EC')),
    evaluation: ligne.text('Évaluation'),
    ...(competences.length > 0 && { competences }),
    ...(objectifs.length > 0 && { objectifs }),
  }
}

const ueOf = (ligne: Ligne): Ue => ({
  code: ligne.text('Code UE'),
  intitule: ligne.text('UE'),
  ects: ligne.number('ECTS UE'),
  coefficient: ligne.number('Coefficient UE'),
  responsables: listOf(ligne.text('Responsables UE')),
  ecs: [],
})

/** Where a row stands: by its Rang when it has one, else a new branch wherever it reads otherwise than the last row. */
const branchOf = (ligne: Ligne): readonly string[] => {
  const rang = ligne.text('Rang')
  if (rang !== null) return rang.split('.')
  const s = `s:${ligne.text('Semestre') ?? ''}`
  const p = `p:${ligne.text('BCC') ?? ''}`
  const u = `u:${ligne.text('Code UE') ?? ''}\n${ligne.text('UE') ?? ''}`
  return [s, p, u, ...(ligne.text('EC') === null ? [] : ['ec'])]
}

/** A maquette from a table with our column titles, in any order; only `EC` must be there. */
export const readMaquetteTable = (complete: Table): Result<Maquette, RefusMaquette> => {
  const { table } = splitMention(complete)
  const titres = new Set(table.colonnes.map(fold))
  if (!titres.has(fold('EC'))) return refus({ code: 'tableau.colonne', colonne: 'EC' })
  const wrong: RefusMaquette[] = []
  const read = createReader(table, wrong)
  const semestres: Ecrit<Semestre>[] = []
  const blocs = new Map<string, Bloc>()
  let last: readonly string[] = []
  for (const [i, cells] of table.lignes.entries()) {
    const ligne = read(cells, i + 2)
    const branch = branchOf(ligne)
    const same = branch.findIndex((part, depth) => part !== last[depth])
    const depth = same < 0 ? branch.length : same
    last = branch
    const bloc = ligne.text('BCC')
    const titre = ligne.text('Intitulé BCC')
    if (bloc !== null && titre !== null && !blocs.has(bloc)) blocs.set(bloc, { code: bloc, intitule: titre })
    if (depth < 1) semestres.push({ code: ligne.text('Semestre'), parties: [] })
    const semestre = semestres.at(-1)
    if (semestre === undefined || branch.length < 2) continue
    if (depth < 2) semestre.parties.push({ bloc, ues: [] } satisfies Partie)
    const partie = semestre.parties.at(-1)
    if (partie === undefined || branch.length < 3) continue
    if (depth < 3) partie.ues.push(ueOf(ligne))
    const ec = ecOf(ligne)
    if (ec !== null) partie.ues.at(-1)?.ecs.push(ec)
  }
  const first = wrong[0]
  return first === undefined ? ok({ blocs: [...blocs.values()], semestres }) : refus(first)
}
