import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readSessionAt, type SessionLue, wrongIn } from '#src/cli/plan/read-session.ts'
import { cpuSeconds } from '#src/cli/plan-run.ts'
import { parseCsv } from '#src/formats/tableau/csv.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import { compileSession } from '#src/planner/soutenances/modele.ts'
import { planifierSession } from '#src/planner/soutenances/planifier.ts'
import type { BenchAsk } from './bench-planner.ts'

/** A session and the most defences anyone is known to have placed, or null. */
export type Connue = { readonly nom: string; readonly lue: SessionLue; readonly known: number | null }

/** What one search gave: defences that stand, when that many first stood (CPU s, compilation included), what is broken. */
type Essai = { readonly placed: number; readonly reached: number; readonly wrong: readonly string[] }

/** The run people have, for so many CPU seconds; it ends sooner when every defence stands. */
export const essayerSession = (lue: SessionLue, seed: number, seconds: number): Essai => {
  const from = cpuSeconds()
  const spent = clockBudget(seconds, cpuSeconds)
  const compiled = compileSession(lue.session)
  const { search, plan } = planifierSession(compiled, { seed })
  let placed = 0
  let reached = 0
  drive(search, {
    spent,
    chunk: 1000,
    watch: (progress) => {
      if (progress.placed <= placed) return
      placed = progress.placed
      reached = cpuSeconds() - from
    },
    stopped: () => placed === compiled.model.tasks,
  })
  const found = plan()
  return { placed: found.length, reached, wrong: wrongIn(lue, found) }
}

/** Known numbers by instance: JSON { instance: number }, or tables with the columns N and g; below 0: not known. */
const readKnown = (files: string | null): ((nom: string) => number | null) => {
  const known = new Map<string, number>()
  for (const file of files?.split(',') ?? []) {
    const text = readFileSync(file, 'utf8')
    if (!file.endsWith('.csv')) {
      for (const [nom, most] of Object.entries(JSON.parse(text) as Record<string, number>))
        known.set(nom, most)
      continue
    }
    const table = parseCsv(text)
    if (!table.ok) throw new Error(`${file}: ${JSON.stringify(table.refus)}`)
    const [n, g] = ['N', 'g'].map((titre) => table.value.colonnes.indexOf(titre)) as [number, number]
    for (const ligne of table.value.lignes) known.set(`N${ligne[n]}`, Number(ligne[g]))
  }
  return (nom) => {
    const numbered = /_(N\d+)_/.exec(nom)?.[1] ?? nom
    const most = known.get(nom) ?? known.get(nom.split('/').at(-1)!) ?? known.get(numbered)
    return most === undefined || !(most >= 0) ? null : most
  }
}

/** The instances of a folder, in whichever form; what cannot be read is said and counted, the others are kept. */
export const readDossier = async ({ dir, only, best }: BenchAsk) => {
  const known = readKnown(best)
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted()
  const folders = new Set(
    files.filter((file) => /(^|\/)defences\.csv$/.test(file)).map((file) => dirname(file)),
  )
  const names = [...folders, ...files.filter((file) => file.endsWith('.json') && !folders.has(dirname(file)))]
  const list: Connue[] = []
  let refused = 0
  for (const name of names) {
    const nom = name.replace(/\.json$/, '')
    if (only && !only.includes(nom)) continue
    const read = await readSessionAt(join(dir, name))
    if (read.ok) list.push({ nom, lue: read.value, known: known(nom) })
    else {
      refused++
      console.log(`${nom}\trefused: ${read.refus}`)
    }
  }
  return { list, refused }
}

/** Every instance, every seed: what stands, what is known, when it was reached; then the totals. */
export const benchDossier = (list: readonly Connue[], { seconds, seeds }: BenchAsk) => {
  const totals = {
    instances: 0,
    whole: 0,
    compared: 0,
    atLeast: 0,
    below: 0,
    above: 0,
    wrong: 0,
    agree: 0,
    slowest: 0,
  }
  console.log('instance\tform\tdefences\tworst\tbest\tknown\treached after (CPU s)\twrong\tper seed')
  for (const { nom, lue, known } of list) {
    const essais = seeds.map((seed) => essayerSession(lue, seed, seconds))
    const counts = essais.map(({ placed }) => placed)
    const [worst, best] = [Math.min(...counts), Math.max(...counts)]
    const reached = Math.max(...essais.map((essai) => essai.reached))
    const wrong = essais.flatMap((essai) => essai.wrong)
    totals.instances++
    totals.wrong += wrong.length
    totals.slowest = Math.max(totals.slowest, Number(reached.toFixed(3)))
    if (worst === best) totals.agree++
    if (worst === lue.session.soutenances.length) totals.whole++
    if (known !== null) {
      totals.compared++
      if (worst >= known) totals.atLeast++
      if (worst < known) totals.below++
      if (best > known) totals.above++
    }
    const figures = [
      lue.session.soutenances.length,
      worst,
      best,
      known ?? '-',
      reached.toFixed(3),
      wrong.length,
    ]
    console.log([nom, lue.forme, ...figures, counts.join(' ')].join('\t'))
    for (const one of wrong.slice(0, 3)) console.log(`\t${one}`)
  }
  return totals
}
