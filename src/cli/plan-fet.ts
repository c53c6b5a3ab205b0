import { readFile, writeFile } from 'node:fs/promises'
import { parseFet } from '#src/formats/fet/parse.ts'
import { renderFet, renderPlacesFet } from '#src/formats/fet/render.ts'
import { genererAnnee } from '#src/planner/annee/generateur.ts'
import { compileAnnee } from '#src/planner/annee/modele.ts'
import { planifier } from '#src/planner/annee/planifier.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import { fromFet, placesOf, toFet } from './plan-annee.ts'
import { cpuSeconds, printWrong, readRunArgs } from './plan-run.ts'

/** `plan fet FICHIER --seconds S --seed N --out RESULTAT`: places the activities of a FET file. */
export const planFet = async (args: readonly string[]): Promise<number> => {
  const run = readRunArgs(args)
  if (!run?.file) return printWrong('plan fet FICHIER --seconds S --seed N --out RESULTAT')
  const texte = await readFile(run.file, 'utf8').catch(() => null)
  if (texte === null) return printWrong(`fichier illisible : ${run.file}`)
  const read = parseFet(texte)
  if (!read.ok) return printWrong(`${run.file} : ${JSON.stringify(read.refus)}`)
  const { donnees, ignorees } = read.value
  const { annee, blocsOf } = fromFet(donnees)

  const from = cpuSeconds()
  const compiled = compileAnnee(annee)
  const { search, plan } = planifier(compiled, { seed: run.seed })
  drive(search, { spent: clockBudget(run.seconds, cpuSeconds), chunk: 2000 })
  const judged = bilan(annee, plan())
  const result = renderPlacesFet(placesOf(donnees, blocsOf, plan()))
  if (run.out) await writeFile(run.out, result)
  else process.stdout.write(result)
  const report = {
    activites: donnees.activites.length,
    placees: plan().length,
    dur: judged.dur.length,
    cout: judged.cout,
    ignorees: Object.fromEntries(ignorees),
    ecarts: annee.ecarts?.length ?? 0,
    seed: run.seed,
    cpuSeconds: cpuSeconds() - from,
  }
  process.stderr.write(`${JSON.stringify(report)}\n`)
  return plan().length === donnees.activites.length ? 0 : 1
}

/** `plan generate --promotions N --seed S [--rythme K] --out FICHIER`: a generated year, as a FET file. */
export const planGenerate = async (args: readonly string[]): Promise<number> => {
  const run = readRunArgs(args)
  const promotions = run?.numbers('promotions') ?? Number.NaN
  const rythme = run?.numbers('rythme') ?? Number.NaN
  if (!run || !Number.isInteger(promotions) || promotions < 1 || !Number.isInteger(rythme) || rythme < 0)
    return printWrong('plan generate --promotions N --seed S [--rythme K] --out FICHIER')
  const annee = genererAnnee({ promotions, seed: run.seed, rythme: rythme === 0 ? null : rythme })
  const texte = renderFet(toFet(annee))
  if (run.out) await writeFile(run.out, texte)
  else process.stdout.write(texte)
  return 0
}
