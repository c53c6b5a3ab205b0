import { ok, type Result, refus } from '#src/kit/result.ts'
import { readEntretiens } from '#src/planner/entretiens/entretiens.schema.ts'
import { expliquer as whyEntretien } from '#src/planner/entretiens/explication.ts'
import { compileEntretiens, scheduleOf as scheduleEntretiens } from '#src/planner/entretiens/modele.ts'
import { planifierEntretiens } from '#src/planner/entretiens/planifier.ts'
import { bilan as bilanEntretiens } from '#src/planner/entretiens/regles.ts'
import { momentOf, type RefusLecture } from '#src/planner/grille/grille.schema.ts'
import type { LocalSearch } from '#src/planner/kernel/local-search.ts'
import { waiting } from '#src/planner/kernel/schedule.ts'
import type { Bilan } from '#src/planner/regle/regle.ts'
import { bilan as bilanSession } from '#src/planner/soutenances/bilan.ts'
import { expliquer as whySoutenance } from '#src/planner/soutenances/explication.ts'
import { compileSession, scheduleOf as scheduleSession } from '#src/planner/soutenances/modele.ts'
import { planifierSession } from '#src/planner/soutenances/planifier.ts'
import { readSession } from '#src/planner/soutenances/session.schema.ts'
import { cannotWrite, readDocument, writeResult } from './plan/document.ts'
import { phraseLecture } from './plan/phrase.ts'
import { exitOf, runSearch } from './plan/run-search.ts'
import { cpuSeconds, printWrong, readRunArgs } from './plan-run.ts'

/** What a run answers: where each one stands, and why the others wait. */
type Answer = {
  readonly places: readonly object[]
  readonly attente: readonly { readonly id: string; readonly pourquoi: readonly object[] }[]
  readonly judged: Bilan
}
/** A run not yet begun, and how its best plan is read. */
type Run = { readonly search: LocalSearch; readonly answer: () => Answer }

const CHUNK = 2000

const parse = (texte: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(texte))
  } catch (error) {
    return refus(error instanceof Error ? error.message : String(error))
  }
}

/** Reads a document, plans it for so many CPU seconds of this thread (or moves), writes the plan, sums it up in one line. */
const planDocument =
  <D>(
    nom: string,
    read: (json: unknown) => Result<D, RefusLecture>,
    open: (donnees: D, seed: number) => Run,
  ) =>
  async (args: readonly string[]): Promise<number> => {
    const usage = `${nom} --seconds S (ou --moves M) --seed N --out PLAN`
    const asked = readRunArgs(args)
    if (!asked.ok) return printWrong(`${asked.refus}\n${usage}`)
    const { file, budget, seed, out } = asked.value
    if (file === '') return printWrong(usage)
    const document = await readDocument(file)
    if (!document.ok) return printWrong(document.refus)
    const json = parse(document.value.texte)
    if (!json.ok) return printWrong(`${file} n’est pas du JSON : ${json.refus}`)
    const donnees = read(json.value)
    if (!donnees.ok) return printWrong(phraseLecture(file, donnees.refus))
    const shut = await cannotWrite(out)
    if (shut) return printWrong(shut)
    const from = cpuSeconds()
    const { search, answer } = open(donnees.value, seed)
    const signal = await runSearch(search, budget, CHUNK)
    const { places, attente, judged } = answer()
    const termes = Object.fromEntries(judged.souple.map(({ nom: terme, cout }) => [terme, cout]))
    const plan = `${JSON.stringify({ places, attente, cout: judged.cout, termes }, null, 2)}\n`
    const unwritten = await writeResult(out, plan)
    const { cout, dur } = judged
    const told = { placees: places.length, attente: attente.length, dur: dur.length, cout, termes, seed }
    const end = { cpuSeconds: cpuSeconds() - from, ...(signal && { interrompu: signal }) }
    process.stderr.write(`${JSON.stringify({ ...told, ...end })}\n`)
    if (unwritten) return printWrong(unwritten)
    if (signal) return exitOf(signal)
    return dur.length === 0 ? 0 : 1
  }

/** `plan soutenances FICHIER --seconds S --seed N --out PLAN`. */
export const planSoutenances = planDocument('plan soutenances FICHIER', readSession, (session, seed) => {
  const compiled = compileSession(session)
  const { search, plan } = planifierSession(compiled, { seed })
  const answer = (): Answer => {
    const best = plan()
    const s = scheduleSession(compiled, best)
    return {
      places: best.map(({ debut, ...passage }) => ({ ...passage, ...momentOf(session.grille, debut) })),
      attente: waiting(s).map((t) => ({
        id: session.soutenances[t]!.id,
        pourquoi: whySoutenance(compiled, s, t),
      })),
      judged: bilanSession(session, best),
    }
  }
  return { search, answer }
})

/** `plan entretiens FICHIER --seconds S --seed N --out PLAN`. */
export const planEntretiens = planDocument('plan entretiens FICHIER', readEntretiens, (entretiens, seed) => {
  const compiled = compileEntretiens(entretiens)
  const { search, plan } = planifierEntretiens(compiled, { seed })
  const answer = (): Answer => {
    const best = plan()
    const s = scheduleEntretiens(compiled, best)
    return {
      places: best.map(({ debut, ...rendezvous }) => ({
        ...rendezvous,
        ...momentOf(entretiens.grille, debut),
      })),
      attente: waiting(s).map((t) => ({
        id: entretiens.candidats[t]!.id,
        pourquoi: whyEntretien(compiled, s, t),
      })),
      judged: bilanEntretiens(entretiens, best),
    }
  }
  return { search, answer }
})
