import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import fc from 'fast-check'
import { contrast } from '#src/kit/couleur.ts'
import { marqueHref, marqueStyle } from './marque-style.ts'

const tokens = readFileSync(join(import.meta.dirname, '../style/tokens.css'), 'utf8')
const PAIR = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g
const pairsOf = (css: string): ReadonlyMap<string, readonly string[]> =>
  new Map([...css.matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]))
const ours = pairsOf(tokens)

it('whatever the brand, its colour reads on every ground and the text reads on its tint', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, (couleur) => {
      const style = pairsOf(marqueStyle(couleur))
      for (const theme of [0, 1]) {
        const at = (from: ReadonlyMap<string, readonly string[]>, name: string): string =>
          from.get(name)?.[theme] ?? assert.fail(name)
        for (const ground of ['fond', 'surface', 'creux'])
          assert.ok(contrast(at(style, 'marque'), at(ours, ground)) >= 4.5, `${couleur} on ${ground}`)
        assert.ok(contrast(at(ours, 'encre'), at(style, 'marque-doux')) >= 4.5, `text on ${couleur}`)
      }
    }),
  )
})

it('a composante without a colour brings no sheet', () => {
  assert.equal(marqueHref(null), null)
  assert.equal(marqueHref('#1f3f77'), '/marques/1f3f77.css')
})
