import highs, { type LegacyHighs } from 'highs'
import { cpuSeconds } from '#src/cli/plan-run.ts'
import { genererEntretiens } from '#src/planner/entretiens/generateur.ts'
import { compileEntretiens } from '#src/planner/entretiens/modele.ts'
import { planifierEntretiens, termes } from '#src/planner/entretiens/planifier.ts'
import { bilan } from '#src/planner/entretiens/regles.ts'
import { rowOf } from '#src/planner/kernel/model.ts'
import { emptySchedule, place, remove } from '#src/planner/kernel/schedule.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import { openBook } from '#src/planner/kernel/terms.ts'
import type { BenchAsk } from './bench-planner.ts'

/** Only what is linear in one assignment, so that HiGHS can prove the optimum of the same thing. */
const LINEAR = { auPlusTot: 2, preferences: 3, demiJournees: 0, charge: 0, memeJury: 0, changements: 0 }
/** What a candidate left out costs in the linear programme: more than any placed one. */
const LEFT_OUT = 10_000

type Compiled = ReturnType<typeof compileEntretiens>

/** The assignment problem as LP text: x_t_j_s, and u_t for a candidate left out. */
const linearProgram = ({ entretiens, model, firstJury }: Compiled): string => {
  const s = emptySchedule(model)
  const book = openBook(s, termes({ entretiens, model, firstJury }, LINEAR))
  const objective: string[] = []
  const byTask: string[] = []
  const bySeat = new Map<number, string[]>()
  for (let t = 0; t < model.tasks; t++) {
    const names = [`u${t}`]
    objective.push(`${LEFT_OUT} u${t}`)
    for (const resource of rowOf(model.candidates, t))
      for (const start of rowOf(model.starts, t)) {
        if (model.closed[resource * model.slots + start]) continue
        s.choice[t] = resource
        place(s, t, start)
        book.begin()
        book.touch(t)
        const price = book.change(Number.POSITIVE_INFINITY) ?? 0
        remove(s, t)
        const name = `x${t}_${resource}_${start}`
        if (price > 0) objective.push(`${price} ${name}`)
        names.push(name)
        const seat = resource * model.slots + start
        bySeat.set(seat, [...(bySeat.get(seat) ?? []), name])
      }
    byTask.push(`${names.join(' + ')} = 1`)
  }
  const seats = [...bySeat.values()].map((names) => `${names.join(' + ')} <= 1`)
  return `Minimize\n obj: ${objective.join('\n + ')}\nSubject To\n${[...byTask, ...seats].map((row) => row.replaceAll(' + ', '\n + ')).join('\n')}\nEnd\n`
}

/** Interviews against the optimum HiGHS proves: the problem is an assignment, its linear relaxation is whole. */
export const benchEntretiens = async ({ seconds, seeds }: BenchAsk): Promise<void> => {
  // The package's types describe the module, not the loader it exports.
  const load = highs as unknown as () => Promise<LegacyHighs>
  const solver = await load()
  const total = { campaigns: 0, proven: 0, worstGapPercent: 0, hard: 0, leftOut: 0, slowest: 0 }
  for (const [candidats, jurys, jours] of [
    [60, 2, 6],
    [150, 4, 8],
    [400, 8, 10],
  ] as const)
    for (const seed of seeds) {
      const entretiens = genererEntretiens({ candidats, jurys, jours, seed })
      const from = cpuSeconds()
      const compiled = compileEntretiens(entretiens)
      const { search, plan } = planifierEntretiens(compiled, { seed, poids: LINEAR })
      drive(search, { spent: clockBudget(0.99 * seconds - (cpuSeconds() - from), cpuSeconds), chunk: 1000 })
      const used = cpuSeconds() - from
      const judged = bilan(entretiens, plan(), LINEAR)
      const before = performance.now()
      const { Status, ObjectiveValue } = solver.solve(linearProgram(compiled))
      const cost = judged.cout + LEFT_OUT * (candidats - plan().length)
      const gapPercent = Number(((100 * (cost - ObjectiveValue)) / ObjectiveValue).toFixed(2))
      total.campaigns++
      total.hard += judged.dur.length
      total.leftOut += candidats - plan().length
      total.slowest = Math.max(total.slowest, used)
      if (Status === 'Optimal') {
        total.proven++
        total.worstGapPercent = Math.max(total.worstGapPercent, gapPercent)
      }
      console.log(
        JSON.stringify({
          candidats,
          seed,
          placed: plan().length,
          hard: judged.dur.length,
          cost,
          highs: ObjectiveValue,
          status: Status,
          gapPercent,
          used,
          highsSeconds: Number(((performance.now() - before) / 1000).toFixed(1)),
        }),
      )
    }
  console.log(JSON.stringify(total))
}
