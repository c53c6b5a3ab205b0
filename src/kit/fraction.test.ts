import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import {
  addFractions,
  compareFractions,
  fraction,
  fromDecimal,
  multiplyFractions,
  subtractFractions,
  toNumber,
} from './fraction.ts'

it('a fraction is kept in lowest terms, its sign above', () => {
  assert.deepEqual(
    [fraction(6, 4), fraction(1, -3), fraction(0, -5)],
    [
      { n: 3, d: 2 },
      { n: -1, d: 3 },
      { n: 0, d: 1 },
    ],
  )
  assert.throws(() => fraction(1, 0), /over zero/)
})

it('three thirds of 20 h are 20 h, where floating numbers need luck', () => {
  const third = multiplyFractions(fromDecimal(20), fraction(1, 3))
  assert.deepEqual(addFractions(third, addFractions(third, third)), fraction(20))
  assert.deepEqual(fromDecimal(10.1), { n: 101, d: 10 })
  assert.equal(toNumber(fraction(21, 2)), 10.5)
})

it('what is taken away is given back by adding it', () => {
  const any = fc.record({ n: fc.integer({ min: -999, max: 999 }), d: fc.integer({ min: 1, max: 99 }) })
  fc.assert(
    fc.property(any, any, (p, q) => {
      const [a, b] = [fraction(p.n, p.d), fraction(q.n, q.d)]
      assert.deepEqual(addFractions(subtractFractions(a, b), b), a)
      assert.equal(Math.sign(compareFractions(a, b)), Math.sign(p.n / p.d - q.n / q.d))
    }),
  )
})
