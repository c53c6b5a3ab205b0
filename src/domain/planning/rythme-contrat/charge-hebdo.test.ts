import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import type { JourCours } from '../rythme/rythme.schema.ts'
import { chargeSemaine, checkCharge } from './charge-hebdo.rules.ts'

const cours: JourCours[] = [
  { jour: 4, partie: 'journee' },
  { jour: 5, partie: 'journee' },
  { jour: 6, partie: 'matin' },
]
const mpt = { cours, entreprise: [1, 2, 3] }
const rentree = jour('2025-09-01')
const codes = (total: number) => {
  const lus = checkCharge(droit, { total }, rentree)
  assert.ok(lus.ok)
  return lus.value.map(({ code, poids }) => [code, poids])
}

it('an apprentice of the MPT works 21 h and learns 18: 39 h, 36 with shorter days, and rests a day and a half', () => {
  const longue = chargeSemaine(mpt, { journee: 7, demiJournee: 4 }, 7)
  assert.deepEqual([longue.entreprise, longue.cours, longue.total, longue.repos], [21, 18, 39, 1.5])
  assert.equal(chargeSemaine(mpt, { journee: 6, demiJournee: 3 }, 7).total, 36)
  assert.equal(chargeSemaine(mpt, { journee: 7, demiJournee: 3.5 }, 7).total, 38.5)
})

it('a day of class is not also a day at the employer', () => {
  assert.equal(
    chargeSemaine({ ...mpt, entreprise: [1, 2, 3, 4] }, { journee: 7, demiJournee: 4 }, 7).total,
    39,
  )
})

it('above 35 h the week is alerted, above 48 h it is refused', () => {
  assert.deepEqual(codes(35), [])
  assert.deepEqual(codes(39), [['semaine-au-dela-duree-legale', 'avertit']])
  assert.deepEqual(codes(48), [['semaine-au-dela-duree-legale', 'avertit']])
  assert.deepEqual(codes(48.5), [['semaine-au-dela-maximum', 'bloque']])
})
