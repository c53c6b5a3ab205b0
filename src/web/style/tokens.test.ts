import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { contrast } from '#src/kit/couleur.ts'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const PAIR = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g
const tokens = new Map([...css.matchAll(PAIR)].map(([, name, light, dark]) => [name, [light, dark]]))
const valueOf = (name: string, theme: number): string => {
  const value = tokens.get(name)?.[theme]
  assert.ok(value, `no token ${name}`)
  return value
}

const GROUNDS = ['fond', 'surface', 'creux']
const TEXT_ON_GROUND: readonly (readonly [string, readonly string[]])[] = [
  ['encre', [...GROUNDS, 'accent-doux', 'or-doux', 'alerte-doux', 'bon-doux', 'info-doux']],
  ['encre-douce', GROUNDS],
  ['accent', [...GROUNDS, 'accent-doux']],
  ['accent-vif', [...GROUNDS, 'accent-doux']],
  ['or', [...GROUNDS, 'or-doux']],
  ['alerte', [...GROUNDS, 'alerte-doux']],
  ['bon', [...GROUNDS, 'bon-doux']],
  ['info', [...GROUNDS, 'info-doux']],
  ['accent-encre', ['accent', 'accent-vif']],
]

for (const [theme, name] of ['light', 'dark'].entries()) {
  it(`every text of the ${name} theme reaches 4.5:1 on every ground it stands on`, () => {
    const weak = TEXT_ON_GROUND.flatMap(([text, grounds]) =>
      grounds
        .map((ground) => ({ text, ground, ratio: contrast(valueOf(text, theme), valueOf(ground, theme)) }))
        .filter(({ ratio }) => ratio < 4.5),
    )
    assert.deepEqual(weak, [])
  })
  it(`borders of controls and the focus ring of the ${name} theme reach 3:1`, () => {
    for (const edge of ['filet-fort', 'or'])
      for (const ground of ['fond', 'surface'])
        assert.ok(contrast(valueOf(edge, theme), valueOf(ground, theme)) >= 3, `${edge} on ${ground}`)
  })
}
