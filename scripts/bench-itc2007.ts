import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cpuSeconds } from '#src/cli/plan-run.ts'
import { parseCtt, renderSolutionCtt } from '#src/formats/ctt/ctt.ts'
import { scoreUd2, verdict } from '#src/planner/itc2007/formules.ts'
import { searchUd2 } from '#src/planner/itc2007/search.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import type { BenchAsk } from './bench-planner.ts'

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length

/** Every instance of a folder, every seed; each solution judged by the official formulas, never by the search. */
export const benchItc2007 = ({ seconds, seeds, only, dir, out }: BenchAsk): void => {
  const files = readdirSync(dir)
    .filter((file) => /\.e?ctt$/.test(file) && (!only || only.includes(file.replace(/\.e?ctt$/, ''))))
    .toSorted()
  if (out) mkdirSync(out, { recursive: true })
  const totals = { meanTotal: 0, bestTotal: 0, hard: 0 }
  console.log('instance\tbest\tmean\tworst\tM moves/s\tper seed')
  for (const file of files) {
    const instance = parseCtt(readFileSync(join(dir, file), 'utf8'))
    if (!instance.ok) throw new Error(`${file}: ${JSON.stringify(instance.refus)}`)
    const costs: number[] = []
    let rate = 0
    for (const seed of seeds) {
      const search = searchUd2(instance.value, seed)
      drive(search, { spent: clockBudget(seconds, cpuSeconds) })
      const seances = search.best()
      const { hard, soft } = scoreUd2(verdict(instance.value, seances))
      costs.push(soft)
      totals.hard += hard
      rate += search.progress().moves / seconds / seeds.length / 1e6
      if (out) writeFileSync(join(out, `${file}.${seed}.sol`), renderSolutionCtt(seances))
    }
    totals.meanTotal += mean(costs)
    totals.bestTotal += Math.min(...costs)
    const figures = [Math.min(...costs), mean(costs).toFixed(1), Math.max(...costs), rate.toFixed(1)]
    console.log([file.replace(/\.e?ctt$/, ''), ...figures, costs.join(' ')].join('\t'))
  }
  console.log(JSON.stringify({ ...totals, meanTotal: Number(totals.meanTotal.toFixed(2)) }))
}
