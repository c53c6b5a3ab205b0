import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { parisInstant } from './paris.ts'

const at = (day: string, minute: number): string => parisInstant(jour(day), minute).toISOString()

it('is two hours ahead in summer, one in winter, on both sides of the change', () => {
  assert.equal(at('2026-07-01', 570), '2026-07-01T07:30:00.000Z')
  assert.equal(at('2026-12-01', 570), '2026-12-01T08:30:00.000Z')
  assert.equal(at('2026-03-28', 600), '2026-03-28T09:00:00.000Z')
  assert.equal(at('2026-03-29', 600), '2026-03-29T08:00:00.000Z')
  assert.equal(at('2026-10-24', 600), '2026-10-24T08:00:00.000Z')
  assert.equal(at('2026-10-25', 600), '2026-10-25T09:00:00.000Z')
  assert.equal(at('2026-01-01', 0), '2025-12-31T23:00:00.000Z')
})

it('answers for the hour lived twice and the hour that does not exist', () => {
  assert.equal(at('2026-10-25', 150), '2026-10-25T00:30:00.000Z')
  assert.equal(at('2026-03-29', 150), '2026-03-29T01:30:00.000Z')
})
