/**
 * Days at the employer, counted on the strip. The 45th since the contract began ends the free termination (L6222-18)
 * and lets the CFA invoice the employer's share (R6332-25-1): days of practical training, class days excluded.
 */
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result } from '#src/kit/result.ts'
import type { Explication } from '../rythme/explication.ts'
import { type Frise, joursDe } from '../rythme/frise.rules.ts'

/** The nth day at the employer from a day on, that day included; null when the strip ends before. */
export const rangEntreprise = (frise: Frise, debut: Jour, rang: number): Jour | null =>
  joursDe(frise, 'entreprise').filter(({ jour }) => jour >= debut)[rang - 1]?.jour ?? null

export type Jalons = {
  /** Last day either party may end the contract freely; null when the strip ends before. */
  readonly finRuptureLibre: Jour | null
  /** Day the employer's share may be invoiced. */
  readonly participation: Jour | null
  readonly explications: readonly Explication[]
}

export const jalonsEntreprise = (droit: Droit, frise: Frise, debut: Jour): Result<Jalons, RefusDroit> => {
  const libre = droit.at('apprentissage.rupture_libre.jours', debut)
  if (!libre.ok) return libre
  const part = droit.at('financement.participation_employeur.jours', debut)
  if (!part.ok) return part
  const rangs = [libre.value.valeur, part.value.valeur] as const
  const [finRuptureLibre, participation] = [
    rangEntreprise(frise, debut, rangs[0]),
    rangEntreprise(frise, debut, rangs[1]),
  ]
  const explication = (rang: number, jour: Jour | null): Explication => ({
    code: 'entreprise.rang',
    params: { rang, debut, jour },
  })
  const explications = [explication(rangs[0], finRuptureLibre), explication(rangs[1], participation)]
  return ok({ finRuptureLibre, participation, explications })
}
