/** One search of the benchmark in a thread of its own: its budget is the CPU time of this thread. */
import { parentPort } from 'node:worker_threads'
import { cpuSeconds } from '#src/cli/plan-run.ts'
import { renderSolutionCtt } from '#src/formats/ctt/ctt.ts'
import { scoreUd2, verdict } from '#src/planner/itc2007/formules.ts'
import type { Instance } from '#src/planner/itc2007/instance.ts'
import { searchUd2 } from '#src/planner/itc2007/search.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'

export type Job = { readonly instance: Instance; readonly seed: number; readonly seconds: number }
export type Outcome = {
  readonly hard: number
  readonly soft: number
  readonly moves: number
  /** CPU seconds until nothing waited; null: something always did. */
  readonly feasible: number | null
  readonly solution: string
}

const run = ({ instance, seed, seconds }: Job): Outcome => {
  const from = cpuSeconds()
  const spent = clockBudget(seconds, cpuSeconds)
  const search = searchUd2(instance, seed)
  let feasible: number | null = null
  const watch = ({ waiting }: { readonly waiting: number }): void => {
    if (waiting === 0) feasible ??= cpuSeconds() - from
  }
  drive(search, { spent, watch })
  const seances = search.best()
  const { moves } = search.progress()
  // Judged by the official formulas from scratch, never by the search.
  return { ...scoreUd2(verdict(instance, seances)), moves, feasible, solution: renderSolutionCtt(seances) }
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage(run(job)))
