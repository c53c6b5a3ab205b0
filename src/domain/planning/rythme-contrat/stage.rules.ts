/**
 * The internship of an M2 that asks for « 3 mois minimum » of its FI and FC learners: in days of 7 h, 22 to the month
 * (B-22). Apprentices and contrats de professionnalisation have a contract instead. FC stands outside the student
 * internship law (L124-1): another agreement, and no mandatory gratification (B-23).
 */
import { type Constat, poids } from '#src/domain/droit/constat.rules.ts'
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import { nomFerie, type Territoire } from '#src/domain/droit/jour-ferie.rules.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { type Jour, weekday } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { eachDay, type Periode } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'
import type { Explication } from '../rythme/explication.ts'

/** Working days of an internship between two dates, on some weekdays, holidays out. */
export const joursStage = (
  periode: Periode,
  joursSemaine: readonly number[],
  territoire: Territoire = 'metropole',
): number =>
  eachDay(periode).filter(
    (jour) => joursSemaine.includes(weekday(jour)) && nomFerie(jour, territoire) === null,
  ).length

export type DureeStage = {
  readonly jours: number
  readonly heures: number
  readonly explication: Explication
}

/** Months of internship in days and hours: 3 months are 66 days, 462 hours. */
export const dureeStage = (droit: Droit, mois: number, jour: Jour): Result<DureeStage, RefusDroit> => {
  const parMois = droit.at('stage.jours_par_mois', jour)
  if (!parMois.ok) return parMois
  const parJour = droit.at('stage.heures_par_jour', jour)
  if (!parJour.ok) return parJour
  const jours = mois * parMois.value.valeur
  const heures = jours * parJour.value.valeur
  const params = {
    mois,
    joursParMois: parMois.value.valeur,
    heuresParJour: parJour.value.valeur,
    jours,
    heures,
  }
  return ok({ jours, heures, explication: { code: 'stage.duree', params } })
}

/** Only FI and FC do an internship; APP and PRO are exempt. */
export const isTenuAuStage = (statut: StatutApprenant): boolean => statut === 'FI' || statut === 'FC'

/** FI signs the student agreement, FC a training-period agreement, the others none. */
export const conventionStage = (statut: StatutApprenant): 'stage' | 'periode_formation' | null =>
  statut === 'FI' ? 'stage' : statut === 'FC' ? 'periode_formation' : null

export type CodeStage = 'stage-trop-court' | 'stage-trop-long'

/** Days done against the months the programme asks for and the longest the law allows. */
export const checkStage = (
  droit: Droit,
  stage: {
    readonly statut: StatutApprenant
    readonly mois: number
    readonly jours: number
    readonly debut: Jour
  },
): Result<readonly Constat<CodeStage>[], RefusDroit> => {
  const { statut, jours, debut } = stage
  if (!isTenuAuStage(statut)) return ok([])
  const voulu = dureeStage(droit, stage.mois, debut)
  if (!voulu.ok) return voulu
  const max = droit.at('stage.duree_max_heures', debut)
  if (!max.ok) return max
  const heures = (jours * voulu.value.heures) / voulu.value.jours
  const constats: Constat<CodeStage>[] = []
  if (jours < voulu.value.jours) {
    const params = { jours, voulus: voulu.value.jours, mois: stage.mois, manque: voulu.value.jours - jours }
    constats.push({ code: 'stage-trop-court', params, poids: 'bloque', cite: [] })
  }
  if (statut === 'FI' && heures > max.value.valeur) {
    const params = { heures, max: max.value.valeur }
    constats.push({ code: 'stage-trop-long', params, poids: poids(max.value), cite: [max.value] })
  }
  return ok(constats)
}

export type Gratification = { readonly montant: number; readonly explication: Explication }

/** The least paid for an FI internship, at the rate of its first day; 0 up to the threshold. */
export const gratificationMinimale = (
  droit: Droit,
  { heures, debut }: { readonly heures: number; readonly debut: Jour },
): Result<Gratification, RefusDroit> => {
  const seuil = droit.at('stage.gratification.seuil', debut)
  if (!seuil.ok) return seuil
  if (heures <= seuil.value.valeur) {
    const params = { heures, seuil: seuil.value.valeur }
    return ok({ montant: 0, explication: { code: 'stage.sans-gratification', params } })
  }
  const horaire = droit.at('stage.gratification.horaire', debut)
  if (!horaire.ok) return horaire
  const montant = roundTo(heures * horaire.value.valeur, 2)
  const params = { heures, horaire: horaire.value.valeur, montant, seuil: seuil.value.valeur }
  return ok({ montant, explication: { code: 'stage.gratification', params } })
}
