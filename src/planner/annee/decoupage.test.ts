import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decouper } from './decoupage.ts'

describe('cutting hours into blocks', () => {
  it('cuts as the brochure would', () => {
    assert.deepEqual(decouper(20 * 60), [240, 240, 240, 240, 240])
    assert.deepEqual(decouper(15 * 60), [240, 240, 240, 180])
    assert.deepEqual(decouper(7 * 60), [240, 180])
    assert.deepEqual(decouper(90), [90])
    assert.deepEqual(decouper(0), [])
  })
  it('always sums to the hours, never above the longest block', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 16 }), (quarters, most) => {
        const blocs = decouper(quarters * 15, most * 30)
        assert.equal(
          blocs.reduce((a, b) => a + b, 0),
          quarters * 15,
        )
        assert.ok(blocs.every((b) => b > 0 && b <= most * 30))
      }),
    )
  })
})
