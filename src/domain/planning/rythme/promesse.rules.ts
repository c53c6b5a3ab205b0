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
  /** Hours taught in a day and a half-day; null takes the most the legal week allows. */
  readonly durees?: Durees | null
}

export type Verdict = {
  readonly tient: boolean
  readonly heures: number
  readonly durees: Durees
  /** Class hours of a full class week, and the most the law calls a normal week. */
  readonly heuresSemaine: number
  readonly semaineLegale: number
  /** The most the rhythm can hold at these lengths of day. */
  readonly capacite: number
  /** Hours that do not fit; 0 when all do. */
  readonly manque: number
  readonly bilan: Bilan
  /** Hours to teach per class week, and per whole class day, for all to fit; null without any class day. */
  readonly heuresSemaineRequises: number | null
  readonly heuresJourRequises: number | null
  readonly explication: Explication
}

/** Weeks needed to teach hours at so many hours a week: 457 h at 30 h is 15.2 weeks. */
export const semainesRequises = (heures: number, heuresSemaine: number): number =>
  roundTo(heures / heuresSemaine, 1)

const heuresDeSemaine = ({ cours }: Pick<Rythme, 'cours'>, { journee, demiJournee }: Durees): number =>
  cours.reduce((somme, { partie }) => somme + (partie === 'journee' ? journee : demiJournee), 0)

export const checkPromesse = (promesse: Promesse): Result<Verdict, RefusDroit> => {
  const { droit, rythme, cadre, heures } = promesse
  const hebdo = droit.at('travail.duree_hebdo', cadre.du)
  if (!hebdo.ok) return hebdo
  const semaineLegale = hebdo.value.valeur
  const jourLegal = semaineLegale / JOURS_OUVRES
  const durees = promesse.durees ?? { journee: jourLegal, demiJournee: jourLegal / 2 }

  const bilan = computeBilan(rythme, cadre, durees)
  const { semaines, journees, demiJournees, jours, heures: capacite } = bilan
  const manque = Math.max(0, roundTo(heures - capacite, 2))
  const heuresSemaine = heuresDeSemaine(rythme, durees)
  return ok({
    tient: manque === 0,
    heures,
    durees,
    heuresSemaine,
    semaineLegale,
    capacite,
    manque,
    bilan,
    heuresSemaineRequises: semaines.length === 0 ? null : heures / semaines.length,
    heuresJourRequises: capacite === 0 ? null : (durees.journee * heures) / capacite,
    explication: {
      code: manque === 0 ? 'promesse.tient' : 'promesse.depasse',
      params: {
        heures,
        semaines: semaines.length,
        jours,
        journees,
        heuresJour: roundTo(durees.journee, 2),
        demiJournees,
        heuresDemiJournee: roundTo(durees.demiJournee, 2),
        heuresSemaine: roundTo(heuresSemaine, 2),
        capacite,
        manque,
      },
    },
  })
}
