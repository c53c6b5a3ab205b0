/** Written by hand from the arithmetic of the field notes (A.4), second brochure: one week of class in four. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { countDays, jour } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { covers } from '#src/kit/periode.ts'
import { rangEntreprise } from '../rythme-contrat/jours-entreprise.rules.ts'
import { computeBilan } from './bilan.rules.ts'
import { vacancesScolaires } from './fermetures.rules.ts'
import { phasesDe } from './phases.rules.ts'
import { checkPromesse, semainesRequises } from './promesse.rules.ts'
import { type Cadre, cycleDe } from './rythme.schema.ts'

const contrat: Cadre = {
  du: jour('2025-09-01'),
  au: jour('2026-09-14'),
  territoire: 'metropole',
  fermetures: [],
}
const enseignement: Cadre = { ...contrat, au: jour('2026-06-30') }
const cipt = cycleDe(1, 3, jour('2025-09-01'))
const phases = phasesDe(cipt, contrat)
const LONGUES = { journee: 7, demiJournee: 3.5 }
const lues = vacancesScolaires('2025-2026', 'C')
assert.ok(lues.ok)
const noel = lues.value.find(({ nom }) => nom === 'Noël')

const verdict = (rythme: typeof cipt, heures: number, cadre = contrat) => {
  const lu = checkPromesse({ droit, rythme, cadre, heures })
  assert.ok(lu.ok)
  return lu.value
}

/** first week; class weeks, days, hours to June; weeks, days, hours of the contract; h/week for 487 and 457 */
const TABLE: readonly (readonly [string, ...number[]])[] = [
  ['2025-09-01', 11, 53, 371, 14, 68, 476, 44.3, 34.8, 41.5, 32.6],
  ['2025-09-08', 11, 54, 378, 14, 68, 476, 44.3, 34.8, 41.5, 32.6],
  ['2025-09-15', 11, 52, 364, 13, 62, 434, 44.3, 37.5, 41.5, 35.2],
  ['2025-09-22', 10, 48, 336, 13, 63, 441, 48.7, 37.5, 45.7, 35.2],
]
it('the four phases, their weeks, days and hours, and the hours a week each would need', () => {
  const lignes = phases.map(({ premiere, rythme }) => {
    const juin = computeBilan(rythme, enseignement, LONGUES)
    const tout = computeBilan(rythme, contrat, LONGUES)
    const parSemaine = (heures: number, cadre: Cadre) =>
      roundTo(verdict(rythme, heures, cadre).heuresSemaineRequises ?? 0, 1)
    return [
      premiere,
      juin.semaines.length,
      juin.jours,
      juin.heures,
      tout.semaines.length,
      tout.jours,
      tout.heures,
      parSemaine(487, enseignement),
      parSemaine(487, contrat),
      parSemaine(457, enseignement),
      parSemaine(457, contrat),
    ]
  })
  assert.deepEqual(lignes, TABLE)
})

it('[C033] phases 0 to 3 give 14, 14, 13, 13 class weeks; 487 h are refused, at most 476 h at 35 h a week, and it says why', () => {
  assert.deepEqual(
    phases.map(({ rythme }) => verdict(rythme, 487).bilan.semaines.length),
    [14, 14, 13, 13],
  )
  const verdicts = phases.map(({ rythme }) => verdict(rythme, 487))
  assert.deepEqual(
    verdicts.map(({ tient }) => tient),
    [false, false, false, false],
  )
  assert.equal(Math.max(...verdicts.map(({ capacite }) => capacite)), 476)
  assert.deepEqual(verdicts[0]?.explication, {
    code: 'promesse.depasse',
    params: {
      heures: 487,
      semaines: 14,
      jours: 68,
      journees: 68,
      heuresJour: 7,
      demiJournees: 0,
      heuresDemiJournee: 3.5,
      heuresSemaine: 35,
      capacite: 476,
      manque: 11,
    },
  })
})

it('457 h fit the first two phases only, with 33.6 h taught in every class week', () => {
  assert.deepEqual(
    phases.map(({ rythme }) => verdict(rythme, 457).tient),
    [true, true, false, false],
  )
  const { heuresJourRequises } = verdict(cipt, 457)
  assert.equal(roundTo((heuresJourRequises ?? 0) * 5, 1), 33.6)
})

it('without July and August the programme is 79 to 151 h short', () => {
  const manques = phases.flatMap(({ rythme }) =>
    [457, 487].map((heures) => verdict(rythme, heures, enseignement).manque),
  )
  assert.equal(Math.min(...manques), 79)
  assert.equal(Math.max(...manques), 151)
})

it('weeks of class in the Christmas holidays and in August', () => {
  assert.ok(noel)
  const semaines = phases.map(({ rythme }) => computeBilan(rythme, contrat, LONGUES).semaines)
  assert.deepEqual(
    semaines.map((lundis) => lundis.filter((lundi) => covers(noel, lundi))),
    [['2025-12-22'], ['2025-12-29'], [], []],
  )
  assert.deepEqual(
    semaines.map((lundis) => lundis.filter((lundi) => lundi.startsWith('2026-08'))),
    [['2026-08-03', '2026-08-31'], ['2026-08-10'], ['2026-08-17'], ['2026-08-24']],
  )
})

it('only the fourth phase has class in the week of the Forum (17 November)', () => {
  assert.deepEqual(
    phases.map(({ rythme }) => computeBilan(rythme, contrat, LONGUES).semaines.includes(jour('2025-11-17'))),
    [false, false, false, true],
  )
})

it('a class week the contract cuts after one day is named and not counted', () => {
  const coupees = phases.map(({ rythme }) => computeBilan(rythme, contrat, LONGUES).coupees)
  assert.deepEqual(coupees, [[], [], ['2026-09-14'], []])
  const juin = phases.map(({ rythme }) => computeBilan(rythme, enseignement, LONGUES).coupees)
  assert.deepEqual(juin, [[], [], [], ['2026-06-29']])
})

it('457 and 487 h at 30, 28 and 24 h a week', () => {
  assert.deepEqual(
    [30, 28, 24].map((h) => [semainesRequises(457, h), semainesRequises(487, h)]),
    [
      [15.2, 16.2],
      [16.3, 17.4],
      [19.0, 20.3],
    ],
  )
})

it('487 h at 30 h a week is about one week in 3.3', () => {
  const semaines = countDays(contrat.du, contrat.au) / 7
  assert.equal(roundTo(semaines / semainesRequises(487, 30), 1), 3.3)
})

it('the 45th day at the employer falls between 21 November and 1 December', () => {
  const jours = phases.map(({ rythme }) =>
    rangEntreprise(computeBilan(rythme, contrat, LONGUES).frise, contrat.du, 45),
  )
  const dans = jours.filter((j) => j !== null).toSorted()
  assert.equal(dans.length, 4)
  assert.equal(dans[0], '2025-11-21')
  assert.equal(dans.at(-1), '2025-12-01')
})
