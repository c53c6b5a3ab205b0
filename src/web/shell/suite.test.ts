import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { safeSuite } from './suite.ts'

it('a path of the house is followed, with its question', () => {
  assert.equal(safeSuite('/programmes/7?onglet=maquette'), '/programmes/7?onglet=maquette')
})

it('nothing that leads elsewhere is followed', () => {
  for (const away of [
    'https://ailleurs.exemple',
    '//ailleurs.exemple',
    '/\\ailleurs.exemple',
    '/\t/ailleurs.exemple',
    '/.//ailleurs.exemple',
    '/a/..//ailleurs.exemple',
    'javascript:alert(1)',
    '',
    undefined,
    3,
  ])
    assert.equal(safeSuite(away), '/', String(away))
})

it('whatever is asked, a browser that follows the answer stays in the house', () => {
  const tricky = fc.array(
    fc.constantFrom('/', '\\', '.', '..', '@', ':', '\t', '\n', 'a', 'https:', '?', '#'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        tricky.map((parts) => parts.join('')),
        tricky.map((parts) => `/${parts.join('')}`),
      ),
      (asked) => {
        assert.equal(
          new URL(safeSuite(asked), 'https://cohorte.exemple/connexion').origin,
          'https://cohorte.exemple',
        )
      },
    ),
    { numRuns: 2000 },
  )
})
