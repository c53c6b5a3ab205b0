import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { serveRun } from './serve-run.ts'
import type { Etat, News, Order } from './solveur-message.ts'

const ETAT: Etat = { phase: 'recuit', placed: 0, waiting: 0, soft: 0, moves: 0, byTerm: [] }

/** A host whose clock goes on by a hundredth of a second at each look, and by what the test adds. */
const uneHote = () => {
  let now = 0
  let hear: (order: Order<null, number>) => void = () => {}
  const news: News<number>[] = []
  const shares: number[] = []
  serveRun<null, number>(
    {
      clock: () => (now += 0.01),
      breathe: () => setImmediate(),
      send: (one) => news.push(one),
      listen: (listener) => {
        hear = listener
      },
    },
    () => ({ advance: (_, spent) => shares.push(spent), etat: () => ETAT, plan: () => 1 }),
  )
  const start = (budget: { readonly seconds: number } | { readonly moves: number }) =>
    hear({ code: 'start', probleme: null, seed: 1, budget, depuis: null })
  return {
    start,
    give: (code: 'pause' | 'resume' | 'stop') => hear({ code }),
    wait: (s: number) => (now += s),
    news,
    shares,
  }
}
const ended = async (news: readonly News<number>[]): Promise<void> => {
  for (let i = 0; i < 1000 && news.at(-1)?.code !== 'done'; i++) await setImmediate()
  assert.equal(news.at(-1)?.code, 'done')
}

it('a pause is not paid for, even where the clock is the wall', async () => {
  const { start, give, wait, news, shares } = uneHote()
  give('pause')
  start({ seconds: 10 })
  wait(500)
  give('resume')
  await ended(news)
  const done = news.at(-1)!
  assert.ok(done.code === 'done' && done.seconds < 11, JSON.stringify(done))
  assert.ok(shares.length > 100)
  assert.ok(shares.every((share) => share >= 0 && share < 1))
})

it('paused and resumed, a run counted in moves takes the very steps of one that was not', async () => {
  const whole = uneHote()
  whole.start({ moves: 9000 })
  await ended(whole.news)
  const halted = uneHote()
  halted.give('pause')
  halted.start({ moves: 9000 })
  halted.give('resume')
  await ended(halted.news)
  assert.deepEqual(halted.shares, whole.shares)
  assert.deepEqual(whole.shares, [0, 0.2, 0.4, 0.6, 0.8])
})

it('stopped before it begins, a run still answers with what it has', async () => {
  const { start, give, news, shares } = uneHote()
  give('stop')
  start({ seconds: 10 })
  await ended(news)
  assert.deepEqual(shares, [])
})
