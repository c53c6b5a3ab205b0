/**
 * The least and the most training a contract may hold: 25 % at least for an apprentice (L6211-2), 15 to 25 % and
 * 150 h for a contrat de professionnalisation (L6325-13). The yearly base is the register's 1607 h; some count the
 * contrat de professionnalisation on 35 h × 52, so the base is a parameter.
 */
import { type Constat, poids } from '#src/domain/droit/constat.rules.ts'
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { countDays, type Jour } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import type { Periode } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'
import type { Explication } from '../rythme/explication.ts'

export type BaseAnnuelle = 'travail.heures_annuelles' | 'travail.heures_annuelles_brutes'
export type Contrat = {
  readonly statut: StatutApprenant
  readonly periode: Periode
  readonly base?: BaseAnnuelle
  /** A branch agreement lifts the cap of a contrat de professionnalisation. */
  readonly accordBranche?: boolean
  /** The share such an agreement writes, in per cent: the cap is counted on it. Under the register's, it changes nothing. */
  readonly partAccord?: number | null
}
export type Seuil = {
  readonly heures: number
  readonly cite: readonly Entree[]
  readonly explication: Explication
}
/** null: the law sets no such limit for this statut. */
export type Seuils = { readonly plancher: Seuil | null; readonly plafond: Seuil | null }

/** Hours of work the contract stands for: the yearly base, by the day. */
export const heuresContrat = (
  droit: Droit,
  { periode, base = 'travail.heures_annuelles' }: Pick<Contrat, 'periode' | 'base'>,
): Result<{ readonly heures: number; readonly cite: readonly [Entree, Entree] }, RefusDroit> => {
  const annuel = droit.at(base, periode.du)
  if (!annuel.ok) return annuel
  const an = droit.at('travail.jours_par_an', periode.du)
  if (!an.ok) return an
  const heures = (annuel.value.valeur * countDays(periode.du, periode.au)) / an.value.valeur
  return ok({ heures, cite: [annuel.value, an.value] })
}

/** Hours as a share of the year of work, in per cent: 735 h are 45.7 % of 1607 h. */
export const partAnnuelle = (
  droit: Droit,
  heures: number,
  jour: Jour,
): Result<{ readonly part: number; readonly explication: Explication }, RefusDroit> => {
  const annuel = droit.at('travail.heures_annuelles', jour)
  if (!annuel.ok) return annuel
  const part = (heures / annuel.value.valeur) * 100
  const params = { heures, annuel: annuel.value.valeur, part: roundTo(part, 1) }
  return ok({ part, explication: { code: 'rythme.part', params } })
}

type CodePart =
  | 'apprentissage.formation.part_min'
  | 'professionnalisation.formation.part_min'
  | 'professionnalisation.formation.part_max'

const seuilDe = (droit: Droit, contrat: Contrat, code: CodePart): Result<Seuil, RefusDroit> => {
  const part = droit.at(code, contrat.periode.du)
  if (!part.ok) return part
  const total = heuresContrat(droit, contrat)
  if (!total.ok) return total
  const heures = (total.value.heures * part.value.valeur) / 100
  const [annuel, an] = total.value.cite
  const params = {
    annuel: Number(annuel.valeur),
    jours: countDays(contrat.periode.du, contrat.periode.au),
    joursParAn: Number(an.valeur),
    part: part.value.valeur,
    seuil: roundTo(heures, 2),
  }
  return ok({
    heures,
    cite: [part.value, ...total.value.cite],
    explication: { code: 'seuil.calcul', params },
  })
}

/** The cap an agreement supposed would set, beside the one that holds without it. */
const leverPlafond = (plafond: Seuil, accord: number): Seuil => {
  const { part, seuil } = plafond.explication.params
  if (typeof part !== 'number' || accord <= part) return plafond
  const heures = (plafond.heures / part) * accord
  const params = {
    ...plafond.explication.params,
    part: accord,
    seuil: roundTo(heures, 2),
    partLoi: part,
    seuilLoi: seuil ?? null,
  }
  return { heures, cite: plafond.cite, explication: { code: 'seuil.accord', params } }
}

export const seuilsFormation = (droit: Droit, contrat: Contrat): Result<Seuils, RefusDroit> => {
  if (contrat.statut === 'APP') {
    const plancher = seuilDe(droit, contrat, 'apprentissage.formation.part_min')
    return plancher.ok ? ok({ plancher: plancher.value, plafond: null }) : plancher
  }
  if (contrat.statut !== 'PRO') return ok({ plancher: null, plafond: null })

  const plancher = seuilDe(droit, contrat, 'professionnalisation.formation.part_min')
  if (!plancher.ok) return plancher
  const plafond = seuilDe(droit, contrat, 'professionnalisation.formation.part_max')
  if (!plafond.ok) return plafond
  const { accordBranche = false, partAccord = null } = contrat
  if (accordBranche) return ok({ plancher: plancher.value, plafond: null })
  return ok({
    plancher: plancher.value,
    plafond: partAccord === null ? plafond.value : leverPlafond(plafond.value, partAccord),
  })
}

export type CodeSeuil = 'formation-sous-plancher' | 'formation-au-dessus-plafond' | 'formation-sous-minimum'

/** Announced or attended hours against the limits of the contract. */
export const checkSeuils = (
  droit: Droit,
  contrat: Contrat & { readonly heures: number },
): Result<readonly Constat<CodeSeuil>[], RefusDroit> => {
  const seuils = seuilsFormation(droit, contrat)
  if (!seuils.ok) return seuils
  const { heures, statut, periode } = contrat
  const { plancher, plafond } = seuils.value
  const constats: Constat<CodeSeuil>[] = []
  const add = (code: CodeSeuil, seuil: number, cite: readonly Entree[]): void => {
    constats.push({ code, params: { heures, seuil: roundTo(seuil, 2), statut }, poids: poids(...cite), cite })
  }
  if (plancher && heures < plancher.heures) add('formation-sous-plancher', plancher.heures, plancher.cite)
  if (plafond && heures > plafond.heures) add('formation-au-dessus-plafond', plafond.heures, plafond.cite)
  if (statut === 'PRO') {
    const min = droit.at('professionnalisation.formation.heures_min', periode.du)
    if (!min.ok) return min
    if (heures < min.value.valeur) add('formation-sous-minimum', min.value.valeur, [min.value])
  }
  return ok(constats)
}
