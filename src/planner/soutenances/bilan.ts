import { type Bilan, juger } from '../regle/regle.ts'
import { changements, charge, DUR, enchainees, joursDePresence, preferences } from './regles.ts'
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

/** What a plan breaks and what it costs; `publie` is the version people already know. */
export const bilan = (
  session: Session,
  plan: PlanSession,
  poids: Poids = POIDS,
  publie: PlanSession = [],
): Bilan =>
  juger(session, plan, DUR, [
    [enchainees, poids.enchainees],
    [joursDePresence, poids.joursDePresence],
    [charge, poids.charge],
    [preferences, poids.preferences],
    [changements(publie), poids.changements],
  ])
