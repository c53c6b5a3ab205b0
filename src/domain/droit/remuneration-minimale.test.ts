import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { droit } from './registre.ts'
import { remunerationMinimale, tauxGrille } from './remuneration-minimale.rules.ts'

const grille = droit.at('apprentissage.remuneration.grille', jour('2025-09-01'))
assert.ok(grille.ok)

it('an M2 paid as a second year at 21 to 25 meets three minima inside one contract (A.4)', () => {
  const part = tauxGrille(grille.value, { age: 22, annee: 2 })
  assert.equal(part, 61)
  const tranches = remunerationMinimale(droit, { part: 61, du: jour('2025-09-01'), au: jour('2026-09-14') })
  assert.ok(tranches.ok)
  assert.deepEqual(
    tranches.value.map(({ du, mensuel }) => [du, mensuel]),
    [
      ['2025-09-01', 1099.12],
      ['2026-01-01', 1112.07],
      ['2026-06-01', 1138.91],
    ],
  )
})

it('a birthday changes the row at 18, 21 and 26', () => {
  const annee1 = [17, 18, 20, 21, 25, 26, 40].map((age) => tauxGrille(grille.value, { age, annee: 1 }))
  assert.deepEqual(annee1, [27, 43, 43, 53, 53, 100, 100])
})

it('before the SMIC we know, the minimum is refused, not guessed', () => {
  const avant = remunerationMinimale(droit, { part: 61, du: jour('2023-09-01'), au: jour('2023-09-30') })
  assert.equal(avant.ok, false)
})
