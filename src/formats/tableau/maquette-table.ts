import type { Ec, Maquette, Ue, Volume } from '#src/domain/offre/maquette.schema.ts'
import type { ModeHeure } from '#src/domain/offre/vocabulaire.ts'
import type { Cellule, Table } from './table.ts'

/** Columns of the hours, one per way of teaching; the last for hours whose way is unknown. */
export const COLONNES_HEURES: readonly (readonly [string, ModeHeure | null])[] = [
  ['CM', 'CM'],
  ['TD', 'TD'],
  ['TP', 'TP'],
  ['Projet', 'projet'],
  ['Visite', 'visite'],
  ['Événement', 'evenement'],
  ['Coaching', 'coaching'],
  ['Évaluation (h)', 'evaluation'],
  ['Heures (mode inconnu)', null],
]

/** `Rang` is the place in the tree (semester.part.UE.EC, from 1): it tells apart two rows that read the same. */
export const COLONNES_MAQUETTE: readonly string[] = [
  'Rang',
  'Semestre',
  'BCC',
  'Intitulé BCC',
  'Code UE',
  'UE',
  'ECTS UE',
  'Coefficient UE',
  'Responsables UE',
  'Code EC',
  'EC',
  'Nature',
  ...COLONNES_HEURES.map(([titre]) => titre),
  'ECTS EC',
  'Coefficient EC',
  'Statuts',
  'Responsables EC',
  'Évaluation',
  'Compétences',
  'Objectifs',
]

const lines = (items: readonly string[]): string | null =>
  items.map((item) => item.replaceAll(/\s*[\r\n]+\s*/g, ' ')).join('\n') || null

const sumOf = (volumes: readonly Volume[], mode: ModeHeure | null): number | null => {
  const own = volumes.filter((volume) => volume.mode === mode)
  return own.length === 0 ? null : own.reduce((sum, { heures }) => sum + heures, 0)
}

const ecCells = (ec: Ec | null): readonly Cellule[] =>
  ec === null
    ? COLONNES_MAQUETTE.slice(9).map(() => null)
    : [
        ec.code,
        ec.intitule,
        ec.nature,
        ...COLONNES_HEURES.map(([, mode]) => sumOf(ec.volumes, mode)),
        ec.ects,
        ec.coefficient,
        ec.statuts.join(', ') || null,
        lines(ec.responsables),
        ec.evaluation,
        lines(ec.competences ?? []),
        lines(ec.objectifs ?? []),
      ]

const ueCells = (ue: Ue | null): readonly Cellule[] =>
  ue === null
    ? [null, null, null, null, null]
    : [ue.code, ue.intitule, ue.ects, ue.coefficient, lines(ue.responsables)]

type Place = {
  readonly rang: readonly number[]
  readonly semestre: string | null
  readonly bloc: string | null
}

/** The maquette as one row per EC; a semester, a part or a UE that holds nothing has a row of its own. */
export const tabulateMaquette = (maquette: Maquette): Table => {
  const titres = new Map(maquette.blocs.map(({ code, intitule }) => [code, intitule]))
  const row = ({ rang, semestre, bloc }: Place, ue: Ue | null, ec: Ec | null): readonly Cellule[] => [
    rang.join('.'),
    semestre,
    bloc,
    bloc === null ? null : (titres.get(bloc) ?? null),
    ...ueCells(ue),
    ...ecCells(ec),
  ]
  const lignes = maquette.semestres.flatMap(({ code: semestre, parties }, s) => {
    if (parties.length === 0) return [row({ rang: [s + 1], semestre, bloc: null }, null, null)]
    return parties.flatMap(({ bloc, ues }, p) => {
      if (ues.length === 0) return [row({ rang: [s + 1, p + 1], semestre, bloc }, null, null)]
      return ues.flatMap((ue, u) => {
        const rang = [s + 1, p + 1, u + 1]
        if (ue.ecs.length === 0) return [row({ rang, semestre, bloc }, ue, null)]
        return ue.ecs.map((ec, e) => row({ rang: [...rang, e + 1], semestre, bloc }, ue, ec))
      })
    })
  })
  return { nom: 'Maquette', colonnes: COLONNES_MAQUETTE, lignes }
}
