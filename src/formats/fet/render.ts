import type { CaseFet, DonneesFet, PlaceFet } from './fet.ts'
import { element as el } from './xml.ts'

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
/** The version of FET whose format is written. */
const VERSION = '6.8.5'

type Grid = Pick<DonneesFet, 'jours' | 'heures'>

const cell = ({ jours, heures }: Grid, nom: string, [j, h]: CaseFet): string =>
  el(nom, [el('Day', jours[j]!), el('Hour', heures[h]!)])

const notAvailable = (
  grid: Grid,
  kind: string,
  who: string,
  nom: string,
  ferme: readonly CaseFet[],
): string[] =>
  ferme.length === 0
    ? []
    : [
        el(`Constraint${kind}NotAvailableTimes`, [
          el('Weight_Percentage', 100),
          el(who, nom),
          el('Number_of_Not_Available_Times', ferme.length),
          ...ferme.map((at) => cell(grid, 'Not_Available_Time', at)),
          el('Active', 'true'),
          el('Comments', ''),
        ]),
      ]

const timeConstraints = (donnees: DonneesFet): string[] => [
  el('ConstraintBasicCompulsoryTime', [
    el('Weight_Percentage', 100),
    el('Active', 'true'),
    el('Comments', ''),
  ]),
  el('ConstraintBreakTimes', [
    el('Weight_Percentage', 100),
    el('Number_of_Break_Times', donnees.pauses.length),
    ...donnees.pauses.map((at) => cell(donnees, 'Break_Time', at)),
    el('Active', 'true'),
    el('Comments', ''),
  ]),
  ...donnees.classes.flatMap((c) => notAvailable(donnees, 'StudentsSet', 'Students', c.nom, c.ferme)),
  ...donnees.enseignants.flatMap((t) => notAvailable(donnees, 'Teacher', 'Teacher', t.nom, t.ferme)),
  ...donnees.ecarts.map(({ activites, jours }) =>
    el('ConstraintMinDaysBetweenActivities', [
      el('Weight_Percentage', 100),
      el('Consecutive_If_Same_Day', 'false'),
      el('Number_of_Activities', activites.length),
      ...activites.map((id) => el('Activity_Id', id)),
      el('MinDays', jours),
      el('Active', 'true'),
      el('Comments', ''),
    ]),
  ),
]

const spaceConstraints = (donnees: DonneesFet): string[] => [
  el('ConstraintBasicCompulsorySpace', [
    el('Weight_Percentage', 100),
    el('Active', 'true'),
    el('Comments', ''),
  ]),
  ...donnees.salles.flatMap((r) => notAvailable(donnees, 'Room', 'Room', r.nom, r.ferme)),
  ...donnees.activites.flatMap(({ id, salles }) =>
    salles === null
      ? []
      : el('ConstraintActivityPreferredRooms', [
          el('Weight_Percentage', 100),
          el('Activity_Id', id),
          el('Number_of_Preferred_Rooms', salles.length),
          ...salles.map((nom) => el('Preferred_Room', nom)),
          el('Active', 'true'),
          el('Permanently_Locked', 'true'),
          el('Comments', ''),
        ]),
  ),
]

const activities = ({ activites }: DonneesFet): string[] => {
  const totals = new Map<number, number>()
  for (const { groupe, duree } of activites) totals.set(groupe, (totals.get(groupe) ?? 0) + duree)
  return activites.map((a) =>
    el('Activity', [
      ...a.enseignants.map((nom) => el('Teacher', nom)),
      el('Subject', a.matiere),
      ...a.classes.map((nom) => el('Students', nom)),
      el('Duration', a.duree),
      el('Total_Duration', a.groupe === 0 ? a.duree : totals.get(a.groupe)!),
      el('Id', a.id),
      el('Activity_Group_Id', a.groupe),
      ...(a.effectif === null ? [] : [el('Number_Of_Students', a.effectif)]),
      el('Active', 'true'),
      el('Comments', ''),
    ]),
  )
}

/** Writes a FET file. Sets of students are written as years; a set with parts is not (they are years of their own). */
export const renderFet = (donnees: DonneesFet): string => {
  const { jours, heures, enseignants, classes, salles, activites, etablissement } = donnees
  const subjects = [...new Set(activites.map(({ matiere }) => matiere))]
  const named = (tag: string, names: readonly string[]): string[] =>
    names.map((nom) => el(tag, [el('Name', nom)]))
  const body = [
    el('Mode', 'Official'),
    el('Institution_Name', etablissement),
    el('Comments', ''),
    el('Days_List', [el('Number_of_Days', jours.length), ...named('Day', jours)]),
    el('Hours_List', [el('Number_of_Hours', heures.length), ...named('Hour', heures)]),
    el('Subjects_List', named('Subject', subjects)),
    el('Activity_Tags_List', []),
    el(
      'Teachers_List',
      enseignants.map(({ nom }) =>
        el('Teacher', [el('Name', nom), el('Target_Number_of_Hours', 0), el('Qualified_Subjects', [])]),
      ),
    ),
    el(
      'Students_List',
      classes.map(({ nom, effectif }) => el('Year', [el('Name', nom), el('Number_of_Students', effectif)])),
    ),
    el('Activities_List', activities(donnees)),
    el(
      'Buildings_List',
      named('Building', [...new Set(salles.map(({ batiment }) => batiment))].filter(Boolean)),
    ),
    el(
      'Rooms_List',
      salles.map(({ nom, capacite, batiment }) =>
        el('Room', [
          el('Name', nom),
          el('Building', batiment),
          el('Capacity', capacite),
          el('Virtual', 'false'),
        ]),
      ),
    ),
    el('Time_Constraints_List', timeConstraints(donnees)),
    el('Space_Constraints_List', spaceConstraints(donnees)),
    el('Timetable_Generation_Options_List', []),
  ]
  return `${HEADER}<fet version="${VERSION}">\n${body.join('\n')}\n</fet>\n`
}

/** Writes where activities stand, as FET writes its results. */
export const renderPlacesFet = (places: readonly PlaceFet[]): string =>
  `${HEADER}${el(
    'Activities_Timetable',
    places.map(({ id, jour, heure, salle }) =>
      el('Activity', [el('Id', id), el('Day', jour), el('Hour', heure), el('Room', salle)]),
    ),
  )}\n`
