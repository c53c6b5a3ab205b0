import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CRITERES, choisies, completer, NIVEAUX, USUELLES } from '#src/domain/planning/emploi/importance.ts'
import { POIDS } from '#src/planner/annee/regles.ts'
import { POIDS_NIVEAU, poidsOf } from './poids-emploi.ts'

it('where nobody said anything, the planner weighs as it always did', () => {
  assert.deepEqual(poidsOf(completer({})), POIDS)
})

it('a word that says more weighs more, in whole numbers, and « sans importance » weighs nothing', () => {
  for (const critere of CRITERES) {
    const [rien, ...more] = NIVEAUX.map((niveau) => POIDS_NIVEAU[critere][niveau])
    assert.equal(rien, 0, critere)
    assert.ok(
      more.every((poids, i) => Number.isInteger(poids) && poids > (more[i - 1] ?? 0)),
      critere,
    )
  }
})

it('only what differs from the usual is kept, and read back it is the same', () => {
  const said = { ...USUELLES, trous: 'beaucoup', equilibre: 'sans-importance' } as const
  assert.deepEqual(choisies(said), { trous: 'beaucoup', equilibre: 'sans-importance' })
  assert.deepEqual(completer(choisies(said)), said)
  assert.deepEqual(choisies(USUELLES), {})
})
