import { parseFet } from '#src/formats/fet/parse.ts'
import { renderFet, renderPlacesFet } from '#src/formats/fet/render.ts'
import type { Plan } from '#src/planner/annee/annee.ts'
import { genererAnnee } from '#src/planner/annee/generateur.ts'
import { type Compiled, compileAnnee, scheduleOf } from '#src/planner/annee/modele.ts'
import { planifier } from '#src/planner/annee/planifier.ts'
import { expliquer } from '#src/planner/annee/pourquoi/explication.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import { waiting } from '#src/planner/kernel/schedule.ts'
import { cannotWrite, readDocument, writeResult } from './plan/document.ts'
import { phraseFet } from './plan/phrase.ts'
import { exitOf, runSearch } from './plan/run-search.ts'
import { type AnneeDeFet, fromFet, placesOf, toFet } from './plan-annee.ts'
import { cpuSeconds, printWrong, readRunArgs, wholeOption } from './plan-run.ts'

const USAGE = 'plan fet FICHIER --seconds S (ou --moves M) --seed N --out RESULTAT'
const CHUNK = 2000

/** The activities that wait, each with what keeps it out. */
const attenteOf = (compiled: Compiled, { blocsOf }: AnneeDeFet, plan: Plan) => {
  const s = scheduleOf(compiled, plan)
  return waiting(s).map((t) => {
    const { module, rang } = compiled.blocs[t]!
    const id = blocsOf.get(compiled.annee.modules[module]!.id)![rang]!
    return { id, pourquoi: expliquer(compiled, s, t) }
  })
}

/** `plan fet FICHIER --seconds S --seed N --out RESULTAT`: places the activities of a FET file. */
export const planFet = async (args: readonly string[]): Promise<number> => {
  const asked = readRunArgs(args)
  if (!asked.ok) return printWrong(`${asked.refus}\n${USAGE}`)
  const { file, budget, seed, out } = asked.value
  if (file === '') return printWrong(USAGE)
  const document = await readDocument(file)
  if (!document.ok) return printWrong(document.refus)
  const read = parseFet(document.value.texte)
  if (!read.ok) return printWrong(phraseFet(file, read.refus))
  const shut = await cannotWrite(out)
  if (shut) return printWrong(shut)
  const { donnees, ignorees } = read.value
  const year = fromFet(donnees)
  const { annee, blocsOf } = year

  const from = cpuSeconds()
  const compiled = compileAnnee(annee)
  const { search, plan } = planifier(compiled, { seed })
  const signal = await runSearch(search, budget, CHUNK)
  const best = plan()
  const used = cpuSeconds() - from
  const judged = bilan(annee, best)
  const unwritten = await writeResult(out, renderPlacesFet(placesOf(donnees, blocsOf, best)))
  const report = {
    activites: donnees.activites.length,
    placees: best.length,
    dur: judged.dur.length,
    cout: judged.cout,
    ignorees: Object.fromEntries(ignorees),
    ecarts: annee.ecarts?.length ?? 0,
    attente: attenteOf(compiled, year, best),
    seed,
    cpuSeconds: used,
    ...(signal && { interrompu: signal }),
  }
  process.stderr.write(`${JSON.stringify(report)}\n`)
  if (unwritten) return printWrong(unwritten)
  if (signal) return exitOf(signal)
  return best.length === donnees.activites.length ? 0 : 1
}

const USAGE_GENERATE = 'plan generate --promotions N --seed S [--rythme K] --out FICHIER'

/** `plan generate --promotions N --seed S [--rythme K] --out FICHIER`: a generated year, as a FET file. */
export const planGenerate = async (args: readonly string[]): Promise<number> => {
  const asked = readRunArgs(args, { promotions: '1', rythme: '0' })
  if (!asked.ok) return printWrong(`${asked.refus}\n${USAGE_GENERATE}`)
  const { file, more, seed, out } = asked.value
  if (file !== '')
    return printWrong(`« ${file} » est de trop : la commande ne lit aucun fichier\n${USAGE_GENERATE}`)
  const promotions = wholeOption('promotions', more.promotions!, [1, 100])
  const rythme = wholeOption('rythme', more.rythme!, [0, 52])
  if (!promotions.ok) return printWrong(`${promotions.refus}\n${USAGE_GENERATE}`)
  if (!rythme.ok) return printWrong(`${rythme.refus}\n${USAGE_GENERATE}`)
  const shut = await cannotWrite(out)
  if (shut) return printWrong(shut)
  const annee = genererAnnee({ promotions: promotions.value, seed, rythme: rythme.value || null })
  const unwritten = await writeResult(out, renderFet(toFet(annee)))
  return unwritten ? printWrong(unwritten) : 0
}
