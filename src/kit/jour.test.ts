import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { addDays, countDays, fromOrdinal, jour, jourOf, parseJour, toOrdinal, weekday } from './jour.ts'

it('refuses what is not a day', () => {
  for (const texte of ['2026-02-30', '2026-2-3', '', '2026-13-01', 'demain'])
    assert.equal(parseJour(texte).ok, false, texte)
})

it('counts both ends: the session of the CIPT lasts 379 days', () => {
  assert.equal(countDays(jour('2025-09-01'), jour('2026-09-14')), 379)
})

it('1 September 2025 is a Monday, 1 January 1970 a Thursday', () => {
  assert.equal(weekday(jour('2025-09-01')), 1)
  assert.equal(weekday(jour('1970-01-01')), 4)
})

it('an instant late in the evening UTC is already tomorrow in Paris', () => {
  assert.equal(jourOf(new Date('2026-06-30T22:30:00Z')), '2026-07-01')
})

it('ordinals and days are the same thing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: -900, max: 900 }), (o, n) => {
      assert.equal(toOrdinal(fromOrdinal(o)), o)
      assert.equal(toOrdinal(addDays(fromOrdinal(o), n)), o + n)
    }),
  )
})
