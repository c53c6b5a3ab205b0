import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { addDays, jour } from '#src/kit/jour.ts'
import { computeBilan } from './bilan.rules.ts'
import { buildFrise, lundisCours } from './frise.rules.ts'
import { type Cadre, cycleDe, rythmeDe, rythmeSchema } from './rythme.schema.ts'

const annee: Cadre = {
  du: jour('2025-09-01'),
  au: jour('2026-09-14'),
  territoire: 'metropole',
  fermetures: [],
}
const RIEN = {
  joursCours: [],
  joursEntreprise: [],
  semainesCours: null,
  semainesEntreprise: null,
  debut: null,
}
type Organisation = Parameters<typeof rythmeDe>[0]
const lit = (organisation: Partial<Organisation>) => rythmeDe({ ...RIEN, ...organisation } as Organisation)

it('the rhythm of a programme is read from what its brochure states, and is unknown when it states none', () => {
  assert.equal(lit({}), null)
  assert.equal(lit({ semainesCours: 1, semainesEntreprise: 3 }), null)
  const cycle = lit({ semainesCours: 1, semainesEntreprise: 3, debut: '2025-09-03' })
  assert.ok(cycle?.genre === 'cycle')
  assert.equal(cycle.premiere, '2025-09-01')
  const jours = lit({ joursCours: [{ jour: 6, partie: 'matin' }], joursEntreprise: [1, 2, 3] })
  assert.deepEqual(jours, { genre: 'jours', cours: [{ jour: 6, partie: 'matin' }], entreprise: [1, 2, 3] })
})

it('a rhythm from outside is refused when a week does not start on Monday or a weekday stands twice', () => {
  const bon = cycleDe(1, 3, jour('2025-09-01'))
  assert.equal(rythmeSchema.safeParse(bon).success, true)
  assert.equal(rythmeSchema.safeParse({ ...bon, premiere: '2025-09-02' }).success, false)
  assert.equal(rythmeSchema.safeParse({ ...bon, cours: [...bon.cours, ...bon.cours] }).success, false)
})

it('explicit weeks give those weeks and no other', () => {
  const { cours, entreprise } = cycleDe(1, 3, jour('2025-09-01'))
  const lundis = [jour('2025-09-15'), jour('2026-01-05')]
  assert.deepEqual(lundisCours(buildFrise({ genre: 'semaines', lundis, cours, entreprise }, annee)), lundis)
})

it('the cycle runs both ways: a phase and the same phase four weeks later are one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 3 }), (tours, phase) => {
      const ici = addDays(annee.du, 7 * phase)
      const ailleurs = addDays(ici, 28 * tours)
      const semaines = [ici, ailleurs].map((premiere) =>
        lundisCours(buildFrise(cycleDe(1, 3, premiere), annee)),
      )
      assert.deepEqual(semaines[1], semaines[0])
    }),
    { numRuns: 20 },
  )
})

it('a strip names every day once, and class, company and lost days never exceed the period', () => {
  const frise = buildFrise(cycleDe(2, 2, jour('2025-09-01')), annee)
  assert.equal(new Set(frise.map(({ jour }) => jour)).size, 379)
  assert.deepEqual([frise[0]?.jour, frise.at(-1)?.jour], [annee.du, annee.au])
})

it('Alsace-Moselle loses Good Friday and Saint Stephen where they were class days', () => {
  const rythme = lit({ joursCours: [{ jour: 5, partie: 'journee' }] })
  assert.ok(rythme)
  const durees = { journee: 7, demiJournee: 4 }
  const jours = (['metropole', 'alsace_moselle'] as const).map(
    (territoire) => computeBilan(rythme, { ...annee, territoire }, durees).jours,
  )
  assert.equal((jours[0] ?? 0) - (jours[1] ?? 0), 2)
})
