import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { jour } from '#src/kit/jour.ts'
import { moisVus, numeroSemaine, semainesVues } from './annee.rules.ts'
import type { JourVue, Plage } from './jours.rules.ts'
import { libresParJour } from './libres.rules.ts'
import { voiesDe } from './voies.rules.ts'

it('numbers weeks as ISO 8601 does', () => {
  const numbers = ['2026-08-31', '2026-12-28', '2027-01-04', '2025-12-29', '2024-12-30'].map((day) =>
    numeroSemaine(jour(day)),
  )
  assert.deepEqual(numbers, [36, 53, 1, 1, 1])
})

it('puts each week in one month, that of its Thursday', () => {
  const day = (texte: string): JourVue => ({ jour: jour(texte), ferie: null, fermeture: null, plages: [] })
  const months = moisVus(semainesVues(['2026-09-28', '2026-10-01', '2026-10-05', '2026-10-31'].map(day)))
  assert.deepEqual(
    months.map(({ mois, semaines }) => [mois, semaines.map(({ lundi }) => lundi)]),
    [['2026-10', ['2026-09-28', '2026-10-05', '2026-10-26']]],
  )
})

it('draws what overlaps in different lanes of a cluster wide enough, whatever the day', () => {
  const plage = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(fc.array(plage, { maxLength: 12 }), (drawn) => {
      const plages = drawn
        .map(([debut, long]) => ({ debut, fin: debut + long }))
        .toSorted((a, b) => a.debut - b.debut || a.fin - b.fin)
      const lanes = voiesDe(plages)
      assert.deepEqual(
        lanes.map((one) => one.plage),
        plages,
      )
      for (const [i, a] of lanes.entries()) {
        assert.ok(a.voie >= 1 && a.voie <= a.sur)
        for (const b of lanes.slice(i + 1)) {
          if (a.plage.debut >= b.plage.fin || b.plage.debut >= a.plage.fin) continue
          assert.notEqual(a.voie, b.voie)
          assert.equal(a.sur, b.sur)
        }
      }
    }),
  )
})

it('a room is free between what is held there, within the hours of the house and its own; never on a closed day', () => {
  const held = (debut: number, fin: number): Plage => ({
    genre: 'occupee',
    emploi: 'M2',
    id: `${debut}`,
    debut,
    fin,
  })
  const day = (over: Partial<JourVue>): JourVue => ({
    jour: jour('2026-11-19'),
    ferie: null,
    fermeture: null,
    plages: [],
    ...over,
  })
  const grille = { ouverture: 510, fermeture: 1080, pas: 30 }
  const free = (one: JourVue, lignes: Parameters<typeof libresParJour>[1]['lignes'] = []) =>
    libresParJour([one], { grille, lignes })
      .get(one.jour)
      ?.map(({ debut, fin }) => [debut, fin])
  assert.deepEqual(free(day({})), [[510, 1080]])
  assert.deepEqual(free(day({ plages: [held(570, 750), held(840, 1080)] })), [
    [510, 570],
    [750, 840],
  ])
  assert.deepEqual(free(day({ plages: [held(480, 1100)] })), [])
  assert.deepEqual(free(day({ ferie: 'Armistice' })), [])
  const morning = {
    id: 'd',
    de: 's',
    sens: 'disponible' as const,
    jourSemaine: 4,
    du: null,
    au: null,
    motif: null,
    debut: 510,
    fin: 750,
  } as const
  assert.deepEqual(free(day({}), [morning]), [[510, 750]])
})
