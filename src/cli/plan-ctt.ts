import { parseCtt, passedOverCtt, renderSolutionCtt } from '#src/formats/ctt/ctt.ts'
import { scoreUd2, verdict } from '#src/planner/itc2007/formules.ts'
import { searchUd2 } from '#src/planner/itc2007/search.ts'
import { cannotWrite, readDocument, writeResult } from './plan/document.ts'
import { phraseCtt } from './plan/phrase.ts'
import { exitOf, runSearch } from './plan/run-search.ts'
import { cpuSeconds, printWrong, readRunArgs } from './plan-run.ts'

const USAGE = 'plan ctt FICHIER --seconds S (ou --moves M) --seed N --out SOLUTION'

/** Moves between two looks at the clock: a millisecond or two. */
const CHUNK = 20_000

/** `plan ctt FICHIER --seconds S --seed N --out SOLUTION`: S seconds of CPU time of this thread, or M moves. */
export const planCtt = async (args: readonly string[]): Promise<number> => {
  const asked = readRunArgs(args)
  if (!asked.ok) return printWrong(`${asked.refus}\n${USAGE}`)
  const { file, budget, seed, out } = asked.value
  if (file === '') return printWrong(USAGE)
  const document = await readDocument(file)
  if (!document.ok) return printWrong(document.refus)
  const { texte, encoding } = document.value
  const instance = parseCtt(texte)
  if (!instance.ok) return printWrong(phraseCtt(file, instance.refus))
  const shut = await cannotWrite(out)
  if (shut) return printWrong(shut)

  const from = cpuSeconds()
  const search = searchUd2(instance.value, seed)
  const signal = await runSearch(search, budget, CHUNK)
  const seances = search.best()
  const used = cpuSeconds() - from
  const judged = verdict(instance.value, seances)
  const unwritten = await writeResult(out, renderSolutionCtt(seances), encoding)
  const { hard, soft } = scoreUd2(judged)
  const report = {
    instance: instance.value.nom,
    formulation: 'UD2',
    hard,
    soft,
    ...judged,
    ignorees: Object.fromEntries(passedOverCtt(texte)),
    seed,
    cpuSeconds: used,
    moves: search.progress().moves,
    ...(signal && { interrompu: signal }),
  }
  process.stderr.write(`${JSON.stringify(report)}\n`)
  if (unwritten) return printWrong(unwritten)
  if (signal) return exitOf(signal)
  return hard === 0 ? 0 : 1
}
