import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { droit } from '#src/domain/droit/registre.ts'
import { addDays, jour } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { vacancesScolaires } from './fermetures.rules.ts'
import { checkPromesse, type Promesse } from './promesse.rules.ts'
import { proposer } from './propositions.rules.ts'
import { type Cadre, cycleDe } from './rythme.schema.ts'

const contrat: Cadre = {
  du: jour('2025-09-01'),
  au: jour('2026-09-14'),
  territoire: 'metropole',
  fermetures: [],
}
const lues = vacancesScolaires('2025-2026', 'C')
assert.ok(lues.ok)
const vacances = lues.value
const promesse = (heures: number, premiere: string, heuresJour: number | null = null): Promesse => ({
  droit,
  rythme: cycleDe(1, 3, jour(premiere)),
  cadre: contrat,
  heures,
  durees: heuresJour === null ? null : { journee: heuresJour, demiJournee: heuresJour / 2 },
})

it('487 h announced: one more class week, 7.17 h a day, one week in three, or announcing 476 h', () => {
  const propositions = proposer(promesse(487, '2025-09-01'))
  assert.deepEqual(
    propositions.map(({ code, verdict, depasseSemaine }) => [code, verdict.capacite, depasseSemaine]),
    [
      ['proposition.semaines-en-plus', 511, false],
      ['proposition.heures-en-plus', 487.33, true],
      // 18 weeks of five days, less Ascension and 14 July: 88 × 7
      ['proposition.autre-cycle', 616, false],
      ['proposition.annoncer-moins', 476, false],
    ],
  )
  const [plus, longues] = propositions
  assert.deepEqual([plus?.explication.params.k, plus?.explication.params.lundis], [1, '2025-09-08'])
  assert.equal(longues?.explication.params.heuresJour, 7.17)
  assert.equal(longues?.explication.params.heuresSemaine, 35.83)
})

it('457 h in the third phase: the two phases that hold them are proposed', () => {
  const phases = proposer(promesse(457, '2025-09-15')).filter(
    ({ code }) => code === 'proposition.autre-phase',
  )
  assert.deepEqual(
    phases.map(({ explication }) => [explication.params.premiere, explication.params.capacite]),
    [
      ['2025-09-01', 476],
      ['2025-09-08', 476],
    ],
  )
})

/** A.4 says « 2–6 extra class weeks » from 15.2 to 20.3 weeks; in whole weeks, holidays out, it is 2 to 7. */
it('at 30 h a week 457 and 487 h ask for two and three more weeks, at 24 h for six and seven', () => {
  const k = (heuresJour: number) =>
    [457, 487].map((heures) => proposer(promesse(heures, '2025-09-01', heuresJour))[0]?.explication.params.k)
  assert.deepEqual(k(6), [2, 3])
  assert.deepEqual(k(4.8), [6, 7])
})

it('no week is added in a period to avoid', () => {
  const [plus] = proposer(promesse(600, '2025-09-01'), vacances)
  assert.equal(plus?.code, 'proposition.semaines-en-plus')
  const ajoutees = String(plus?.explication.params.lundis).split(' ')
  assert.equal(ajoutees.length, 4)
  for (const lundi of ajoutees)
    assert.equal(
      vacances.some(({ du, au }) => du <= lundi && lundi <= au),
      false,
      lundi,
    )
})

it('with every whole week taken the year holds 54 × 5 − 9 holidays = 261 days, and the cut week is not added', () => {
  const k = (heures: number) =>
    proposer(promesse(heures, '2025-09-01')).find(({ code }) => code === 'proposition.semaines-en-plus')
      ?.explication.params.k
  assert.equal(k(261 * 7), 40)
  assert.equal(k(261 * 7 + 1), undefined)
})

it('nothing is proposed where the promise holds', () => {
  assert.deepEqual(proposer(promesse(457, '2025-09-01')), [])
})

it('whatever is proposed, the checker accepts, and one week less would not do', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 1200 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 5, max: 7 }),
      (heures, phase, heuresJour) => {
        const premiere = addDays(contrat.du, 7 * phase)
        for (const proposition of proposer(promesse(heures, premiere, heuresJour))) {
          const relu = checkPromesse(proposition.promesse)
          assert.ok(relu.ok && relu.value.tient && relu.value.capacite >= proposition.promesse.heures)
          const { rythme } = proposition.promesse
          if (proposition.code !== 'proposition.semaines-en-plus' || rythme.genre !== 'semaines') continue
          const ajoutees = String(proposition.explication.params.lundis).split(' ')
          const sansUne = rythme.lundis.filter((lundi) => lundi !== ajoutees.at(-1))
          const moins = checkPromesse({ ...proposition.promesse, rythme: { ...rythme, lundis: sansUne } })
          assert.ok(moins.ok && !moins.value.tient)
        }
      },
    ),
    { numRuns: 30 },
  )
})

it('more time a day is given to the next minute, never short of the promise', () => {
  const longues = proposer(promesse(500, '2025-09-22')).find(
    ({ code }) => code === 'proposition.heures-en-plus',
  )
  const minutes = (longues?.promesse.durees?.journee ?? 0) * 60
  assert.equal(roundTo(minutes, 6), 477)
})

it('no day longer than ten hours is proposed', () => {
  const codes = (heures: number) => proposer(promesse(heures, '2025-09-01')).map(({ code }) => code)
  assert.ok(codes(680).includes('proposition.heures-en-plus'))
  assert.ok(!codes(681).includes('proposition.heures-en-plus'))
})
