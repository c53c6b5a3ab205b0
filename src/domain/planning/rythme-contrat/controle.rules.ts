/**
 * Everything the rhythm of one programme can be told at once: each phase of its cycle against the hours announced,
 * its length, the limits of the contracts it opens, the week of its apprentices, the room for its internship.
 * What the programme does not state is not checked: no rhythm, no verdict.
 */
import type { Constat } from '#src/domain/droit/constat.rules.ts'
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { Territoire } from '#src/domain/droit/jour-ferie.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { addDays, type Jour, jour, parseJour } from '#src/kit/jour.ts'
import { addMonths } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { phasesDe } from '../rythme/phases.rules.ts'
import { checkPromesse, type Verdict } from '../rythme/promesse.rules.ts'
import { type Cadre, type Durees, type Fermeture, type Rythme, rythmeDe } from '../rythme/rythme.schema.ts'
import { type CodeCharge, chargeSemaine, checkCharge } from './charge-hebdo.rules.ts'
import { type CodeDuree, checkDureeAnnoncee, checkDureeContrat } from './duree.rules.ts'
import { type CodeSeuil, checkSeuils } from './seuils.rules.ts'
import { dureeStage, joursStage } from './stage.rules.ts'

export type Hypotheses = {
  /** Calendar year the session starts in, where the programme gives months only. */
  readonly annee: number
  readonly territoire?: Territoire
  readonly fermetures?: readonly Fermeture[]
  /** null takes the most the legal week allows. */
  readonly durees?: Durees | null
  readonly heuresJourEntreprise?: number
}

export type CodeControle =
  | CodeDuree
  | CodeSeuil
  | CodeCharge
  /** No phase of the rhythm holds the hours announced. */
  | 'promesse-intenable'
  /** Some phases hold them, not all: the phase must be chosen. */
  | 'promesse-selon-phase'
  /** The days left between the last class and the end of the defence month are fewer than the internship asks for. */
  | 'stage-sans-place'

export type Controle = {
  readonly cadre: Cadre | null
  readonly rythme: Rythme | null
  /** One verdict per phase, or a single one for a rhythm without phase; empty where nothing was announced. */
  readonly phases: readonly { readonly premiere: Jour | null; readonly verdict: Verdict }[]
  readonly constats: readonly Constat<CodeControle>[]
}

type Organisation = Programme['organisation']

const lire = (texte: string | null): Jour | null => {
  const lu = texte === null ? null : parseJour(texte)
  return lu?.ok ? lu.value : null
}
const premierDuMois = (annee: number, mois: number): Jour =>
  jour(`${annee}-${String(mois).padStart(2, '0')}-01`)
const finDuMois = (annee: number, mois: number): Jour => addDays(addMonths(premierDuMois(annee, mois), 1), -1)

/** The period of a session: its dates where they are printed, else whole months from the year supposed. */
export const cadreDe = (organisation: Organisation, hypotheses: Hypotheses): Cadre | null => {
  const { annee, territoire = 'metropole', fermetures = [] } = hypotheses
  const { moisDebut, moisFin } = organisation
  const suite = { territoire, fermetures: [...fermetures] }
  const du = lire(organisation.debut)
  const au = lire(organisation.fin)
  if (du !== null && au !== null) return { du, au, ...suite }
  if (moisDebut === null || moisFin === null) return null
  const anneeFin = moisFin >= moisDebut ? annee : annee + 1
  return { du: premierDuMois(annee, moisDebut), au: finDuMois(anneeFin, moisFin), ...suite }
}

/** Full time from the day after the last class to the end of the defence month: the best an internship can hope for. */
const checkPlaceStage = (
  droit: Droit,
  { stageMois, soutenanceMois }: Organisation,
  cadre: Cadre,
): Result<readonly Constat<CodeControle>[], RefusDroit> => {
  if (stageMois === null || soutenanceMois === null) return ok([])
  const voulu = dureeStage(droit, stageMois, cadre.du)
  if (!voulu.ok) return voulu
  const anneeFin = Number(cadre.au.slice(0, 4))
  const annee = soutenanceMois >= Number(cadre.au.slice(5, 7)) ? anneeFin : anneeFin + 1
  const periode = { du: addDays(cadre.au, 1), au: finDuMois(annee, soutenanceMois) }
  const jours = joursStage(periode, [1, 2, 3, 4, 5], cadre.territoire)
  if (jours >= voulu.value.jours) return ok([])
  const params = { ...periode, jours, voulus: voulu.value.jours, mois: stageMois }
  return ok([{ code: 'stage-sans-place', params, poids: 'avertit', cite: [] }])
}

const checkPhases = (
  phases: Controle['phases'],
  heures: number | null,
): readonly Constat<'promesse-intenable' | 'promesse-selon-phase'>[] => {
  const tenues = phases.filter(({ verdict }) => verdict.tient)
  const meilleure = phases.toSorted((a, b) => b.verdict.capacite - a.verdict.capacite)[0]
  if (heures === null || !meilleure || tenues.length === phases.length) return []
  const params = { ...meilleure.verdict.explication.params, premiere: meilleure.premiere }
  return tenues.length === 0
    ? [{ code: 'promesse-intenable', params, poids: 'bloque', cite: [] }]
    : [{ code: 'promesse-selon-phase', params, poids: 'avertit', cite: [] }]
}

const gather = <C extends string>(
  results: readonly Result<readonly Constat<C>[], RefusDroit>[],
): Result<readonly Constat<C>[], RefusDroit> => {
  const refused = results.find((result) => !result.ok)
  return refused ?? ok(results.flatMap((result) => (result.ok ? result.value : [])))
}

export const controlerRythme = (
  droit: Droit,
  { organisation, parcours }: Pick<Programme, 'organisation' | 'parcours'>,
  hypotheses: Hypotheses,
): Result<Controle, RefusDroit> => {
  const rythme = rythmeDe(organisation)
  const cadre = cadreDe(organisation, hypotheses)
  if (cadre === null) return ok({ cadre, rythme, phases: [], constats: [] })
  const heures = organisation.heuresAnnoncees
  const { durees = null, heuresJourEntreprise } = hypotheses

  const phases: { premiere: Jour | null; verdict: Verdict }[] = []
  const essais =
    rythme === null ? [] : rythme.genre === 'cycle' ? phasesDe(rythme, cadre) : [{ premiere: null, rythme }]
  for (const essai of heures === null ? [] : essais) {
    const verdict = checkPromesse({ droit, rythme: essai.rythme, cadre, heures: heures ?? 0, durees })
    if (!verdict.ok) return verdict
    phases.push({ premiere: essai.premiere, verdict: verdict.value })
  }

  const contrats = parcours.statuts.flatMap((statut) => [
    checkDureeContrat(droit, { statut, periode: cadre }),
    ...(heures === null ? [] : [checkSeuils(droit, { statut, periode: cadre, heures })]),
  ])
  const charge =
    rythme?.genre === 'jours' && durees && heuresJourEntreprise !== undefined
      ? [checkCharge(droit, chargeSemaine(rythme, durees, heuresJourEntreprise), cadre.du)]
      : []
  const lus = gather<CodeControle>([...contrats, ...charge, checkPlaceStage(droit, organisation, cadre)])
  if (!lus.ok) return lus
  const duree = organisation.dureeTexte === null ? [] : checkDureeAnnoncee(organisation.dureeTexte, cadre)
  return ok({ cadre, rythme, phases, constats: [...checkPhases(phases, heures), ...duree, ...lus.value] })
}
