import { readFile, writeFile } from 'node:fs/promises'
import { parseCtt, renderSolutionCtt } from '#src/formats/ctt/ctt.ts'
import { scoreUd2, verdict } from '#src/planner/itc2007/formules.ts'
import { searchUd2 } from '#src/planner/itc2007/search.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import { cpuSeconds, printWrong, readRunArgs } from './plan-run.ts'

/** `plan ctt FICHIER --seconds S --seed N --out SOLUTION`: S seconds of CPU time of this thread. */
export const planCtt = async (args: readonly string[]): Promise<number> => {
  const run = readRunArgs(args)
  if (!run?.file) return printWrong('plan ctt FICHIER --seconds S --seed N --out SOLUTION')
  const texte = await readFile(run.file, 'utf8').catch(() => null)
  if (texte === null) return printWrong(`fichier illisible : ${run.file}`)
  const instance = parseCtt(texte)
  if (!instance.ok) return printWrong(`${run.file}, ligne ${instance.refus.ligne} : ${instance.refus.code}`)

  const from = cpuSeconds()
  const search = searchUd2(instance.value, run.seed)
  drive(search, { spent: clockBudget(run.seconds, cpuSeconds) })
  const seances = search.best()
  const used = cpuSeconds() - from
  const judged = verdict(instance.value, seances)
  const solution = renderSolutionCtt(seances)
  if (run.out) await writeFile(run.out, solution)
  else process.stdout.write(solution)
  const { hard, soft } = scoreUd2(judged)
  process.stderr.write(
    `${JSON.stringify({ instance: instance.value.nom, hard, soft, ...judged, seed: run.seed, cpuSeconds: used, moves: search.progress().moves })}\n`,
  )
  return hard === 0 ? 0 : 1
}
