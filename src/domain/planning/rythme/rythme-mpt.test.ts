/** Written by hand from the arithmetic of the field notes (A.4), first brochure: Thursday, Friday, Saturday morning. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import { rangEntreprise } from '../rythme-contrat/jours-entreprise.rules.ts'
import { partAnnuelle } from '../rythme-contrat/seuils.rules.ts'
import { computeBilan } from './bilan.rules.ts'
import { vacancesScolaires } from './fermetures.rules.ts'
import { buildFrise, joursDe } from './frise.rules.ts'
import { semainesRequises } from './promesse.rules.ts'
import type { Cadre, Durees, Fermeture, Rythme } from './rythme.schema.ts'

const mpt: Rythme = {
  genre: 'jours',
  cours: [
    { jour: 4, partie: 'journee' },
    { jour: 5, partie: 'journee' },
    { jour: 6, partie: 'matin' },
  ],
  entreprise: [1, 2, 3],
}
const avec = (fermetures: readonly Fermeture[]): Cadre => ({
  du: jour('2025-09-01'),
  au: jour('2026-06-30'),
  territoire: 'metropole',
  fermetures: [...fermetures],
})
const semaine = (nom: string, du: string, au: string): Fermeture => ({ nom, du: jour(du), au: jour(au) })
const LONGUES: Durees = { journee: 7, demiJournee: 4 }
const COURTES: Durees = { journee: 6, demiJournee: 3 }

const lues = vacancesScolaires('2025-2026', 'B')
assert.ok(lues.ok)
const zoneB = lues.value
const noel = zoneB.filter(({ nom }) => nom === 'Noël')
/** A guess of the notes: one week at All Saints, two at Christmas, one in February, one in April. */
const universite = [
  semaine('Toussaint', '2025-10-27', '2025-11-02'),
  ...noel,
  semaine('Hiver', '2026-02-16', '2026-02-22'),
  semaine('Printemps', '2026-04-20', '2026-04-26'),
]
const annuel = droit.at('travail.heures_annuelles', jour('2025-09-01'))
assert.ok(annuel.ok)
const an = annuel.value.valeur
const part = (heures: number) => {
  const lue = partAnnuelle(droit, heures, jour('2025-09-01'))
  return lue.ok ? lue.value.explication.params.part : null
}

it('[M058] September 2025 to June 2026 with no closure: 40 Thursdays, 41 Fridays, 42 Saturday mornings, 102 days, 6 holidays met', () => {
  const bilan = computeBilan(mpt, avec([]), LONGUES)
  assert.deepEqual([bilan.parJour.get(4), bilan.parJour.get(5), bilan.parJour.get(6)], [40, 41, 42])
  assert.equal(bilan.prevus, 3 * 43)
  assert.equal(bilan.jours, 102)
  assert.deepEqual(
    bilan.feries.map(({ jour, nom }) => `${jour} ${nom}`),
    [
      '2025-11-01 Toussaint',
      '2025-12-25 Noël',
      "2026-01-01 Jour de l'an",
      '2026-05-01 Fête du Travail',
      '2026-05-08 Victoire de 1945',
      '2026-05-14 Ascension',
    ],
  )
  assert.deepEqual(bilan.explications[0]?.params, {
    prevus: 129,
    feries: 6,
    fermes: 0,
    coupes: 0,
    journees: 81,
    demiJournees: 42,
    jours: 102,
  })
})

/** closures, Thu, Fri, Sat a.m., days, hours at 7/7/4, %, hours at 6/6/3, % */
const TABLE: readonly (readonly [string, readonly Fermeture[], ...number[]])[] = [
  ['none', [], 40, 41, 42, 102, 735, 45.7, 612, 38.1],
  ['Christmas only', noel, 40, 39, 39, 98.5, 709, 44.1, 591, 36.8],
  ['one university guess', universite, 37, 36, 37, 91.5, 659, 41.0, 549, 34.2],
  ['all zone-B holidays', zoneB, 34, 32, 30, 81, 582, 36.2, 486, 30.2],
]
for (const [nom, fermetures, ...attendus] of TABLE)
  it(`the MPT with these closures: ${nom}`, () => {
    const long = computeBilan(mpt, avec(fermetures), LONGUES)
    const court = computeBilan(mpt, avec(fermetures), COURTES)
    assert.deepEqual(
      [4, 5, 6].map((j) => long.parJour.get(j)),
      attendus.slice(0, 3),
    )
    assert.deepEqual(
      [long.jours, long.heures, part(long.heures), court.heures, part(court.heures)],
      attendus.slice(3),
    )
  })

it('401.75 h need 22.3 weeks of 18 h, or 26.8 of 15 h', () => {
  assert.equal(an / 4, 401.75)
  assert.equal(semainesRequises(an / 4, 18), 22.3)
  assert.equal(semainesRequises(an / 4, 15), 26.8)
})

it('128 days at the employer, 896 h, and the 45th is 15 December', () => {
  const frise = buildFrise(mpt, avec([]))
  assert.equal(joursDe(frise, 'entreprise').length, 128)
  assert.equal(joursDe(frise, 'entreprise').length * 7, 896)
  assert.equal(rangEntreprise(frise, jour('2025-09-01'), 45), '2025-12-15')
  assert.equal(rangEntreprise(frise, jour('2025-09-01'), 129), null)
})

it('a closure of the site takes no day from the employer', () => {
  const ferme = buildFrise(mpt, avec(zoneB))
  assert.equal(joursDe(ferme, 'entreprise').length, 128)
})

it('every class day planned is kept, or lost to a holiday or a closure: nothing is lost in between', () => {
  for (const fermetures of [[], noel, universite, zoneB]) {
    const bilan = computeBilan(mpt, avec(fermetures), LONGUES)
    const kept = bilan.journees + bilan.demiJournees
    assert.equal(kept + bilan.feries.length + bilan.fermes.length, bilan.prevus)
  }
})
