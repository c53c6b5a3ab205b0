/**
 * What would make a promise true: k more class weeks, h more per day, another phase, another cycle, or announcing
 * what fits. Each one is computed, then given back to the checker: only what the checker accepts is proposed.
 */
import { addDays, type Jour } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import type { CodeExplication, Explication } from './explication.ts'
import { phasesDe } from './phases.rules.ts'
import { checkPromesse, type Promesse, type Verdict } from './promesse.rules.ts'
import type { Fermeture, Rythme } from './rythme.schema.ts'

export type Proposition = {
  readonly code: Extract<CodeExplication, `proposition.${string}`>
  /** The promise once changed, and what the checker says of it. */
  readonly promesse: Promesse
  readonly verdict: Verdict
  /** True when it asks for more class hours a week than the legal week holds. */
  readonly depasseSemaine: boolean
  readonly explication: Explication
}

type Essai = Pick<Proposition, 'code' | 'promesse'> & { readonly params?: Explication['params'] }

const verified = ({ code, promesse, params }: Essai, depart: Verdict): readonly Proposition[] => {
  const relu = checkPromesse(promesse)
  if (!relu.ok || !relu.value.tient) return []
  const { heuresSemaine, semaineLegale, explication } = relu.value
  const avant = roundTo(depart.durees.journee, 2)
  return [
    {
      code,
      promesse,
      verdict: relu.value,
      depasseSemaine: heuresSemaine > semaineLegale + 1e-9,
      explication: { code, params: { ...explication.params, avant, ...params } },
    },
  ]
}

const autresLundis = (verdict: Verdict): readonly Jour[] => [
  ...new Set(
    verdict.bilan.frise.map(({ lundi }) => lundi).filter((l) => !verdict.bilan.semaines.includes(l)),
  ),
]

/** The fewest more class weeks: those with most class days first, the earliest first among equals. */
const semainesEnPlus = (
  promesse: Promesse,
  depart: Verdict,
  evitees: readonly Fermeture[],
): readonly Essai[] => {
  const { rythme, cadre } = promesse
  if (rythme.genre === 'jours') return []
  const entieres = autresLundis(depart).filter(
    (lundi) => lundi >= cadre.du && rythme.cours.every(({ jour }) => addDays(lundi, jour - 1) <= cadre.au),
  )
  const toutes: Rythme = { ...rythme, genre: 'semaines', lundis: [...entieres] }
  const seules = checkPromesse({
    ...promesse,
    rythme: toutes,
    cadre: { ...cadre, fermetures: [...cadre.fermetures, ...evitees] },
  })
  if (!seules.ok) return []
  const jours = Map.groupBy(
    seules.value.bilan.frise.filter(({ etat }) => etat === 'cours'),
    ({ lundi }) => lundi,
  )
  const choisies = [...jours].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  for (let k = 1; k <= choisies.length; k += 1) {
    const plus = choisies.slice(0, k).map(([lundi]) => lundi)
    const lundis = [...depart.bilan.semaines, ...plus].toSorted()
    const essai: Promesse = { ...promesse, rythme: { ...rythme, genre: 'semaines', lundis } }
    const relu = checkPromesse(essai)
    if (relu.ok && relu.value.tient) {
      const params = { k, lundis: plus.toSorted().join(' ') }
      return [{ code: 'proposition.semaines-en-plus', promesse: essai, params }]
    }
  }
  return []
}

const autrePhase = (promesse: Promesse): readonly Essai[] => {
  const { rythme, cadre } = promesse
  if (rythme.genre !== 'cycle') return []
  return phasesDe(rythme, cadre)
    .filter((phase) => phase.premiere !== rythme.premiere)
    .map((phase) => ({
      code: 'proposition.autre-phase',
      promesse: { ...promesse, rythme: phase.rythme },
      params: { premiere: phase.premiere },
    }))
}

const autreCycle = (promesse: Promesse): readonly Essai[] => {
  const { rythme } = promesse
  if (rythme.genre !== 'cycle' || rythme.semainesEntreprise < 2) return []
  const serre = { ...rythme, semainesEntreprise: rythme.semainesEntreprise - 1 }
  const { semainesCours, semainesEntreprise } = serre
  return [
    {
      code: 'proposition.autre-cycle',
      promesse: { ...promesse, rythme: serre },
      params: { semainesCours, semainesEntreprise },
    },
  ]
}

const toMinute = (heures: number): number => Math.ceil(heures * 60 - 1e-9) / 60

/** More time in each class day and half-day alike, to the next minute; never past the longest legal day. */
const heuresEnPlus = (promesse: Promesse, { durees, heures, capacite }: Verdict): readonly Essai[] => {
  if (capacite === 0) return []
  const journee = toMinute((durees.journee * heures) / capacite)
  const demiJournee = toMinute((durees.demiJournee * heures) / capacite)
  const max = promesse.droit.at('travail.duree_jour_max', promesse.cadre.du)
  if (!max.ok || journee > max.value.valeur) return []
  return [{ code: 'proposition.heures-en-plus', promesse: { ...promesse, durees: { journee, demiJournee } } }]
}

/** Nothing to propose where the promise holds; `evitees` are periods no week should be added in. */
export const proposer = (promesse: Promesse, evitees: readonly Fermeture[] = []): readonly Proposition[] => {
  const depart = checkPromesse(promesse)
  if (!depart.ok || depart.value.tient) return []
  const essais: readonly Essai[] = [
    ...semainesEnPlus(promesse, depart.value, evitees),
    ...heuresEnPlus(promesse, depart.value),
    ...autrePhase(promesse),
    ...autreCycle(promesse),
    { code: 'proposition.annoncer-moins', promesse: { ...promesse, heures: depart.value.capacite } },
  ]
  return essais.flatMap((essai) => verified(essai, depart.value))
}
