import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Budget, type Etat, type News, type Order, REPORT_EVERY_MS } from './solveur-message.ts'

/** What is run: one thread per seed, the best of them wins. */
export type Portfolio<Probleme, Plan> = {
  /** Module that calls `serveRun` on a thread of Node. */
  readonly worker: URL
  readonly probleme: Probleme
  readonly budget: Budget
  /** Any number of seeds; null: one per core, from 1. At most one thread per core works at a time. */
  readonly seeds?: readonly number[] | null
  /** A state to go on from. */
  readonly depuis?: Plan | null
  /** Heard at most five times a second, and once at the end. */
  readonly watch?: (avancee: Avancee) => void
  /** Heap of each thread, typed arrays not counted. */
  readonly memoryMiB?: number
  /** Milliseconds a thread has to answer a stop before it is ended; 5,000 when absent. */
  readonly graceMs?: number
}

/** A plan, what it is worth, and the seed that found it. */
export type Meilleur<Plan> = { readonly plan: Plan; readonly etat: Etat; readonly seed: number }

/** Where the whole portfolio is. */
export type Avancee = {
  readonly meilleur: Etat | null
  /** Share of the budget of all its seeds, from 0 to 1. */
  readonly spent: number
  /** CPU seconds of the thread that has worked longest. */
  readonly seconds: number
  readonly seeds: readonly { readonly seed: number; readonly etat: Etat | null; readonly state: SeedState }[]
  /** Threads that died; the others went on. */
  readonly morts: readonly Mort[]
}
type SeedState = 'waiting' | 'working' | 'done' | 'dead'

/** A thread that did not come to its end, and why. */
export type Mort = { readonly seed: number; readonly code: 'fil-mort' | 'memoire'; readonly motif: string }

/** No thread came to its end: why the first died, and the best plan heard before, if any. */
export type RefusSolveur<Plan> = {
  readonly code: 'fil-mort' | 'memoire'
  readonly motif: string
  readonly meilleur: Meilleur<Plan> | null
}

/** A run in progress. */
export type EnCours<Plan> = {
  /** The best plan heard so far: at most a fifth of a second old. */
  readonly meilleur: () => Meilleur<Plan> | null
  readonly avancee: () => Avancee
  readonly pause: () => void
  readonly resume: () => void
  /** Ends the run; its best plan comes through `done`. */
  readonly stop: () => void
  readonly done: Promise<Result<Meilleur<Plan>, RefusSolveur<Plan>>>
}

type Seed<Plan> = {
  readonly seed: number
  state: SeedState
  worker: Worker | null
  etat: Etat | null
  plan: Plan | null
  spent: number
  seconds: number
}

const DEFAULT_MEMORY = 1024
/** What a thread told to stop is given to answer, in milliseconds; then it is ended. */
const DEFAULT_GRACE = 5000

const isBetter = (a: Etat, b: Etat): boolean =>
  a.waiting < b.waiting || (a.waiting === b.waiting && a.soft < b.soft)

/** Starts a run. Nothing it meets is thrown: a thread that dies leaves the others at work. */
export const startPortfolio = <Probleme, Plan>(asked: Portfolio<Probleme, Plan>): EnCours<Plan> => {
  const {
    worker: url,
    probleme,
    budget,
    depuis = null,
    watch,
    memoryMiB = DEFAULT_MEMORY,
    graceMs = DEFAULT_GRACE,
  } = asked
  const cores = Math.max(1, availableParallelism())
  const numbers = asked.seeds ?? Array.from({ length: cores }, (_, i) => i + 1)
  const seeds: Seed<Plan>[] = numbers.map((seed) => ({
    seed,
    state: 'waiting',
    worker: null,
    etat: null,
    plan: null,
    spent: 0,
    seconds: 0,
  }))
  const morts: Mort[] = []
  let grace: NodeJS.Timeout | undefined
  let stopped = false
  let paused = false
  let finished = false
  let told = 0
  let finish: (answer: Result<Meilleur<Plan>, RefusSolveur<Plan>>) => void
  const done = new Promise<Result<Meilleur<Plan>, RefusSolveur<Plan>>>((resolve) => {
    finish = resolve
  })

  /** Equal scores go to the seed named first: the winner does not depend on who was heard first. */
  const meilleur = (): Meilleur<Plan> | null => {
    let best: Seed<Plan> | null = null
    for (const one of seeds) if (one.etat && one.plan && (!best || isBetter(one.etat, best.etat!))) best = one
    return best && { plan: best.plan!, etat: best.etat!, seed: best.seed }
  }
  const avancee = (): Avancee => ({
    meilleur: meilleur()?.etat ?? null,
    spent: seeds.reduce((sum, one) => sum + one.spent, 0) / Math.max(1, seeds.length),
    seconds: Math.max(0, ...seeds.map(({ seconds }) => seconds)),
    seeds: seeds.map(({ seed, etat, state }) => ({ seed, etat, state })),
    morts: [...morts],
  })
  const tell = (atOnce: boolean): void => {
    const now = performance.now()
    if (!watch || (!atOnce && now - told < REPORT_EVERY_MS)) return
    told = now
    watch(avancee())
  }
  const give = (one: Seed<Plan>, order: Order<Probleme, Plan>): void => one.worker?.postMessage(order)

  const end = (one: Seed<Plan>, state: 'done' | 'dead'): void => {
    if (one.state !== 'working') return
    one.state = state
    one.spent = 1
    void one.worker?.terminate()
    one.worker = null
    next()
  }
  const die = (one: Seed<Plan>, code: 'fil-mort' | 'memoire', motif: string): void => {
    if (one.state !== 'working') return
    morts.push({ seed: one.seed, code, motif })
    end(one, 'dead')
  }
  const hear = (one: Seed<Plan>, news: News<Plan>): void => {
    if (one.state !== 'working') return
    if (news.code === 'failed') return die(one, 'fil-mort', news.motif)
    one.etat = news.etat
    one.seconds = news.seconds
    one.plan = news.plan ?? one.plan
    if (news.code === 'done') return end(one, 'done')
    one.spent = news.spent
    tell(false)
  }
  const begin = (one: Seed<Plan>): void => {
    one.state = 'working'
    try {
      employ(one)
    } catch (error) {
      // The system gave no thread, or the problem cannot cross to one.
      die(one, 'fil-mort', error instanceof Error ? error.message : String(error))
    }
  }
  const employ = (one: Seed<Plan>): void => {
    // No flag of the parent is inherited: the thread reads plain TypeScript and nothing else.
    const worker = new Worker(url, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMiB } })
    one.worker = worker
    worker.on('message', (news: News<Plan>) => hear(one, news))
    worker.on('error', (error: Error & { readonly code?: string }) =>
      die(one, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memoire' : 'fil-mort', error.message),
    )
    worker.on('messageerror', (error) => die(one, 'fil-mort', error.message))
    worker.on('exit', (code) => die(one, 'fil-mort', `exit ${code}`))
    give(one, { code: 'start', probleme, seed: one.seed, budget, depuis })
    if (paused) give(one, { code: 'pause' })
  }
  /** Wakes seeds that wait while cores are free; answers when nobody works any more. */
  const next = (): void => {
    for (const one of seeds) {
      if (stopped || seeds.filter(({ state }) => state === 'working').length >= cores) break
      if (one.state === 'waiting') begin(one)
    }
    if (seeds.some(({ state }) => state === 'working')) return
    if (finished) return
    finished = true
    clearTimeout(grace)
    const best = meilleur()
    tell(true)
    const [first] = morts
    if (best && seeds.some(({ state }) => state === 'done')) finish(ok(best))
    else finish(refus({ code: first?.code ?? 'fil-mort', motif: first?.motif ?? '', meilleur: best }))
  }
  const orderAll = (code: 'pause' | 'resume' | 'stop'): void => {
    for (const one of seeds) give(one, { code })
  }
  next()
  return {
    meilleur,
    avancee,
    pause: () => {
      paused = true
      orderAll('pause')
    },
    resume: () => {
      paused = false
      orderAll('resume')
    },
    stop: () => {
      if (finished) return
      stopped = true
      orderAll('stop')
      grace ??= setTimeout(() => {
        for (const one of seeds) die(one, 'fil-mort', 'stop')
      }, graceMs)
      // Seeds that never began are not waited for.
      next()
    },
    done,
  }
}
