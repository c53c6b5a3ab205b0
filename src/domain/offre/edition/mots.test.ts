import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { compareMots, type Segment } from './mots.rules.ts'

const written = (segments: readonly Segment[], without: Segment['sort']): string =>
  segments
    .filter(({ sort }) => sort !== without)
    .map(({ texte }) => texte)
    .join('')

it('shows the words that changed, and only them', () => {
  assert.deepEqual(compareMots('Mettre en oeuvre les outils', 'Mettre en œuvre ses outils'), [
    { sort: 'egal', texte: 'Mettre en ' },
    { sort: 'retire', texte: 'oeuvre' },
    { sort: 'ajoute', texte: 'œuvre' },
    { sort: 'egal', texte: ' ' },
    { sort: 'retire', texte: 'les' },
    { sort: 'ajoute', texte: 'ses' },
    { sort: 'egal', texte: ' outils' },
  ])
  assert.deepEqual(compareMots('', 'neuf'), [{ sort: 'ajoute', texte: 'neuf' }])
  assert.deepEqual(compareMots('même', 'même'), [{ sort: 'egal', texte: 'même' }])
})

it('both texts are always whole in it', () => {
  const texte = fc
    .array(fc.constantFrom('un', 'deux', ' ', ',', 'é', '\n'), { maxLength: 30 })
    .map((m) => m.join(''))
  fc.assert(
    fc.property(texte, texte, (avant, apres) => {
      const segments = compareMots(avant, apres)
      assert.equal(written(segments, 'ajoute'), avant)
      assert.equal(written(segments, 'retire'), apres)
    }),
  )
})
