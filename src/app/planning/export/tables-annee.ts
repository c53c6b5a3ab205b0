/** Every séance of a timetable as tables, hours as numbers so that a spreadsheet sums them. */
import type { Translate } from '#src/app/message/catalogue.ts'
import type { Donnees, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { bilanCours } from '#src/domain/planning/vue/annee.rules.ts'
import { concerne, type Sujet } from '#src/domain/planning/vue/sujet.rules.ts'
import type { Cellule, Table } from '#src/formats/tableau/table.ts'
import { clock } from '#src/kit/duree.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { type Carnet, direSeance } from '../vue/carnet.ts'

type Lu = { readonly carnet: Carnet; readonly seances: readonly Seance[] }

const heures = (minutes: number): number => roundTo(minutes / 60, 4)

const rowOf = (carnet: Carnet, seance: Seance, t: Translate): readonly Cellule[] => {
  const dite = direSeance(carnet, seance)
  return [
    seance.jour,
    clock(seance.debut),
    clock(seance.debut + seance.duree),
    heures(seance.duree),
    dite.code,
    dite.titre,
    `${dite.numero ?? '–'} / ${dite.sur}`,
    dite.groupes.join(', ') || null,
    dite.intervenants.join(', ') || null,
    dite.salle?.nom ?? null,
    seance.horsSite ? seance.adresse : (dite.site?.adresse ?? seance.adresse),
    seance.horsSite ? t('vue.table.oui') : null,
    seance.transport,
  ]
}

const COLONNES = [
  'jour',
  'debut',
  'fin',
  'duree',
  'code',
  'cours',
  'rang',
  'groupes',
  'intervenants',
  'salle',
  'lieu',
  'horsSite',
  'transport',
] as const

/** One row per séance, in order of time. */
export const tableSeances = (nom: string, { carnet, seances }: Lu, t: Translate): Table => ({
  nom,
  colonnes: COLONNES.map((colonne) => t(`vue.table.${colonne}`)),
  lignes: seances.map((seance) => rowOf(carnet, seance, t)),
})

const tableBilan = (
  { donnees, seances }: { donnees: Donnees; seances: readonly Seance[] },
  t: Translate,
): Table => {
  const sujets = donnees.groupes.map(({ id }): Sujet => ({ genre: 'groupe', id, statut: null }))
  const all = new Map(
    sujets.flatMap((sujet) => bilanCours(donnees, seances, sujet).map((one) => [one.cours, one] as const)),
  )
  const rows = donnees.cours.flatMap(({ id }) => all.get(id) ?? [])
  const sum = (of: (one: (typeof rows)[number]) => number): number =>
    rows.reduce((total, one) => total + of(one), 0)
  const line = (code: string | null, nom: string, [asked, placed, n]: readonly [number, number, number]) => [
    code,
    nom,
    heures(asked),
    heures(placed),
    heures(placed - asked),
    n,
  ]
  return {
    nom: t('vue.table.heuresParCours'),
    colonnes: [
      t('vue.table.code'),
      t('vue.table.cours'),
      t('vue.bilan.demandees'),
      t('vue.bilan.placees'),
      t('vue.table.ecart'),
      t('vue.bilan.seances'),
    ],
    lignes: [
      ...rows.map((one) => line(one.code, one.intitule, [one.demandees, one.placees, one.seances])),
      line(null, t('vue.table.total'), [
        sum(({ demandees }) => demandees),
        sum(({ placees }) => placees),
        sum((one) => one.seances),
      ]),
    ],
  }
}

/** One sheet per promotion, one for each groupe of no promotion, then the hours of each cours. */
export const tablesAnnee = (lu: Lu & { readonly donnees: Donnees }, t: Translate): readonly Table[] => {
  const { donnees, seances } = lu
  const promotions = donnees.millesimes
    .filter(({ id }) => donnees.groupes.some(({ millesime }) => millesime === id))
    .map(({ id, code }) => ({ nom: code, sujet: { genre: 'promotion', id, statut: null } as Sujet }))
  const autres = donnees.groupes
    .filter(({ millesime }) => !donnees.millesimes.some(({ id }) => id === millesime))
    .map(({ id, nom }) => ({ nom, sujet: { genre: 'groupe', id, statut: null } as Sujet }))
  return [
    ...[...promotions, ...autres].map(({ nom, sujet }) =>
      tableSeances(nom, { ...lu, seances: seances.filter(concerne(donnees, sujet)) }, t),
    ),
    tableBilan({ donnees, seances }, t),
  ]
}
