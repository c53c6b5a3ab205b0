import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { compterInsertion, type Reponse, SITUATIONS } from './insertion.rules.ts'

const reponse = fc.record({
  id: fc.uuid(),
  situation: fc.constantFrom(...SITUATIONS),
  emploi: fc.constant(null),
  metier: fc.constantFrom('a', 'b', null),
})
const coherent = reponse.map(
  (one): Reponse => ({ ...one, metier: one.situation === 'emploi' ? one.metier : null }),
)

it('every answer is counted once: the situations sum to the answers, the jobs to the jobs held', () => {
  fc.assert(
    fc.property(fc.array(coherent), (reponses) => {
      const { situations, metiers, aCoder } = compterInsertion(reponses, [{ id: 'a' }, { id: 'b' }])
      const sum = (parts: readonly { nombre: number }[]): number =>
        parts.reduce((total, { nombre }) => total + nombre, 0)
      assert.equal(sum(Object.values(situations)), reponses.length)
      assert.equal(sum(Object.values(metiers)) + aCoder, situations.emploi.nombre)
    }),
  )
})

it('nobody answered: no share is a zero', () => {
  const { situations, publiable } = compterInsertion([], [])
  assert.equal(situations.emploi.pourcent, null)
  assert.equal(publiable, false)
})
