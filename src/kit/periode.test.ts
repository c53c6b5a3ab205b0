import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { addDays, fromOrdinal, jour, weekday } from './jour.ts'
import { addMonths, covers, eachDay, easter, mondayOf, spanOf } from './periode.ts'

const dans = (du: string, au: string) => ({ du: jour(du), au: jour(au) })

it('Easter falls where the almanac says', () => {
  const ALMANACH: readonly string[] = [
    '1818-03-22',
    '1943-04-25',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ]
  for (const day of ALMANACH) assert.equal(easter(Number(day.slice(0, 4))), day)
})

it('Easter is a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 4099 }), (year) => {
      const day = easter(year)
      assert.equal(weekday(day), 7)
      assert.ok(day.slice(5) >= '03-22' && day.slice(5) <= '04-25', day)
    }),
  )
})

it('a period holds both its ends and nothing around', () => {
  const periode = dans('2026-02-27', '2026-03-02')
  assert.deepEqual(eachDay(periode), ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
  assert.equal(covers(periode, jour('2026-03-02')), true)
  assert.equal(covers(periode, jour('2026-03-03')), false)
  assert.deepEqual(eachDay(dans('2026-03-02', '2026-03-01')), [])
})

it('the Monday of a Monday is itself, of a Sunday the one before', () => {
  assert.equal(mondayOf(jour('2025-09-01')), '2025-09-01')
  assert.equal(mondayOf(jour('2025-09-07')), '2025-09-01')
})

it('a month more from the 31st ends with the shorter month', () => {
  assert.equal(addMonths(jour('2026-01-31'), 1), '2026-02-28')
  assert.equal(addMonths(jour('2024-01-31'), 1), '2024-02-29')
  assert.equal(addMonths(jour('2025-11-15'), 3), '2026-02-15')
  assert.equal(addMonths(jour('2026-03-31'), -1), '2026-02-28')
})

it('a year to the day before is twelve months, and one day more is one day more', () => {
  assert.deepEqual(spanOf(dans('2025-09-01', '2026-08-31')), { mois: 12, jours: 0 })
  assert.deepEqual(spanOf(dans('2025-09-01', '2026-09-01')), { mois: 12, jours: 1 })
  assert.deepEqual(spanOf(dans('2025-09-01', '2025-09-01')), { mois: 0, jours: 1 })
})

it('months and days of a span lead back to its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 1500 }), (debut, duree) => {
      const du = fromOrdinal(debut)
      const { mois, jours } = spanOf({ du, au: addDays(du, duree) })
      assert.equal(addDays(addMonths(du, mois), jours), addDays(du, duree + 1))
    }),
  )
})
