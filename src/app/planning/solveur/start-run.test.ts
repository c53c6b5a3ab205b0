import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startPortfolio } from '#src/gateways/solveur/start-portfolio.ts'
import { genererAnnee } from '#src/planner/annee/generateur.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import { genererEntretiens } from '#src/planner/entretiens/generateur.ts'
import { bilan as bilanEntretiens } from '#src/planner/entretiens/regles.ts'
import type { Probleme } from '#src/planner/probleme/probleme.ts'
import { bilan as bilanSession } from '#src/planner/soutenances/bilan.ts'
import { genererSession } from '#src/planner/soutenances/generateur.ts'
import { startRun } from './start-run.ts'

const annee = genererAnnee({ promotions: 1, seed: 1, rythme: null })
const uneAnnee: Probleme<'annee'> = {
  nature: 'annee',
  donnees: annee,
  publie: [],
  verrous: new Set(),
  poids: null,
}
const LONG = { seconds: 600 }
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Waits until it is true, at most ten seconds. */
const until = async (isTrue: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !isTrue(); i++) await sleep(50)
  assert.ok(isTrue())
}

describe('a run in threads', () => {
  it('places a year, and its score is the one the rules read', async () => {
    const { done } = startRun({ probleme: uneAnnee, budget: { moves: 40_000 }, seeds: [1, 2] })
    const answer = await done
    assert.ok(answer.ok)
    const { plan, etat } = answer.value
    assert.equal(plan.length, 117)
    assert.deepEqual([etat.placed, etat.waiting], [117, 0])
    const judged = bilan(annee, plan)
    assert.deepEqual(judged.dur, [])
    assert.equal(judged.cout, etat.soft)
    for (const { nom, cout } of judged.souple)
      assert.equal(etat.byTerm.find((term) => term.nom === nom)!.cost, cout)
  })

  it('is a function of its seeds when the budget is counted in moves, however often it is looked at', async () => {
    const once = async (watch: (() => void) | undefined) => {
      const answer = await startRun({
        probleme: uneAnnee,
        budget: { moves: 150_000 },
        seeds: [3, 4, 5],
        ...(watch && { watch }),
      }).done
      return answer.ok && answer.value
    }
    assert.deepEqual(await once(undefined), await once(() => {}))
  })

  it('keeps one thread per core at work, reports at most five times a second, stops when asked', async () => {
    const heard: number[] = []
    const states: string[][] = []
    const run = startRun({
      probleme: uneAnnee,
      budget: LONG,
      watch: ({ seeds }) => {
        heard.push(performance.now())
        states.push(seeds.map(({ state }) => state))
      },
    })
    await until(() => heard.length >= 3)
    const now = run.meilleur()!
    assert.deepEqual(bilan(annee, now.plan).dur, [])
    run.stop()
    const answer = await run.done
    assert.ok(answer.ok)
    assert.ok(answer.value.etat.waiting <= now.etat.waiting)
    assert.ok(heard.slice(1, -1).every((at, i) => at - heard[i]! >= 199))
    assert.ok(states.flat().every((state) => ['working', 'done'].includes(state)))
  })

  it('pauses and goes on; stopped before it begins to work, it still answers', async () => {
    const run = startRun({ probleme: uneAnnee, budget: LONG, seeds: [1] })
    await until(() => run.meilleur() !== null)
    run.pause()
    await sleep(150)
    const at = run.avancee().seconds
    await sleep(400)
    assert.equal(run.avancee().seconds, at)
    run.resume()
    await until(() => run.avancee().seconds > at)
    run.stop()
    assert.ok((await run.done).ok)

    const stillborn = startRun({ probleme: uneAnnee, budget: LONG, seeds: [1, 2, 3, 4] })
    stillborn.stop()
    assert.ok((await stillborn.done).ok)
  })

  it('goes on from a state, and is never worse than it', async () => {
    const first = await startRun({ probleme: uneAnnee, budget: { moves: 200_000 }, seeds: [1] }).done
    assert.ok(first.ok)
    const { plan, etat } = first.value
    const again = await startRun({
      probleme: uneAnnee,
      budget: { moves: 20_000 },
      seeds: [2],
      depuis: plan,
    }).done
    assert.ok(again.ok)
    assert.ok(again.value.etat.waiting === 0 && again.value.etat.soft <= etat.soft)
  })

  it('a state with a locked block keeps it where it stands', async () => {
    const first = await startRun({ probleme: uneAnnee, budget: { moves: 4000 }, seeds: [1] }).done
    assert.ok(first.ok)
    const publie = first.value.plan
    const verrous = new Set(publie.slice(0, 60).map(({ module, rang }) => `${module}#${rang}`))
    const again = await startRun({
      probleme: { ...uneAnnee, publie, verrous },
      budget: { moves: 100_000 },
      seeds: [2],
    }).done
    assert.ok(again.ok)
    const apres = new Map(again.value.plan.map((s) => [`${s.module}#${s.rang}`, s]))
    for (const seance of publie.slice(0, 60))
      assert.deepEqual(apres.get(`${seance.module}#${seance.rang}`), seance)
  })

  it('runs interviews and defences in the same thread', async () => {
    const entretiens = genererEntretiens({ candidats: 40, jurys: 4, jours: 5, seed: 1 })
    const heard = await startRun<'entretiens'>({
      probleme: { nature: 'entretiens', donnees: entretiens, publie: [], verrous: new Set(), poids: null },
      budget: { moves: 40_000 },
      seeds: [1],
    }).done
    assert.ok(heard.ok)
    assert.equal(bilanEntretiens(entretiens, heard.value.plan).cout, heard.value.etat.soft)
    const session = genererSession({ soutenances: 20, membres: 25, salles: 2, jours: 3, seed: 1 })
    const defended = await startRun<'soutenances'>({
      probleme: { nature: 'soutenances', donnees: session, publie: [], verrous: new Set(), poids: null },
      budget: { moves: 40_000 },
      seeds: [1],
    }).done
    assert.ok(defended.ok)
    assert.equal(bilanSession(session, defended.value.plan).cout, defended.value.etat.soft)
  })
})

/** A thread that reports a plan worth `soft`, then does as it is told. */
const thread = (then: string) => `
  import { parentPort } from 'node:worker_threads'
  const say = (code, soft) => parentPort.postMessage({ code, seconds: 1, spent: 0.5, plan: 'plan of ' + soft,
    etat: { phase: 'recuit', placed: 1, waiting: 0, soft, moves: 1, byTerm: [] } })
  parentPort.on('message', ({ code, seed }) => { ${then} })`
const begin = (source: string, seeds: readonly number[], probleme: unknown = null, graceMs = 5000) =>
  startPortfolio<unknown, unknown>({
    worker: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
    probleme,
    budget: LONG,
    seeds,
    graceMs,
  })

describe('a thread that dies', () => {
  const dead = (source: string) =>
    startPortfolio<unknown, unknown>({
      worker: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
      probleme: null,
      budget: LONG,
      seeds: [1],
      memoryMiB: 16,
    }).done

  it('is a refusal that says why, never a crash', async () => {
    const thrown = await dead("throw new Error('no luck')")
    assert.deepEqual(thrown, { ok: false, refus: { code: 'fil-mort', motif: 'no luck', meilleur: null } })
    const left = await dead('process.exit(3)')
    assert.deepEqual(left, { ok: false, refus: { code: 'fil-mort', motif: 'exit 3', meilleur: null } })
    const full = await dead('const all = []; for (;;) all.push(new Array(1e5).fill(1.5))')
    assert.equal(!full.ok && full.refus.code, 'memoire')
  })

  it('leaves the others at work, and who looks on is told which died and why', async () => {
    const run = begin(
      thread(
        "if (code === 'start') { say('progress', seed); seed === 2 ? process.exit(7) : setTimeout(() => say('done', seed), 300) }",
      ),
      [5, 2],
    )
    const answer = await run.done
    // What the dead one had found counts still.
    assert.deepEqual(answer.ok && [answer.value.seed, answer.value.plan], [2, 'plan of 2'])
    assert.deepEqual(
      run.avancee().seeds.map(({ seed, state }) => [seed, state]),
      [
        [5, 'done'],
        [2, 'dead'],
      ],
    )
    assert.deepEqual(run.avancee().morts, [{ seed: 2, code: 'fil-mort', motif: 'exit 7' }])
  })

  it('when all die, the run ends with what they had found and says so', async () => {
    const answer = await begin(
      thread("if (code === 'start') { say('progress', 9); setTimeout(() => process.exit(7), 50) }"),
      [1],
    ).done
    assert.ok(!answer.ok)
    assert.deepEqual(
      [answer.refus.code, answer.refus.motif, answer.refus.meilleur?.plan],
      ['fil-mort', 'exit 7', 'plan of 9'],
    )
  })

  it('a thread that does not hear a stop is ended, and what it had found is given back', async () => {
    const run = begin(
      thread("if (code === 'start') { say('progress', 9); setTimeout(() => { for (;;); }, 50) }"),
      [1],
      null,
      300,
    )
    await until(() => run.meilleur() !== null)
    await sleep(100)
    run.stop()
    const answer = await run.done
    assert.ok(!answer.ok)
    assert.deepEqual([answer.refus.motif, answer.refus.meilleur?.plan], ['stop', 'plan of 9'])
    run.stop()
  })

  it('a problem that cannot cross to a thread is a refusal', async () => {
    const answer = await begin(thread(''), [1, 2, 3], () => 1).done
    assert.equal(!answer.ok && answer.refus.code, 'fil-mort')
  })

  it('a problem that cannot be opened is refused with its reason', async () => {
    const broken = {
      ...uneAnnee,
      donnees: { ...annee, modules: [{ id: 'x' }] },
    } as unknown as typeof uneAnnee
    const answer = await startRun<'annee'>({ probleme: broken, budget: LONG, seeds: [1] }).done
    assert.ok(!answer.ok)
    assert.match(answer.refus.motif, /TypeError/)
  })
})
