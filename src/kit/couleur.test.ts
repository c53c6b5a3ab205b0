import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { contrast, mix, readableOn } from './couleur.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

it('contrast follows the published examples', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
  assert.equal(contrast('#1f3f77', '#1f3f77'), 1)
})

it('a mix of none is the first colour, of all the second', () => {
  assert.equal(mix('#123456', '#abcdef', 0), '#123456')
  assert.equal(mix('#123456', '#abcdef', 1), '#abcdef')
})

it('a readable colour reaches its contrast on any ground, and is left alone when it already does', () => {
  fc.assert(
    fc.property(hex, fc.constantFrom('#ffffff', '#faf8f3', '#121614', '#1a1f1d'), (colour, ground) => {
      const readable = readableOn(colour, ground)
      assert.ok(contrast(readable, ground) >= 4.5)
      if (contrast(colour, ground) >= 4.5) assert.equal(readable, colour)
    }),
  )
})
