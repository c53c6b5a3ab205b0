import { type EnCours, type Portfolio, startPortfolio } from '#src/gateways/solveur/start-portfolio.ts'
import type { Nature, PlanDe, Probleme } from '#src/planner/probleme/probleme.ts'

/** What a run is asked: the problem, how far to go, from which state, who looks on. */
export type Demande<N extends Nature> = Omit<Portfolio<Probleme<N>, PlanDe<N>>, 'worker'>

/** Runs a problem in threads of its own, one seed per core; nothing of it weighs on the thread that answers pages. */
export const startRun = <N extends Nature>(demande: Demande<N>): EnCours<PlanDe<N>> =>
  startPortfolio({ ...demande, worker: new URL('./solveur-thread.ts', import.meta.url) })
