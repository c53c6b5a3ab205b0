import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { isSame } from '#src/kit/egal.ts'
import { compareProgrammes } from './compare.rules.ts'

it('a changed fact is told at its address, with both values', () => {
  const avant = { parcours: { capacite: 20, campus: null } }
  const apres = { parcours: { capacite: 24, campus: 'Vieux-Lille' } }
  assert.deepEqual(compareProgrammes(avant, apres), [
    { chemin: 'parcours.capacite', avant: 20, apres: 24 },
    { chemin: 'parcours.campus', avant: null, apres: 'Vieux-Lille' },
  ])
})

it('an item added at the top is one addition, not a change of every item', () => {
  const piece = (intitule: string) => ({ intitule, exigence: 'obligatoire' })
  assert.deepEqual(
    compareProgrammes(
      { pieces: [piece('CV'), piece('Lettre')] },
      { pieces: [piece('Diplômes'), piece('CV'), piece('Lettre')] },
    ),
    [
      { chemin: 'pieces[0].intitule', avant: null, apres: 'Diplômes' },
      { chemin: 'pieces[0].exigence', avant: null, apres: 'obligatoire' },
    ],
  )
})

it('a renamed item is a change, a removed one leaves from the place it had', () => {
  const ec = (intitule: string, ects: number) => ({ intitule, ects })
  assert.deepEqual(
    compareProgrammes(
      { ecs: [ec('Droit', 3), ec('Presse', 2), ec('Image', 2)] },
      { ecs: [ec('Droit public', 3), ec('Presse', 2)] },
    ),
    [
      { chemin: 'ecs[0].intitule', avant: 'Droit', apres: 'Droit public' },
      { chemin: 'ecs[2].intitule', avant: 'Image', apres: null },
      { chemin: 'ecs[2].ects', avant: 2, apres: null },
    ],
  )
})

const item = fc.record({
  intitule: fc.constantFrom('A', 'B', 'C', 'D'),
  ects: fc.option(fc.integer({ min: 0, max: 9 })),
  statuts: fc.array(fc.constantFrom('FI', 'FC', 'APP')),
})
const text = fc.record({ titre: fc.option(fc.string()), items: fc.array(item, { maxLength: 5 }) })

it('two texts are the same exactly when nothing differs, and seen backwards every change is turned round', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const there = compareProgrammes(a, b)
      assert.equal(there.length === 0, isSame(a, b))
      const values = (side: 'avant' | 'apres', list: typeof there) =>
        list.map((difference) => difference[side]).filter((value) => value !== null).length
      const back = compareProgrammes(b, a)
      assert.equal(
        values('avant', there) - values('apres', there),
        values('apres', back) - values('avant', back),
      )
    }),
  )
})
