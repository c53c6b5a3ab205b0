/** A year at a glance: its weeks, in the month of their Thursday (ISO 8601), with the hours of class of each. */
import { addDays, countDays, type Jour, jour } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import type { Donnees, Seance } from '../emploi/emploi.ts'
import { type JourVue, minutesDe } from './jours.rules.ts'
import { concerne, type Sujet } from './sujet.rules.ts'

export type SemaineVue = {
  readonly lundi: Jour
  /** ISO 8601. */
  readonly numero: number
  readonly jours: readonly JourVue[]
  readonly minutes: number
}
/** `mois`: 'YYYY-MM'. */
export type MoisVu = {
  readonly mois: string
  readonly semaines: readonly SemaineVue[]
  readonly minutes: number
}

/** The ISO number of the week a Monday opens. */
export const numeroSemaine = (lundi: Jour): number => {
  const jeudi = addDays(lundi, 3)
  return Math.ceil(countDays(jour(`${jeudi.slice(0, 4)}-01-01`), jeudi) / 7)
}

/** Days put in weeks. */
export const semainesVues = (jours: readonly JourVue[]): readonly SemaineVue[] =>
  [...Map.groupBy(jours, (one) => mondayOf(one.jour))].map(([lundi, own]) => ({
    lundi,
    numero: numeroSemaine(lundi),
    jours: own,
    minutes: own.reduce((sum, day) => sum + minutesDe(day), 0),
  }))

/** Weeks put in months: each stands once, so the hours of the months sum to those of the year. */
export const moisVus = (semaines: readonly SemaineVue[]): readonly MoisVu[] =>
  [...Map.groupBy(semaines, ({ lundi }) => addDays(lundi, 3).slice(0, 7))].map(([mois, own]) => ({
    mois,
    semaines: own,
    minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
  }))

/** What someone teaches in a month, and what of it is behind. */
export type MoisDeService = { readonly mois: string; readonly minutes: number; readonly passees: number }

/** Hours of séances month by month, in order; `here` is not behind yet. */
export const serviceParMois = (
  seances: readonly Pick<Seance, 'jour' | 'duree'>[],
  here: Jour,
): readonly MoisDeService[] =>
  [...Map.groupBy(seances, ({ jour }) => jour.slice(0, 7))]
    .map(([mois, own]) => ({
      mois,
      minutes: own.reduce((sum, { duree }) => sum + duree, 0),
      passees: own.reduce((sum, one) => sum + (one.jour < here ? one.duree : 0), 0),
    }))
    .toSorted((a, b) => (a.mois < b.mois ? -1 : 1))

export type BilanCours = {
  readonly cours: string
  readonly code: string | null
  readonly intitule: string
  readonly demandees: number
  readonly placees: number
  readonly seances: number
  readonly blocs: number
}

/** What each cours of the subject asks and what stands, in minutes. */
export const bilanCours = (
  donnees: Donnees,
  seances: readonly Seance[],
  sujet: Sujet,
): readonly BilanCours[] => {
  const isOurs = concerne(donnees, sujet)
  const held = Map.groupBy(seances.filter(isOurs), ({ cours }) => cours)
  return donnees.cours.flatMap((one) => {
    const own = held.get(one.id) ?? []
    if (own.length === 0 && (sujet.genre === 'salle' || !isOurs(one))) return []
    return [
      {
        cours: one.id,
        code: one.code,
        intitule: one.intitule,
        demandees: one.minutes,
        placees: own.reduce((sum, { duree }) => sum + duree, 0),
        seances: own.length,
        blocs: one.blocs.length,
      },
    ]
  })
}
