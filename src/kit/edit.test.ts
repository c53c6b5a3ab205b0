import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { settleEdit } from './edit.ts'

const read = { nom: 'IAE', ville: 'Lille', voie: '' }

it('nobody came between: what is wanted is kept, whole', () => {
  const wanted = { ...read, nom: 'IAE Lille' }
  assert.deepEqual(settleEdit({ version: 3, read, wanted }, read, 3), { ok: true, value: wanted })
})

it('changes to different fields join', () => {
  const wanted = { ...read, nom: 'IAE Lille' }
  const kept = { ...read, ville: 'Lille Cedex' }
  assert.deepEqual(settleEdit({ version: 3, read, wanted }, kept, 4), {
    ok: true,
    value: { nom: 'IAE Lille', ville: 'Lille Cedex', voie: '' },
  })
})

it('changes to the same field collide, and each is shown', () => {
  const wanted = { ...read, nom: 'IAE Lille', voie: '104, avenue' }
  const kept = { ...read, nom: 'IAE de Lille', ville: 'Lille Cedex' }
  assert.deepEqual(settleEdit({ version: 3, read, wanted }, kept, 4), {
    ok: false,
    refus: {
      code: 'conflit',
      version: 4,
      kept,
      wanted: { nom: 'IAE Lille', ville: 'Lille Cedex', voie: '104, avenue' },
      fields: ['nom'],
    },
  })
})

it('the same change made twice is no collision', () => {
  const same = { ...read, nom: 'IAE Lille' }
  assert.deepEqual(settleEdit({ version: 3, read, wanted: same }, same, 4), { ok: true, value: same })
})

it('when what was read is lost, every difference is shown', () => {
  const answer = settleEdit({ version: 3, read: null, wanted: { ...read, nom: 'B' } }, read, 4)
  assert.deepEqual(answer.ok ? [] : answer.refus.fields, ['nom'])
})

it('nobody’s change is ever lost in silence', () => {
  const values = fc.record({ nom: fc.constantFrom('a', 'b', 'c'), ville: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(values, values, values, (first, wanted, kept) => {
      const answer = settleEdit({ version: 1, read: first, wanted }, kept, 2)
      if (!answer.ok) return
      for (const name of ['nom', 'ville'] as const) {
        if (wanted[name] !== first[name]) assert.equal(answer.value[name], wanted[name])
        if (kept[name] !== first[name]) assert.equal(answer.value[name], kept[name])
      }
    }),
  )
})
