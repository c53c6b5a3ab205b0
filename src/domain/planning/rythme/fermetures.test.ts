import assert from 'node:assert/strict'
import { it } from 'node:test'
import { weekday } from '#src/kit/jour.ts'
import { ANNEES_CONNUES, vacancesScolaires, ZONES, zoneDe } from './fermetures.rules.ts'

it('the zone of the two programmes: Lille is B, Paris is C, Corse is in none', () => {
  assert.deepEqual([zoneDe('Lille'), zoneDe('Paris'), zoneDe('Corse')], ['B', 'C', null])
})

it('a year we do not know refuses: it is not a year without holidays', () => {
  assert.deepEqual(vacancesScolaires('2031-2032', 'B'), {
    ok: false,
    refus: { code: 'annee-inconnue', annee: '2031-2032' },
  })
})

it('the winter of zone B in 2026 is 14 February to 1 March', () => {
  const lues = vacancesScolaires('2025-2026', 'B')
  assert.ok(lues.ok)
  const hiver = lues.value.find(({ nom }) => nom === 'Hiver')
  assert.deepEqual(hiver, { nom: 'Hiver', du: '2026-02-14', au: '2026-03-01' })
})

it('every known year has the same six breaks in each zone, in order; but for the bridge they start on a Saturday', () => {
  for (const annee of ANNEES_CONNUES)
    for (const zone of ZONES) {
      const lues = vacancesScolaires(annee, zone)
      assert.ok(lues.ok)
      assert.deepEqual(
        lues.value.map(({ nom }) => nom),
        ['Toussaint', 'Noël', 'Hiver', 'Printemps', "Pont de l'Ascension", 'Été'],
      )
      const debuts = lues.value.map(({ du }) => du)
      assert.deepEqual(debuts, debuts.toSorted())
      for (const { nom, du, au } of lues.value) {
        assert.ok(du < au, `${annee} ${zone} ${nom}`)
        if (!nom.startsWith('Pont')) assert.equal(weekday(du), 6, `${annee} ${zone} ${nom}`)
      }
    }
})
