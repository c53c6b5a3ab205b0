import assert from 'node:assert/strict'
import { it } from 'node:test'
import { roundTo } from './nombre.ts'

it('rounds half up, where binary fractions would round down', () => {
  assert.equal(roundTo(1.005, 2), 1.01)
  assert.equal(roundTo(417.158, 1), 417.2)
  assert.equal(roundTo(472.45, 1), 472.5)
  assert.equal(roundTo(2009.7, 2), 2009.7)
  assert.equal(roundTo(0, 2), 0)
})
