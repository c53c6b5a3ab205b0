/**
 * How long a session lasts, counted and announced: « Durée : 1 an » for 379 days is 12 months and 14 days, which
 * matters to a contrat de professionnalisation (12 months, more by branch agreement, B-20) and to the funding, paid
 * by the day (B-11).
 */
import { type Constat, poids } from '#src/domain/droit/constat.rules.ts'
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { countDays } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { type Periode, spanOf } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { fold } from '#src/kit/text.ts'
import type { Explication } from '../rythme/explication.ts'

export type Duree = {
  readonly jours: number
  readonly mois: number
  readonly joursRestants: number
  readonly explication: Explication
}

export const dureeDe = (periode: Periode): Duree => {
  const jours = countDays(periode.du, periode.au)
  const { mois, jours: joursRestants } = spanOf(periode)
  const params = {
    ...periode,
    jours,
    mois,
    joursRestants,
    semaines: Math.floor(jours / 7),
    joursSemaine: jours % 7,
  }
  return { jours, mois, joursRestants, explication: { code: 'duree.calcul', params } }
}

/** By how much the yearly funding is multiplied: days of the contract over the days of a year. */
export const prorataNpec = (
  droit: Droit,
  periode: Periode,
): Result<{ readonly prorata: number; readonly explication: Explication }, RefusDroit> => {
  const regle = droit.at('financement.npec.prorata', periode.du)
  if (!regle.ok) return regle
  const an = droit.at('travail.jours_par_an', periode.du)
  if (!an.ok) return an
  const jours = countDays(periode.du, periode.au)
  const prorata = jours / an.value.valeur
  const params = { jours, joursParAn: an.value.valeur, prorata: roundTo(prorata, 5) }
  return ok({ prorata, explication: { code: 'duree.prorata', params } })
}

/** Months a brochure announces in words: « Durée:1an » is 12, « 18 mois » is 18; null when it says neither. */
export const moisAnnonces = (texte: string): number | null => {
  const lu = /(\d+)\s*(ans?|annees?|mois)(?![a-z])/.exec(fold(texte))
  if (!lu) return null
  return Number(lu[1]) * (lu[2] === 'mois' ? 1 : 12)
}

export type CodeDuree = 'duree-annoncee-differente' | 'pro-trop-long'

/** The announced length against the dates: information, a session rarely lasts a year to the day. */
export const checkDureeAnnoncee = (texte: string, periode: Periode): readonly Constat<CodeDuree>[] => {
  const annonces = moisAnnonces(texte)
  const { jours, mois, joursRestants } = dureeDe(periode)
  if (annonces === null || (mois === annonces && joursRestants === 0)) return []
  const params = { annonce: texte, annonces, jours, mois, joursRestants }
  return [{ code: 'duree-annoncee-differente', params, poids: 'informe', cite: [] }]
}

/** A contrat de professionnalisation past its longest duration; a branch agreement moves the limit. */
export const checkDureeContrat = (
  droit: Droit,
  {
    statut,
    periode,
    accordBranche = false,
  }: { readonly statut: StatutApprenant; readonly periode: Periode; readonly accordBranche?: boolean },
): Result<readonly Constat<CodeDuree>[], RefusDroit> => {
  if (statut !== 'PRO') return ok([])
  const code = accordBranche ? 'professionnalisation.duree_max_branche' : 'professionnalisation.duree_max'
  const max = droit.at(code, periode.du)
  if (!max.ok) return max
  const { jours, mois, joursRestants } = dureeDe(periode)
  if (mois < max.value.valeur || (mois === max.value.valeur && joursRestants === 0)) return ok([])
  const params = { max: max.value.valeur, jours, mois, joursRestants }
  return ok([{ code: 'pro-trop-long', params, poids: poids(max.value), cite: [max.value] }])
}
