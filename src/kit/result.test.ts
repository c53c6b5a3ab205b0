import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ok, refus } from './result.ts'

it('a yes carries its value, a no its reason', () => {
  assert.deepEqual(ok(3), { ok: true, value: 3 })
  assert.deepEqual(refus('non'), { ok: false, refus: 'non' })
})
