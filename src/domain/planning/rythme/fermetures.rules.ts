/**
 * School holidays by academic zone, as closures a programme may follow or not. Only the years that could be checked
 * are known: a missing year refuses, because « no holidays » would be an invention.
 */
import vacances from '#data/calendrier/vacances-scolaires.json' with { type: 'json' }
import { jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Fermeture } from './rythme.schema.ts'

export const ZONES = ['A', 'B', 'C'] as const
export type Zone = (typeof ZONES)[number]

/** School years known, oldest first: '2025-2026'. */
export const ANNEES_CONNUES: readonly string[] = [...new Set(vacances.vacances.map(({ annee }) => annee))]

export const vacancesScolaires = (
  annee: string,
  zone: Zone,
): Result<readonly Fermeture[], { readonly code: 'annee-inconnue'; readonly annee: string }> => {
  if (!ANNEES_CONNUES.includes(annee)) return refus({ code: 'annee-inconnue', annee })
  return ok(
    vacances.vacances
      .filter((ligne) => ligne.annee === annee && ligne.zones.includes(zone))
      .map(({ nom, du, au }) => ({ nom, du: jour(du), au: jour(au) })),
  )
}

/** The zone of an academy ('Lille' is B); null for one outside the zones (Corse, overseas) or unknown. */
export const zoneDe = (academie: string): Zone | null =>
  (vacances.academies.find(({ academies }) => academies.includes(academie))?.zone as Zone | undefined) ?? null
