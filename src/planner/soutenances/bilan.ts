import {
  type Constat,
  changements,
  charge,
  DUR,
  enchainees,
  joursDePresence,
  preferences,
  type Regle,
} from './regles.ts'
import type { PlanSession, Session } from './soutenances.ts'

/** Weights of the soft rules, whole numbers. */
export type Poids = {
  readonly enchainees: number
  readonly joursDePresence: number
  readonly charge: number
  readonly preferences: number
  readonly changements: number
}
export const POIDS: Poids = { enchainees: 2, joursDePresence: 8, charge: 5, preferences: 3, changements: 60 }

/** What a plan breaks and what it costs, from scratch and in words. */
export type Bilan = {
  readonly dur: readonly Constat[]
  readonly souple: readonly {
    readonly nom: string
    readonly cout: number
    readonly constats: readonly Constat[]
  }[]
  readonly cout: number
}

/** Judges a plan by every rule; `publie` is the version people already know. */
export const bilan = (
  session: Session,
  plan: PlanSession,
  poids: Poids = POIDS,
  publie: PlanSession = [],
): Bilan => {
  const souples: readonly (readonly [Regle, number])[] = [
    [enchainees, poids.enchainees],
    [joursDePresence, poids.joursDePresence],
    [charge, poids.charge],
    [preferences, poids.preferences],
    [changements(publie), poids.changements],
  ]
  const souple = souples.map(([regle, weight]) => {
    const constats = regle.check(session, plan)
    return { nom: regle.nom, cout: weight * constats.reduce((sum, c) => sum + c.poids, 0), constats }
  })
  return {
    dur: DUR.flatMap((regle) => regle.check(session, plan)),
    souple,
    cout: souple.reduce((sum, { cout }) => sum + cout, 0),
  }
}
