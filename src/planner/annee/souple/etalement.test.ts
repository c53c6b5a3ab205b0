import assert from 'node:assert/strict'
import { it } from 'node:test'
import { uneAnnee, unModule } from '../une-annee.ts'
import { etalement } from './etalement.ts'

it('a block too soon after the one before is named with its day and what lacks', () => {
  const annee = uneAnnee({ modules: [unModule({ ecart: 3 })] })
  const plan = [
    { module: 'M', rang: 0, debut: 15, salle: 'S' },
    { module: 'M', rang: 1, debut: 5, salle: 'S' },
  ]
  assert.deepEqual(etalement.check(annee, plan), [
    { poids: 1, because: { code: 'planning.blocsTropProches', module: 'M', jour: '2026-03-05', jours: 2 } },
  ])
  assert.deepEqual(etalement.check(uneAnnee({ modules: [unModule({ ecart: 2 })] }), plan), [])
})
