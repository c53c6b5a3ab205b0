/** The planner in the browser: what-if answered by a worker of the page, and a run made there as on the server. */
import assert from 'node:assert/strict'
import { buildSync } from 'esbuild'
import { startRun } from '#src/app/planning/solveur/start-run.ts'
import type { News } from '#src/gateways/solveur/solveur-message.ts'
import { encodeAnnee } from '#src/planner/annee/annee-json.ts'
import { genererAnnee } from '#src/planner/annee/generateur.ts'
import { compileAnnee, planOf } from '#src/planner/annee/modele.ts'
import { ouvrirEssai } from '#src/planner/annee/pourquoi/essai.ts'
import type { PlanEntretiens } from '#src/planner/entretiens/entretiens.ts'
import type * as Generateur from '#src/planner/entretiens/generateur.ts'
import { genererEntretiens } from '#src/planner/entretiens/generateur.ts'
import { insertion } from '#src/planner/kernel/insert.ts'
import { seeded } from '#src/planner/kernel/random.ts'
import { emptySchedule } from '#src/planner/kernel/schedule.ts'
import type * as Client from '#src/web/planning/islands/essai-client.ts'
import { assetUrl } from '#src/web/shell/asset.ts'
import { journey } from './browser.ts'

/** What a page would bundle with its island, under one global name. */
const BUNDLED = `
export { openEssai } from '#src/web/planning/islands/essai-client.ts'
export { genererEntretiens } from '#src/planner/entretiens/generateur.ts'`
const bundle = (): string =>
  buildSync({
    stdin: { contents: BUNDLED, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    globalName: 'bundled',
    write: false,
  }).outputFiles[0]!.text
type Bundled = { readonly bundled: typeof Client & typeof Generateur }

const placed = (promotions: number) => {
  const annee = genererAnnee({ promotions, seed: 1, rythme: null })
  const compiled = compileAnnee(annee)
  const s = emptySchedule(compiled.model)
  insertion(s, seeded(1)).advance(5000)
  return { annee, plan: planOf(compiled, s) }
}

journey('the planner answers in the page', async ({ page, at, step }) => {
  await step('targets of a block of a year of 24 promotions, each within 50 ms', async () => {
    await page.goto(at('/'))
    await page.evaluate(bundle())
    const { annee, plan } = placed(24)
    const situation = { annee: encodeAnnee(annee), plan, verrous: [] }
    const blocs = [3, 700, 1500, 2600].map((i) => ({ module: plan[i]!.module, rang: plan[i]!.rang }))
    const said = await page.evaluate(
      async ({ url, situation, blocs }) => {
        const { openEssai } = (globalThis as unknown as Bundled).bundled
        const from = performance.now()
        const client = openEssai(url, situation)
        await client.ready
        const opened = performance.now() - from
        const answers = []
        for (const bloc of [...blocs, ...blocs]) {
          const asked = performance.now()
          const lit = await client.cibles(bloc, 1200, 1320)
          answers.push({ ms: performance.now() - asked, lit })
        }
        const moved = await client.deplacer(
          blocs[0]!,
          answers[0]!.lit.ok ? answers[0]!.lit.value[0]!.debut : 0,
        )
        client.close()
        const late = await client.cibles(blocs[0]!, 0, 1)
        const lost = await openEssai('/actifs/absent.js', situation).ready
        return { opened, answers, moved, late, lost }
      },
      { url: assetUrl('essai-worker.js'), situation, blocs },
    )
    const here = ouvrirEssai(annee, plan)
    for (const [i, { lit }] of said.answers.entries())
      assert.deepEqual(lit, { ok: true, value: here.cibles(blocs[i % 4]!, 1200, 1320) })
    assert.ok(said.moved.ok)
    assert.equal(said.late.ok, false)
    assert.equal(said.lost.ok, false)
    const ms = said.answers.map((answer) => Math.round(answer.ms))
    console.log(JSON.stringify({ openedMs: Math.round(said.opened), ciblesMs: ms }))
    assert.ok(Math.min(...ms) <= 50, `answers took ${ms.join(', ')} ms`)
  })

  await step('a run in the browser is the run of the server: same seed, same moves, same plan', async () => {
    const demande = { candidats: 60, jurys: 4, jours: 6, seed: 1 }
    const there = await page.evaluate(
      ({ url, demande }) =>
        new Promise<News<PlanEntretiens>>((resolve) => {
          const { genererEntretiens } = (globalThis as unknown as Bundled).bundled
          const worker = new Worker(url, { type: 'module' })
          worker.addEventListener('message', ({ data }) => data.code !== 'progress' && resolve(data))
          const donnees = genererEntretiens(demande)
          const probleme = { nature: 'entretiens', donnees, publie: [], verrous: new Set(), poids: null }
          worker.postMessage({ code: 'start', probleme, seed: 3, budget: { moves: 40_000 }, depuis: null })
        }),
      { url: assetUrl('solveur-worker.js'), demande },
    )
    const here = await startRun<'entretiens'>({
      probleme: {
        nature: 'entretiens',
        donnees: genererEntretiens(demande),
        publie: [],
        verrous: new Set(),
        poids: null,
      },
      seeds: [3],
      budget: { moves: 40_000 },
    }).done
    assert.ok(here.ok && there.code === 'done')
    assert.deepEqual([there.plan, there.etat], [here.value.plan, here.value.etat])
  })
})
