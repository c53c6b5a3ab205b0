/**
 * What a groupe does of a day: class, its employer, its collective projects, or nothing said. A day of a week that is not
 * one of class, in a rhythm by weeks, is spent at the employer's where the groupe has one.
 */
import { type Jour, toOrdinal, weekday } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import type { JourPartie, RythmeGroupe } from './rythme-groupe.schema.ts'

export type Dejeuner = { readonly dejeunerDebut: number; readonly dejeunerFin: number }
export type Activite = 'cours' | 'entreprise' | 'projet'

/** Whether the week of a day is one of class. */
export const isSemaineCours = ({ cycle }: RythmeGroupe, jour: Jour): boolean => {
  if (cycle === null) return true
  const { semainesCours, semainesAilleurs, premiere } = cycle
  const weeks = (toOrdinal(mondayOf(jour)) - toOrdinal(mondayOf(premiere as Jour))) / 7
  const length = semainesCours + semainesAilleurs
  return ((weeks % length) + length) % length < semainesCours
}

const partsOf = (list: readonly JourPartie[], jour: Jour) =>
  list.filter((one) => one.jour === weekday(jour)).map(({ partie }) => partie)

/** What a groupe does in each part of a day; a part may be absent. */
export const activitesDuJour = (
  rythme: RythmeGroupe,
  jour: Jour,
): readonly { readonly activite: Activite; readonly partie: JourPartie['partie'] }[] => {
  const say = (activite: Activite, list: readonly JourPartie[]) =>
    partsOf(list, jour).map((partie) => ({ activite, partie }))
  const ailleurs = [...say('entreprise', rythme.entreprise), ...say('projet', rythme.projet)]
  if (isSemaineCours(rythme, jour)) {
    const own = say('cours', rythme.cours)
    // By weeks, a week of class is all class; by days, the other days keep their use.
    return rythme.cycle === null ? [...own, ...ailleurs] : own
  }
  return ailleurs
}

/** Minutes since midnight from which to which a part of the day runs; from opening to closing where it is whole. */
export const bornesPartie = (
  partie: JourPartie['partie'],
  { ouverture, fermeture, dejeunerDebut, dejeunerFin }: Dejeuner & { ouverture: number; fermeture: number },
): readonly [number, number] =>
  partie === 'matin'
    ? [ouverture, dejeunerDebut]
    : partie === 'apres_midi'
      ? [dejeunerFin, fermeture]
      : [ouverture, fermeture]

/** Whether a groupe is in class, each minute of a day. */
export const enCoursLe = (
  rythme: RythmeGroupe,
  jour: Jour,
  { dejeunerDebut, dejeunerFin }: Dejeuner,
): ((minute: number) => boolean) => {
  const parts = isSemaineCours(rythme, jour) ? partsOf(rythme.cours, jour) : []
  return (minute) =>
    parts.some(
      (partie) =>
        partie === 'journee' || (partie === 'matin' ? minute < dejeunerDebut : minute >= dejeunerFin),
    )
}
