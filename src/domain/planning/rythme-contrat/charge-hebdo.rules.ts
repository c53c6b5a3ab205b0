/**
 * Class and company in one week: time at the training centre is working time (L6222-24), so the two add up. Above
 * the legal week the employer must arrange it; above the absolute maximum it is refused (B-02).
 */
import { type Constat, poids } from '#src/domain/droit/constat.rules.ts'
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result } from '#src/kit/result.ts'
import type { Explication } from '../rythme/explication.ts'
import type { Durees, Rythme } from '../rythme/rythme.schema.ts'

export type Charge = {
  readonly entreprise: number
  readonly cours: number
  readonly total: number
  /** Days without class nor company in the week: 1.5 when Saturday morning is taught. */
  readonly repos: number
  readonly explication: Explication
}

/** A full week of a rhythm that mixes class and company, with `heuresJour` hours in a company day. */
export const chargeSemaine = (
  rythme: Pick<Rythme, 'cours' | 'entreprise'>,
  durees: Durees,
  heuresJour: number,
): Charge => {
  const enCours = new Set(rythme.cours.map(({ jour }) => jour))
  const joursEntreprise = rythme.entreprise.filter((jour) => !enCours.has(jour)).length
  const journees = rythme.cours.filter(({ partie }) => partie === 'journee').length
  const demis = rythme.cours.length - journees
  const entreprise = joursEntreprise * heuresJour
  const cours = journees * durees.journee + demis * durees.demiJournee
  const total = entreprise + cours
  return {
    entreprise,
    cours,
    total,
    repos: 7 - joursEntreprise - journees - demis / 2,
    explication: {
      code: 'charge.semaine',
      params: { joursEntreprise, heuresJour, entreprise, cours, total },
    },
  }
}

export type CodeCharge = 'semaine-au-dela-duree-legale' | 'semaine-au-dela-maximum'

export const checkCharge = (
  droit: Droit,
  { total }: Pick<Charge, 'total'>,
  jour: Jour,
): Result<readonly Constat<CodeCharge>[], RefusDroit> => {
  const max = droit.at('travail.duree_hebdo_max', jour)
  if (!max.ok) return max
  const legale = droit.at('travail.duree_hebdo', jour)
  if (!legale.ok) return legale
  if (total > max.value.valeur) {
    const params = { total, seuil: max.value.valeur }
    return ok([{ code: 'semaine-au-dela-maximum', params, poids: poids(max.value), cite: [max.value] }])
  }
  if (total <= legale.value.valeur) return ok([])
  const params = { total, seuil: legale.value.valeur, ecart: total - legale.value.valeur }
  return ok([{ code: 'semaine-au-dela-duree-legale', params, poids: 'avertit', cite: [legale.value] }])
}
