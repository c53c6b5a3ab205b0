import { readFile, writeFile } from 'node:fs/promises'
import type { Result } from '#src/kit/result.ts'
import { readEntretiens } from '#src/planner/entretiens/entretiens.schema.ts'
import { expliquer as whyEntretien } from '#src/planner/entretiens/explication.ts'
import { compileEntretiens, scheduleOf as scheduleEntretiens } from '#src/planner/entretiens/modele.ts'
import { planifierEntretiens } from '#src/planner/entretiens/planifier.ts'
import { bilan as bilanEntretiens } from '#src/planner/entretiens/regles.ts'
import { momentOf, type RefusLecture } from '#src/planner/grille/grille.schema.ts'
import { waiting } from '#src/planner/kernel/schedule.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import type { Bilan } from '#src/planner/regle/regle.ts'
import { bilan as bilanSession } from '#src/planner/soutenances/bilan.ts'
import { expliquer as whySoutenance } from '#src/planner/soutenances/explication.ts'
import { compileSession, scheduleOf as scheduleSession } from '#src/planner/soutenances/modele.ts'
import { planifierSession } from '#src/planner/soutenances/planifier.ts'
import { readSession } from '#src/planner/soutenances/session.schema.ts'
import { cpuSeconds, printWrong, readRunArgs } from './plan-run.ts'

/** What a run answers: where each one stands, and why the others wait. */
type Answer = {
  readonly places: readonly object[]
  readonly attente: readonly { readonly id: string; readonly pourquoi: readonly object[] }[]
  readonly judged: Bilan
}
type Run = { readonly seconds: number; readonly seed: number }

/** Reads a document, plans it for so many CPU seconds of this thread, writes the plan, sums it up in one line. */
const planDocument =
  <D>(
    usage: string,
    read: (json: unknown) => Result<D, RefusLecture>,
    solve: (donnees: D, run: Run) => Answer,
  ) =>
  async (args: readonly string[]): Promise<number> => {
    const run = readRunArgs(args)
    if (!run?.file) return printWrong(`${usage} --seconds S --seed N --out PLAN`)
    const texte = await readFile(run.file, 'utf8').catch(() => null)
    if (texte === null) return printWrong(`fichier illisible : ${run.file}`)
    let json: unknown
    try {
      json = JSON.parse(texte)
    } catch (error) {
      return printWrong(`${run.file} : ${String(error)}`)
    }
    const donnees = read(json)
    if (!donnees.ok) return printWrong(`${run.file} : ${JSON.stringify(donnees.refus)}`)
    const from = cpuSeconds()
    const { places, attente, judged } = solve(donnees.value, run)
    const termes = Object.fromEntries(judged.souple.map(({ nom, cout }) => [nom, cout]))
    const plan = `${JSON.stringify({ places, attente, cout: judged.cout, termes }, null, 2)}\n`
    if (run.out) await writeFile(run.out, plan)
    else process.stdout.write(plan)
    const { cout, dur } = judged
    const told = { placees: places.length, attente: attente.length, dur: dur.length, cout }
    process.stderr.write(
      `${JSON.stringify({ ...told, termes, seed: run.seed, cpuSeconds: cpuSeconds() - from })}\n`,
    )
    return dur.length === 0 ? 0 : 1
  }

/** `plan soutenances FICHIER --seconds S --seed N --out PLAN`. */
export const planSoutenances = planDocument(
  'plan soutenances FICHIER',
  readSession,
  (session, { seconds, seed }) => {
    const spent = clockBudget(seconds, cpuSeconds)
    const compiled = compileSession(session)
    const { search, plan } = planifierSession(compiled, { seed })
    drive(search, { spent, chunk: 2000 })
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
  },
)

/** `plan entretiens FICHIER --seconds S --seed N --out PLAN`. */
export const planEntretiens = planDocument(
  'plan entretiens FICHIER',
  readEntretiens,
  (entretiens, { seconds, seed }) => {
    const spent = clockBudget(seconds, cpuSeconds)
    const compiled = compileEntretiens(entretiens)
    const { search, plan } = planifierEntretiens(compiled, { seed })
    drive(search, { spent, chunk: 2000 })
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
  },
)
