import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour, weekday } from '#src/kit/jour.ts'
import {
  addJoursOuvrables,
  addJoursOuvres,
  isOuvrable,
  isOuvre,
  joursFeries,
  nomFerie,
} from './jour-ferie.rules.ts'

it('2026 has these eleven holidays', () => {
  assert.deepEqual(
    joursFeries(2026).map(({ jour, nom }) => `${jour} ${nom}`),
    [
      "2026-01-01 Jour de l'an",
      '2026-04-06 Lundi de Pâques',
      '2026-05-01 Fête du Travail',
      '2026-05-08 Victoire de 1945',
      '2026-05-14 Ascension',
      '2026-05-25 Lundi de Pentecôte',
      '2026-07-14 Fête nationale',
      '2026-08-15 Assomption',
      '2026-11-01 Toussaint',
      '2026-11-11 Armistice de 1918',
      '2026-12-25 Noël',
    ],
  )
})

it('the holidays of the field notes for 2025-2026 fall on the days they say', () => {
  const NOTES =
    'sam 2025-11-01, mar 2025-11-11, jeu 2025-12-25, jeu 2026-01-01, lun 2026-04-06, ven 2026-05-01, ven 2026-05-08, jeu 2026-05-14, lun 2026-05-25, mar 2026-07-14, sam 2026-08-15'
  const JOURS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']
  const lus = [...joursFeries(2025), ...joursFeries(2026)]
    .filter(({ jour }) => jour >= '2025-09-01' && jour <= '2026-09-14')
    .map(({ jour }) => `${JOURS[weekday(jour) - 1]} ${jour}`)
  assert.equal(lus.join(', '), NOTES)
})

it('Alsace-Moselle has two more, and only there', () => {
  const la = joursFeries(2026, 'alsace_moselle').map(({ jour }) => jour)
  assert.equal(la.length, 13)
  assert.equal(nomFerie(jour('2026-04-03'), 'alsace_moselle'), 'Vendredi saint')
  assert.equal(nomFerie(jour('2026-12-26'), 'alsace_moselle'), 'Saint-Étienne')
  assert.equal(nomFerie(jour('2026-04-03')), null)
})

it('a Saturday is ouvrable and not ouvré; a Sunday and a holiday are neither', () => {
  assert.deepEqual([isOuvrable(jour('2025-09-06')), isOuvre(jour('2025-09-06'))], [true, false])
  for (const day of ['2025-09-07', '2025-11-11'])
    assert.deepEqual([isOuvrable(jour(day)), isOuvre(jour(day))], [false, false])
})

it('five jours ouvrables after 1 September 2025 is the 6th, after 10 November the 17th', () => {
  assert.equal(addJoursOuvrables(jour('2025-09-01'), 5), '2025-09-06')
  assert.equal(addJoursOuvrables(jour('2025-11-10'), 5), '2025-11-17')
  assert.equal(addJoursOuvres(jour('2025-11-10'), 5), '2025-11-18')
})
