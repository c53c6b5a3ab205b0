import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chunkBudget, clockBudget, drive, type Search } from './search.ts'

/** A search that only counts how often it was advanced. */
const counting = (): Search<number> & { readonly shares: number[] } => {
  const shares: number[] = []
  return {
    shares,
    advance: (_, spent) => {
      shares.push(spent)
    },
    progress: () => ({ phase: 'recuit', placed: 0, waiting: 0, soft: 0, moves: shares.length }),
    best: () => shares.length,
  }
}

it('a clock budget runs from the moment it is made to its end', () => {
  let now = 100
  const spent = clockBudget(2, () => now)
  assert.equal(spent(), 0)
  now = 101
  assert.equal(spent(), 0.5)
  now = 103
  assert.ok(spent() >= 1)
})

it('a budget of nothing, or less, is spent at once: the run ends', () => {
  for (const seconds of [0, -0.1]) {
    const search = drive(counting(), { spent: clockBudget(seconds, () => 5), stopped: () => false })
    assert.deepEqual(search.best(), 0)
  }
})

it('a run is watched, stopped and resumed from outside', () => {
  let now = 0
  const spent = clockBudget(10, () => now++)
  const search = counting()
  const seen: number[] = []
  drive(search, { spent, watch: ({ moves }) => seen.push(moves), stopped: () => seen.length === 3 })
  assert.deepEqual(seen, [1, 2, 3])
  drive(search, { spent })
  assert.ok(search.best() > 3)
  assert.ok(search.shares.every((share, i) => i === 0 || share > search.shares[i - 1]!))
})

it('a run counted in chunks, stopped and resumed, is advanced exactly as one that was not', () => {
  const whole = drive(counting(), { spent: chunkBudget(9) }) as ReturnType<typeof counting>
  const spent = chunkBudget(9)
  const search = counting()
  for (const at of [0, 2, 3, 7]) drive(search, { spent, stopped: () => search.shares.length >= at })
  drive(search, { spent })
  assert.deepEqual(search.shares, whole.shares)
  assert.equal(search.shares.length, 9)
})
