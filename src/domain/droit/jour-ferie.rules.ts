/**
 * Public holidays (Code du travail, L3133-1; two more in Alsace-Moselle, L3134-13): the list is data, Easter is
 * computed. They stand beside the law because clocks of every later stage are counted in jours ouvrables.
 */
import feries from '#data/calendrier/jours-feries.json' with { type: 'json' }
import { addDays, type Jour, jour, weekday } from '#src/kit/jour.ts'
import { easter } from '#src/kit/periode.ts'

export const TERRITOIRES = ['metropole', 'alsace_moselle'] as const
export type Territoire = (typeof TERRITOIRES)[number]
export type JourFerie = { readonly jour: Jour; readonly nom: string }

const two = (n: number): string => String(n).padStart(2, '0')

/** The public holidays of one year, in order. */
export const joursFeries = (annee: number, territoire: Territoire = 'metropole'): readonly JourFerie[] =>
  feries.jours
    .filter((ligne) => ligne.territoire === 'metropole' || ligne.territoire === territoire)
    .map(({ nom, mois, jour: quantieme, paques }) => ({
      nom,
      jour:
        paques === null
          ? jour(`${annee}-${two(mois ?? 0)}-${two(quantieme ?? 0)}`)
          : addDays(easter(annee), paques),
    }))
    .toSorted((a, b) => (a.jour < b.jour ? -1 : 1))

/** The public holidays between two days, both counted. */
export const feriesEntre = (
  { du, au }: { readonly du: Jour; readonly au: Jour },
  territoire: Territoire = 'metropole',
): readonly JourFerie[] => {
  const first = Number(du.slice(0, 4))
  const years = Array.from({ length: Number(au.slice(0, 4)) - first + 1 }, (_, i) => first + i)
  return years
    .flatMap((year) => joursFeries(year, territoire))
    .filter(({ jour: day }) => du <= day && day <= au)
}

/** The name of the holiday a day is, or null. Two holidays may share a day (1 May 2008 was Ascension). */
export const nomFerie = (day: Jour, territoire: Territoire = 'metropole'): string | null =>
  joursFeries(Number(day.slice(0, 4)), territoire).find((ferie) => ferie.jour === day)?.nom ?? null

/** Jour ouvrable: every day but the weekly rest (Sunday) and the holidays. */
export const isOuvrable = (day: Jour, territoire: Territoire = 'metropole'): boolean =>
  weekday(day) !== 7 && nomFerie(day, territoire) === null

/** Jour ouvré: a day usually worked, Monday to Friday, holidays out. */
export const isOuvre = (day: Jour, territoire: Territoire = 'metropole'): boolean =>
  weekday(day) <= 5 && nomFerie(day, territoire) === null

const addKept = (depart: Jour, n: number, keep: (day: Jour) => boolean): Jour => {
  let day = depart
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    if (keep(day)) left -= 1
  }
  return day
}

/** The nth jour ouvrable after a day; that day itself is not counted. */
export const addJoursOuvrables = (depart: Jour, n: number, territoire: Territoire = 'metropole'): Jour =>
  addKept(depart, n, (day) => isOuvrable(day, territoire))

/** The nth jour ouvré after a day; that day itself is not counted. */
export const addJoursOuvres = (depart: Jour, n: number, territoire: Territoire = 'metropole'): Jour =>
  addKept(depart, n, (day) => isOuvre(day, territoire))
