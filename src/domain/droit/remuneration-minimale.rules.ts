/**
 * The least an apprentice is paid: a share of the SMIC of the day. One contract meets several SMIC, so the answer
 * is a list of stretches, never one number (the year of the CIPT meets three).
 */
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result } from '#src/kit/result.ts'
import type { Droit, RefusDroit } from './droit.ts'
import type { Entree } from './entree.schema.ts'

export type TrancheRemuneration = {
  readonly du: Jour
  readonly au: Jour
  /** Euros a month, to the cent. */
  readonly mensuel: number
  readonly cite: readonly Entree[]
}

/** Share in per cent of the hourly SMIC × monthly hours, over a period. */
export const remunerationMinimale = (
  droit: Droit,
  { part, du, au }: { readonly part: number; readonly du: Jour; readonly au: Jour },
): Result<readonly TrancheRemuneration[], RefusDroit> => {
  const heures = droit.at('travail.heures_mensuelles', du)
  if (!heures.ok) return heures
  const smic = droit.over('smic.horaire', du, au)
  if (!smic.ok) return smic
  return ok(
    smic.value.map(({ du, au, entree }) => ({
      du,
      au,
      mensuel: Math.round(entree.valeur * heures.value.valeur * part) / 100,
      cite: [entree, heures.value],
    })),
  )
}

/** The row of a pay grid for an age on a day; the ages at both ends belong to the row. */
export const tauxGrille = (
  grille: Entree<'apprentissage.remuneration.grille'>,
  { age, annee }: { readonly age: number; readonly annee: 1 | 2 | 3 },
): number | null => {
  const ligne = grille.valeur.find(
    ({ ageMin, ageMax }) => Number(ageMin ?? 0) <= age && (ageMax === null || age <= Number(ageMax)),
  )
  return ligne ? Number(ligne[`annee${annee}`]) : null
}
