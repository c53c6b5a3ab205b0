import { cpuSeconds } from '#src/cli/plan-run.ts'
import { insertion } from '#src/planner/kernel/insert.ts'
import { seeded } from '#src/planner/kernel/random.ts'
import { waiting } from '#src/planner/kernel/schedule.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import { bilan } from '#src/planner/soutenances/bilan.ts'
import { compte, expliquer } from '#src/planner/soutenances/explication.ts'
import { genererSession } from '#src/planner/soutenances/generateur.ts'
import { compileSession, planOf, scheduleOf } from '#src/planner/soutenances/modele.ts'
import { planifierSession } from '#src/planner/soutenances/planifier.ts'
import type { BenchAsk } from './bench-planner.ts'

/** Generated sessions: how many defences stand, when that was reached, and what one second more makes of the soft cost. */
export const benchSoutenances = ({ seconds, seeds }: BenchAsk): void => {
  for (const [soutenances, membres, salles, jours] of [
    [20, 25, 2, 3],
    [40, 30, 3, 5],
    [40, 24, 2, 4],
    [150, 60, 5, 10],
  ] as const)
    for (const seed of seeds) {
      const session = genererSession({ soutenances, membres, salles, jours, seed })
      const from = cpuSeconds()
      const compiled = compileSession(session)
      const s = scheduleOf(compiled, [])
      const run = insertion(s, seeded(seed))
      let reached = 0
      for (let left = run.left(); cpuSeconds() - from < seconds; ) {
        const done = run.advance(20)
        if (run.left() < left) {
          left = run.left()
          reached = cpuSeconds() - from
        }
        if (done) break
      }
      run.settle()
      const overbooked = session.membres.filter(({ id }) => compte(session, id)).length
      const explained = waiting(s).filter((t) => expliquer(compiled, s, t).length > 0).length
      const placed = planOf(compiled, s)
      const anneal = planifierSession(compiled, { seed, publie: [] })
      drive(anneal.search, { spent: clockBudget(seconds, cpuSeconds), chunk: 2000 })
      const plan = anneal.plan()
      console.log(
        JSON.stringify({
          soutenances,
          membres,
          salles,
          jours,
          seed,
          placed: placed.length,
          reached: Number(reached.toFixed(4)),
          explained,
          supervisorsProvenOverbooked: overbooked,
          hard: bilan(session, placed).dur.length + bilan(session, plan).dur.length,
          softFirst: bilan(session, placed).cout,
          annealed: plan.length,
          softAnnealed: bilan(session, plan).cout,
        }),
      )
    }
}
