/**
 * What makes one timetable better than another once every rule holds, and how much it matters here: said by people in four
 * words. Which number stands behind each is the planner's business (app/planning/emploi/poids-emploi.ts).
 */
export const CRITERES = [
  'trous',
  'deplacements',
  'etalement',
  'equilibre',
  'salleStable',
  'preferences',
  'changements',
] as const
export type Critere = (typeof CRITERES)[number]

export const NIVEAUX = ['sans-importance', 'un-peu', 'normal', 'beaucoup'] as const
export type Niveau = (typeof NIVEAUX)[number]

export type Importances = Readonly<Record<Critere, Niveau>>

/** What counts where nobody said anything. */
export const USUELLES: Importances = {
  trous: 'normal',
  deplacements: 'normal',
  etalement: 'normal',
  equilibre: 'un-peu',
  salleStable: 'normal',
  preferences: 'normal',
  changements: 'normal',
}

/** What was chosen, the rest at its usual importance. */
export const completer = (choisies: Partial<Importances>): Importances => ({ ...USUELLES, ...choisies })

/** Only what differs from the usual: what is kept. */
export const choisies = (all: Importances): Partial<Importances> =>
  Object.fromEntries(CRITERES.filter((one) => all[one] !== USUELLES[one]).map((one) => [one, all[one]]))
