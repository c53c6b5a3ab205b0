import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { fusionner } from './fusion.rules.ts'

const base = {
  campus: 'Vieux-Lille',
  capacite: 20,
  statuts: ['FI', 'FC'],
  taux: [{ nom: 'Réussite', valeur: null }],
}

it('what each changed alone is kept', () => {
  const merged = fusionner(
    { base, mienne: { ...base, capacite: 24 }, leur: { ...base, campus: 'Moulins' } },
    'parcours',
  )
  assert.deepEqual(merged, { valeur: { ...base, capacite: 24, campus: 'Moulins' }, conflits: [] })
})

it('what both changed is asked, field by field, then decided', () => {
  const trois = {
    base,
    mienne: { ...base, capacite: 24, taux: [{ nom: 'Réussite', valeur: 90 }] },
    leur: { ...base, capacite: 25, campus: 'Moulins', taux: [{ nom: 'Réussite', valeur: 91 }] },
  }
  const asked = fusionner(trois, 'parcours')
  assert.deepEqual(asked.conflits, [
    { chemin: 'parcours.capacite', base: 20, mienne: 24, leur: 25 },
    { chemin: 'parcours.taux[0].valeur', base: null, mienne: 90, leur: 91 },
  ])
  const decided = fusionner(trois, 'parcours', {
    'parcours.capacite': 'mienne',
    'parcours.taux[0].valeur': 'leur',
  })
  assert.deepEqual(decided.conflits, [])
  assert.deepEqual(decided.valeur, {
    ...base,
    capacite: 24,
    campus: 'Moulins',
    taux: [{ nom: 'Réussite', valeur: 91 }],
  })
})

it('a list that grew on one side and changed on the other is asked whole', () => {
  const { conflits } = fusionner({ base: { l: ['a'] }, mienne: { l: ['a', 'b'] }, leur: { l: ['c'] } }, 'x')
  assert.deepEqual(conflits, [{ chemin: 'x.l', base: ['a'], mienne: ['a', 'b'], leur: ['c'] }])
})

const plain = { noNullPrototype: true } as const
const tree = fc.record(
  {
    a: fc.option(fc.integer({ min: 0, max: 2 })),
    b: fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
    c: fc.record({ d: fc.constantFrom('p', 'q', 'r') }, plain),
  },
  plain,
)

it('who changed nothing never loses the other person’s changes', () => {
  fc.assert(
    fc.property(tree, tree, (one, other) => {
      assert.deepEqual(fusionner({ base: one, mienne: one, leur: other }, '').valeur, other)
      assert.deepEqual(fusionner({ base: one, mienne: other, leur: one }, '').valeur, other)
      assert.deepEqual(fusionner({ base: one, mienne: other, leur: other }, '').conflits, [])
    }),
  )
})
