/** Everything the page of a rhythm says, from a programme and what is supposed: the domain's answers put side by side. */
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { type Bilan, computeBilan } from '#src/domain/planning/rythme/bilan.rules.ts'
import { joursDe } from '#src/domain/planning/rythme/frise.rules.ts'
import { phasesDe } from '#src/domain/planning/rythme/phases.rules.ts'
import type { Verdict } from '#src/domain/planning/rythme/promesse.rules.ts'
import { type Proposition, proposer } from '#src/domain/planning/rythme/propositions.rules.ts'
import { type Cadre, type Durees, type Rythme, rythmeDe } from '#src/domain/planning/rythme/rythme.schema.ts'
import {
  type Controle,
  cadreDe,
  controlerRythme,
} from '#src/domain/planning/rythme-contrat/controle.rules.ts'
import { partAnnuelle } from '#src/domain/planning/rythme-contrat/seuils.rules.ts'
import type { Jour } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { fermeturesSur } from './fermetures-supposees.ts'
import { contratSuppose, type HypothesePro, hypotheseProDe } from './hypothese-pro.ts'
import { type Limite, limitesDe } from './limite-statut.ts'
import type { RythmeSuppose } from './saisie-rythme.ts'

/** One way to run the year: a phase of the cycle, or the rhythm itself where it has no phase. */
export type Depart = {
  /** Monday of its first class week; null where the rhythm has no phase. */
  readonly premiere: Jour | null
  readonly rythme: Rythme
  readonly bilan: Bilan
  /** null where there are no hours to check. */
  readonly verdict: Verdict | null
  /** Class hours over the year of work, in per cent. */
  readonly part: number
  readonly joursEntreprise: number
}

export type Etude = {
  readonly cadre: Cadre
  readonly durees: Durees
  readonly heuresJourEntreprise: number
  /** Class hours of a full class week, and the legal week. */
  readonly heuresSemaine: number
  readonly semaineLegale: number
  readonly heures: number | null
  readonly departs: readonly Depart[]
  /** The one the limits and the proposals are counted on: the one asked for, else the one that holds most. */
  readonly retenu: Depart
  readonly limites: readonly Limite[]
  readonly propositions: readonly Proposition[]
  readonly constats: Controle['constats']
  readonly inconnues: readonly string[]
  readonly cite: readonly Entree[]
  /** What a contrat de professionnalisation may be counted on; null where the programme opens none. */
  readonly pro: HypothesePro | null
}

type Sujet = Pick<Programme, 'organisation' | 'parcours'>

const departsDe = (rythme: Rythme, cadre: Cadre): readonly Pick<Depart, 'premiere' | 'rythme'>[] =>
  rythme.genre === 'cycle' ? phasesDe(rythme, cadre) : [{ premiere: null, rythme }]

const JOURS_OUVRES = 5

/** null: the programme states no rhythm or no dates, there is nothing to study. */
export const etudierRythme = (
  droit: Droit,
  sujet: Sujet,
  { suppose, annee }: { readonly suppose: RythmeSuppose; readonly annee: number },
): Result<Etude | null, RefusDroit> => {
  const heures = suppose.heures ?? sujet.organisation.heuresAnnoncees
  const organisation = { ...sujet.organisation, heuresAnnoncees: heures }
  const rythme = rythmeDe(organisation)
  const periode = cadreDe(organisation, { annee })
  if (rythme === null || periode === null || periode.au < periode.du) return ok(null)
  const hebdo = droit.at('travail.duree_hebdo', periode.du)
  if (!hebdo.ok) return hebdo
  const annuel = droit.at('travail.heures_annuelles', periode.du)
  if (!annuel.ok) return annuel

  const jourLegal = hebdo.value.valeur / JOURS_OUVRES
  const journee = suppose.journee ?? jourLegal
  const durees = { journee, demiJournee: suppose.demiJournee ?? journee / 2 }
  const heuresJourEntreprise = suppose.entreprise ?? jourLegal
  const { fermetures, inconnues } = fermeturesSur(periode, suppose.fermetures)
  const hypotheses = { annee, fermetures, durees, heuresJourEntreprise }
  const controle = controlerRythme(droit, { organisation, parcours: sujet.parcours }, hypotheses)
  if (!controle.ok) return controle
  const cadre = controle.value.cadre ?? periode

  const departs: Depart[] = []
  for (const [i, depart] of departsDe(rythme, cadre).entries()) {
    const verdict = controle.value.phases[i]?.verdict ?? null
    const bilan = verdict?.bilan ?? computeBilan(depart.rythme, cadre, durees)
    const part = partAnnuelle(droit, bilan.heures, cadre.du)
    if (!part.ok) return part
    const joursEntreprise = joursDe(bilan.frise, 'entreprise').length
    departs.push({ ...depart, bilan, verdict, part: part.value.part, joursEntreprise })
  }
  const meilleur = departs.toSorted((a, b) => b.bilan.heures - a.bilan.heures)[0]
  const retenu = departs.find(({ premiere }) => premiere && premiere === suppose.premiere) ?? meilleur
  if (!retenu) return ok(null)

  const limites = limitesDe(droit, {
    statuts: sujet.parcours.statuts,
    periode: cadre,
    heures: heures ?? retenu.bilan.heures,
    pro: contratSuppose(suppose),
  })
  if (!limites.ok) return limites
  const pro = hypotheseProDe(droit, sujet.parcours.statuts, cadre.du)
  if (!pro.ok) return pro
  const evitees = fermeturesSur(cadre, 'noel').fermetures
  return ok({
    cadre,
    durees,
    heuresJourEntreprise,
    heuresSemaine: roundTo(
      rythme.cours.reduce(
        (somme, { partie }) => somme + (partie === 'journee' ? durees.journee : durees.demiJournee),
        0,
      ),
      2,
    ),
    semaineLegale: hebdo.value.valeur,
    heures,
    departs,
    retenu,
    limites: limites.value,
    propositions:
      heures === null ? [] : proposer({ droit, rythme: retenu.rythme, cadre, heures, durees }, evitees),
    constats: controle.value.constats.filter(
      ({ code }) => !code.startsWith('promesse-') && !code.startsWith('formation-'),
    ),
    inconnues,
    pro: pro.value,
    cite: [hebdo.value, annuel.value],
  })
}
