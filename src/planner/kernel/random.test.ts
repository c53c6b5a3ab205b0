import assert from 'node:assert/strict'
import { it } from 'node:test'
import { seeded } from './random.ts'

it('the same seed tells the same story, another seed another', () => {
  const draw = (seed: number): number[] => {
    const random = seeded(seed)
    return Array.from({ length: 50 }, () => random.bits())
  }
  assert.deepEqual(draw(7), draw(7))
  assert.notDeepEqual(draw(7), draw(8))
})

it('below(n) reaches every value and no other', () => {
  const random = seeded(1)
  const seen = new Set(Array.from({ length: 5000 }, () => random.below(37)))
  assert.deepEqual(
    [...seen].toSorted((a, b) => a - b),
    Array.from({ length: 37 }, (_, i) => i),
  )
})

it('patience is exponential: mean 1, and a tail past the table', () => {
  const random = seeded(3)
  const draws = Array.from({ length: 200_000 }, () => random.patience())
  const mean = draws.reduce((a, b) => a + b, 0) / draws.length
  assert.ok(Math.abs(mean - 1) < 0.02, `mean ${mean}`)
  assert.ok(Math.max(...draws.slice(0, 60_000)) > 8.4)
  assert.ok(draws.every((x) => x >= 0))
})
