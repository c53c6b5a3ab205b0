import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { parseCtt } from '#src/formats/ctt/ctt.ts'
import type { Instance } from '#src/planner/itc2007/instance.ts'
import type { Job, Outcome } from './bench-ctt-thread.ts'
import type { BenchAsk } from './bench-planner.ts'

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length
const round = (n: number): number => Number(n.toFixed(2))

/** Threads that take the jobs in order; each outcome keeps the rank of its job. */
const runAll = async (
  jobs: readonly Job[],
  threads: number,
  heard: (rank: number, outcome: Outcome) => void,
): Promise<void> => {
  let next = 0
  const work = (): Promise<void> =>
    new Promise((done, failed) => {
      const worker = new Worker(new URL('./bench-ctt-thread.ts', import.meta.url))
      let rank = -1
      const give = (): void => {
        rank = next++
        if (rank < jobs.length) return worker.postMessage(jobs[rank])
        void worker.terminate()
        done()
      }
      worker.on('message', (outcome: Outcome) => {
        heard(rank, outcome)
        give()
      })
      worker.on('error', failed)
      give()
    })
  await Promise.all(Array.from({ length: Math.max(1, threads) }, work))
}

/** An instance and what its cost is compared with: the best known, or the timetable it was planted around. */
export type Yardstick = { readonly nom: string; readonly instance: Instance; readonly known: number | null }

/** Instances of a folder; what cannot be read is said and counted, the others are run. */
export const readFolder = ({ dir, only, best }: BenchAsk): { list: Yardstick[]; refused: number } => {
  const known = best ? (JSON.parse(readFileSync(best, 'utf8')) as Record<string, number>) : {}
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.e?ctt$/i.test(file))
    .toSorted()
  const list: Yardstick[] = []
  let refused = 0
  for (const file of files) {
    const nom = file.replace(/\.e?ctt$/i, '')
    if (only && !only.includes(nom)) continue
    const read = parseCtt(readFileSync(join(dir, file), 'utf8'))
    if (read.ok) list.push({ nom, instance: read.value, known: known[nom] ?? null })
    else {
      refused++
      console.log(`${nom}\trefused: ${JSON.stringify(read.refus)}`)
    }
  }
  return { list, refused }
}

/** Every instance, every seed: best, mean, worst of each, then the totals. */
export const benchCtt = async (list: readonly Yardstick[], ask: BenchAsk) => {
  const { seconds, seeds, threads, out } = ask
  if (out) mkdirSync(out, { recursive: true })
  const jobs = list.flatMap(({ instance }) => seeds.map((seed) => ({ instance, seed, seconds })))
  const outcomes: Outcome[] = []
  const totals = { meanTotal: 0, bestTotal: 0, hard: 0 }
  let comparedMean = 0
  let comparedKnown = 0
  let printed = 0
  const print = (rank: number): void => {
    const { nom, known } = list[rank]!
    const own = outcomes.slice(rank * seeds.length, (rank + 1) * seeds.length)
    const costs = own.map(({ soft }) => soft)
    const hard = own.reduce((sum, outcome) => sum + outcome.hard, 0)
    totals.meanTotal += mean(costs)
    totals.bestTotal += Math.min(...costs)
    totals.hard += hard
    if (known !== null) {
      comparedMean += mean(costs)
      comparedKnown += known
    }
    const rate = mean(own.map(({ moves }) => moves)) / seconds / 1e6
    const feasible = own.every((o) => o.feasible !== null) ? Math.max(...own.map((o) => o.feasible!)) : null
    const figures = [Math.min(...costs), mean(costs).toFixed(1), Math.max(...costs), hard]
    console.log(
      [nom, ...figures, known ?? '-', feasible?.toFixed(2) ?? 'never', rate.toFixed(1), costs.join(' ')].join(
        '\t',
      ),
    )
    if (out)
      for (const [i, { solution }] of own.entries())
        writeFileSync(join(out, `${nom.replaceAll('/', '-')}.${seeds[i]}.sol`), solution)
  }
  console.log('instance\tbest\tmean\tworst\thard\tknown\tfeasible after (s)\tM moves/s\tper seed')
  await runAll(jobs, threads, (rank, outcome) => {
    outcomes[rank] = outcome
    const isWhole = (i: number): boolean => seeds.every((_, s) => outcomes[i * seeds.length + s])
    while (printed < list.length && isWhole(printed)) print(printed++)
  })
  const gapPercent = comparedKnown > 0 ? round((100 * (comparedMean - comparedKnown)) / comparedKnown) : null
  return { ...totals, meanTotal: round(totals.meanTotal), gapPercent }
}

/** The 21 instances of the competition. */
export const benchItc2007 = async (ask: BenchAsk): Promise<void> => {
  const { meanTotal, bestTotal, hard } = await benchCtt(readFolder(ask).list, ask)
  console.log(JSON.stringify({ meanTotal, bestTotal, hard }))
}
