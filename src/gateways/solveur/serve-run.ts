import { type Budget, type Etat, type News, type Order, REPORT_EVERY_MS } from './solveur-message.ts'

/** A run as the loop sees it: whatever problem it is about. */
type Run<Plan> = {
  advance(steps: number, spent: number): void
  etat(): Etat
  plan(): Plan
}

/** What a thread of Node and a worker of a browser each have of their own. */
export type Host<Probleme, Plan> = {
  /** Seconds this thread has worked; read without going back. */
  readonly clock: () => number
  /** Lets messages in. */
  readonly breathe: () => Promise<void>
  readonly send: (news: News<Plan>) => void
  readonly listen: (hear: (order: Order<Probleme, Plan>) => void) => void
}

/** Moves between two looks at the clock. */
const STEPS = 2000
/** Milliseconds between two moments at which an order can be heard. */
const SLICE_MS = 50

const spentOf = (budget: Budget, clock: () => number): { share: () => number; took: () => void } => {
  if ('moves' in budget) {
    const chunks = Math.ceil(budget.moves / STEPS)
    let used = 0
    return { share: () => (chunks > 0 ? used / chunks : 1), took: () => used++ }
  }
  const from = clock()
  return { share: () => (budget.seconds > 0 ? (clock() - from) / budget.seconds : 1), took: () => {} }
}

/**
 * Serves one run: advances it by slices, hears pause, resume and stop between them, reports its best state at
 * most five times a second. To look at a run never changes its course.
 */
export const serveRun = <Probleme, Plan>(
  host: Host<Probleme, Plan>,
  open: (probleme: Probleme, seed: number, depuis: Plan | null) => Run<Plan>,
): void => {
  let stopped = false
  let wake: (() => void) | null = null
  let paused: Promise<void> | null = null

  const work = async (order: Extract<Order<Probleme, Plan>, { code: 'start' }>): Promise<void> => {
    let idle = 0
    // Where the clock is the wall, a pause would be paid for as work.
    const clock = (): number => host.clock() - idle
    const begun = clock()
    const run = open(order.probleme, order.seed, order.depuis)
    const { share, took } = spentOf(order.budget, clock)
    let reported = performance.now()
    let sent = ''
    for (let spent = share(); spent < 1 && !stopped; ) {
      if (paused) {
        const from = host.clock()
        await paused
        idle += host.clock() - from
        spent = share()
        continue
      }
      const until = performance.now() + SLICE_MS
      while (spent < 1 && performance.now() < until) {
        run.advance(STEPS, spent)
        took()
        spent = share()
      }
      if (performance.now() - reported >= REPORT_EVERY_MS) {
        const etat = run.etat()
        const score = `${etat.waiting} ${etat.soft}`
        const seconds = clock() - begun
        host.send({ code: 'progress', etat, seconds, spent, plan: score === sent ? null : run.plan() })
        sent = score
        reported = performance.now()
      }
      await host.breathe()
    }
    host.send({ code: 'done', etat: run.etat(), seconds: clock() - begun, plan: run.plan() })
  }
  const resume = (): void => {
    wake?.()
    wake = null
    paused = null
  }
  host.listen((order) => {
    if (order.code === 'start')
      work(order).catch((error: unknown) => host.send({ code: 'failed', motif: String(error) }))
    else if (order.code === 'pause') {
      if (paused) return
      paused = new Promise((done) => {
        wake = done
      })
    } else {
      stopped ||= order.code === 'stop'
      resume()
    }
  })
}
