/**
 * Can the announced hours be taught in the announced rhythm? Time at the training centre is working time, so a class
 * week holds at most the legal week, and a class day the fifth of it; both come from the law register.
 */
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { type Bilan, computeBilan } from './bilan.rules.ts'
import type { Explication } from './explication.ts'
import type { Cadre, Durees, Rythme } from './rythme.schema.ts'

const JOURS_OUVRES = 5

export type Promesse = {
  readonly droit: Droit
  readonly rythme: Rythme
  readonly cadre: Cadre
  /** Hours announced. */
  readonly heures: number
  /** Hours taught in a whole class day; null takes the most the legal week allows. */
  readonly heuresJour?: number | null
}

export type Verdict = {
  readonly tient: boolean
  readonly heures: number
  readonly heuresJour: number
  /** The most the rhythm can hold at this length of day. */
  readonly capacite: number
  /** Hours that do not fit; 0 when all do. */
  readonly manque: number
  readonly bilan: Bilan
  /** Hours to teach per class week, and per whole class day, for all to fit; null without any class day. */
  readonly heuresSemaineRequises: number | null
  readonly heuresJourRequises: number | null
  readonly explication: Explication
}

/** The longest class day and half-day the legal week allows: 35 h over five days. */
export const dureesMax = (droit: Droit, cadre: Cadre): Result<Durees, RefusDroit> => {
  const hebdo = droit.at('travail.duree_hebdo', cadre.du)
  if (!hebdo.ok) return hebdo
  const journee = hebdo.value.valeur / JOURS_OUVRES
  return ok({ journee, demiJournee: journee / 2 })
}

/** Weeks needed to teach hours at so many hours a week: 457 h at 30 h is 15.2 weeks. */
export const semainesRequises = (heures: number, heuresSemaine: number): number =>
  roundTo(heures / heuresSemaine, 1)

export const checkPromesse = (promesse: Promesse): Result<Verdict, RefusDroit> => {
  const max = dureesMax(promesse.droit, promesse.cadre)
  if (!max.ok) return max
  const journee = promesse.heuresJour ?? max.value.journee
  const bilan = computeBilan(promesse.rythme, promesse.cadre, { journee, demiJournee: journee / 2 })
  const { jours, semaines, heures: capacite } = bilan
  const { heures } = promesse
  const manque = Math.max(0, roundTo(heures - capacite, 2))
  return ok({
    tient: manque === 0,
    heures,
    heuresJour: journee,
    capacite,
    manque,
    bilan,
    heuresSemaineRequises: semaines.length === 0 ? null : heures / semaines.length,
    heuresJourRequises: jours === 0 ? null : heures / jours,
    explication: {
      code: manque === 0 ? 'promesse.tient' : 'promesse.depasse',
      params: {
        heures,
        semaines: semaines.length,
        jours,
        heuresJour: roundTo(journee, 2),
        heuresSemaine: roundTo(journee * JOURS_OUVRES, 2),
        capacite,
        manque,
      },
    },
  })
}
