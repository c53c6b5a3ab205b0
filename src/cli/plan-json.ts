import { type Result, refus } from '#src/kit/result.ts'
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
import { placeesDe } from '#src/planner/soutenances/comite/session.ts'
import { expliquer as whySoutenance } from '#src/planner/soutenances/explication.ts'
import { compileSession, scheduleOf as scheduleSession } from '#src/planner/soutenances/modele.ts'
import { planifierSession } from '#src/planner/soutenances/planifier.ts'
import { cannotWrite, parseJson, readDocument, writeResult } from './plan/document.ts'
import { phraseLecture } from './plan/phrase.ts'
import { readSessionAt } from './plan/read-session.ts'
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

/** Reads a JSON document by its schema; what is wrong is a sentence. */
const readJson =
  <D>(read: (json: unknown) => Result<D, RefusLecture>) =>
  async (file: string): Promise<Result<D, string>> => {
    const document = await readDocument(file)
    if (!document.ok) return document
    const json = parseJson(file, document.value.texte)
    if (!json.ok) return json
    const donnees = read(json.value)
    return donnees.ok ? donnees : refus(phraseLecture(file, donnees.refus))
  }

/** Reads a document, plans it for so many CPU seconds of this thread (or moves), writes the plan, sums it up in one line. */
const planDocument =
  <D>(
    nom: string,
    read: (file: string) => Promise<Result<D, string>>,
    open: (donnees: D, seed: number) => Run,
  ) =>
  async (args: readonly string[]): Promise<number> => {
    const usage = `${nom} --seconds S (ou --moves M) --seed N --out PLAN`
    const asked = readRunArgs(args)
    if (!asked.ok) return printWrong(`${asked.refus}\n${usage}`)
    const { file, budget, seed, out } = asked.value
    if (file === '') return printWrong(usage)
    const donnees = await read(file)
    if (!donnees.ok) return printWrong(donnees.refus)
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

/** `plan soutenances FICHIER --seconds S --seed N --out PLAN`; the file (or folder) may be in a published form. */
export const planSoutenances = planDocument('plan soutenances FICHIER', readSessionAt, (lue, seed) => {
  const { session, comite } = lue
  const compiled = compileSession(session)
  const { search, plan } = planifierSession(compiled, { seed })
  const answer = (): Answer => {
    const best = plan()
    const s = scheduleSession(compiled, best)
    // In a published form, day and slot are also said as its files count them, from 1.
    const published = comite
      ? placeesDe(comite, best).map(({ jour, creneau }) => ({ k: jour + 1, ell: creneau + 1 }))
      : []
    return {
      places: best.map(({ debut, ...passage }, i) => ({
        ...passage,
        ...momentOf(session.grille, debut),
        ...published[i],
      })),
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
export const planEntretiens = planDocument(
  'plan entretiens FICHIER',
  readJson(readEntretiens),
  (entretiens, seed) => {
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
  },
)
