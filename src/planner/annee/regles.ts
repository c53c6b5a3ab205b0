import type { Term } from '../kernel/terms.ts'
import { type Bilan, juger } from '../regle/regle.ts'
import type { Annee, Plan } from './annee.ts'
import { ecarts } from './dur/ecarts.ts'
import { heuresExactes } from './dur/heures-exactes.ts'
import { joursDEnseignant, joursDePromotion, semainesDePromotion } from './dur/limites.ts'
import { ordre } from './dur/ordre.ts'
import { dansLeRythme, disponible, jourOuvert, salleOuverte } from './dur/ouverture.ts'
import { repas } from './dur/repas.ts'
import { salleConvient } from './dur/salle-convient.ts'
import { unBlocParJour } from './dur/un-bloc-par-jour.ts'
import { enseignantUnique, promotionUnique, salleUnique } from './dur/unicite.ts'
import type { Compiled } from './modele.ts'
import type { Regle } from './regle.ts'
import { changements, termeChangements } from './souple/changements.ts'
import { deplacements, termeDeplacements } from './souple/deplacements.ts'
import { equilibre, termeEquilibre } from './souple/equilibre.ts'
import { etalement, termeEtalement } from './souple/etalement.ts'
import { preferences, termePreferences } from './souple/preferences.ts'
import { salleStable, termeSalleStable } from './souple/salle-stable.ts'
import { termeTrous, trous } from './souple/trous.ts'

/** What no plan may break. */
export const DUR: readonly Regle[] = [
  promotionUnique,
  enseignantUnique,
  salleUnique,
  dansLeRythme,
  disponible,
  salleOuverte,
  jourOuvert,
  salleConvient,
  unBlocParJour,
  joursDePromotion,
  semainesDePromotion,
  joursDEnseignant,
  ordre,
  ecarts,
  repas,
  heuresExactes,
]

/** The weight of each soft rule; whole numbers, for whoever plans to change. */
export type Poids = {
  readonly trous: number
  readonly deplacements: number
  readonly etalement: number
  readonly equilibre: number
  readonly salleStable: number
  readonly preferences: number
  /** Price of a moved séance. */
  readonly changements: number
}
/** The weights used when nobody says otherwise. */
export const POIDS: Poids = {
  trous: 4,
  deplacements: 6,
  etalement: 2,
  equilibre: 1,
  salleStable: 3,
  preferences: 2,
  changements: 60,
}

/** The soft rules with their weights; `publie` is the version people already know. */
export const souples = (poids: Poids, publie: Plan = []): readonly (readonly [Regle, number])[] => [
  [trous, poids.trous],
  [deplacements, poids.deplacements],
  [etalement, poids.etalement],
  [equilibre, poids.equilibre],
  [salleStable, poids.salleStable],
  [preferences, poids.preferences],
  [changements(publie), poids.changements],
]

/** The same rules for the search, in the same order. */
export const termes = (compiled: Compiled, poids: Poids, publie: Plan = []): readonly Term[] => [
  termeTrous(compiled, poids.trous),
  termeDeplacements(compiled, poids.deplacements),
  termeEtalement(compiled, poids.etalement),
  termeEquilibre(compiled, poids.equilibre),
  termeSalleStable(compiled, poids.salleStable),
  termePreferences(compiled, poids.preferences),
  termeChangements(compiled, publie, poids.changements),
]

/** What a plan breaks and what it costs, from scratch and in words. */
export const bilan = (annee: Annee, plan: Plan, poids: Poids = POIDS, publie: Plan = []): Bilan =>
  juger(annee, plan, DUR, souples(poids, publie))
