import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { checkDureeAnnoncee, checkDureeContrat, dureeDe, moisAnnonces, prorataNpec } from './duree.rules.ts'

const dans = (du: string, au: string) => ({ du: jour(du), au: jour(au) })
const cipt = dans('2025-09-01', '2026-09-14')
const an = dans('2025-09-01', '2026-08-31')

const codes = (statut: 'APP' | 'PRO' | 'FI', periode: typeof cipt, accordBranche = false) => {
  const lus = checkDureeContrat(droit, { statut, periode, accordBranche })
  assert.ok(lus.ok)
  return lus.value.map(({ code, poids }) => `${code} ${poids}`)
}

it('[C036] the session of the CIPT is 379 days, 12 months 14 days; PRO is alerted past 12 months; the funding is 1.03836 times the yearly one', () => {
  const { jours, mois, joursRestants, explication } = dureeDe(cipt)
  assert.deepEqual([jours, mois, joursRestants], [379, 12, 14])
  assert.deepEqual([explication.params.semaines, explication.params.joursSemaine], [54, 1])
  assert.deepEqual(codes('PRO', cipt), ['pro-trop-long bloque'])
  const prorata = prorataNpec(droit, cipt)
  assert.ok(prorata.ok)
  assert.equal(roundTo(prorata.value.prorata, 5), 1.03836)
  assert.equal(prorata.value.explication.params.prorata, 1.03836)
})

it('twelve months to the day are a contrat de professionnalisation, one day more needs a branch agreement', () => {
  assert.deepEqual(codes('PRO', an), [])
  assert.deepEqual(codes('PRO', dans('2025-09-01', '2026-09-01')), ['pro-trop-long bloque'])
  assert.deepEqual(codes('PRO', cipt, true), [])
  assert.deepEqual(codes('PRO', dans('2025-09-01', '2027-09-01'), true), ['pro-trop-long bloque'])
  assert.deepEqual(codes('APP', cipt), [])
  assert.deepEqual(codes('FI', cipt), [])
})

it('[C038] « Durée:1an » against 379 days is flagged as information', () => {
  assert.deepEqual(checkDureeAnnoncee('Durée:1an', cipt), [
    {
      code: 'duree-annoncee-differente',
      params: { annonce: 'Durée:1an', annonces: 12, jours: 379, mois: 12, joursRestants: 14 },
      poids: 'informe',
      cite: [],
    },
  ])
  assert.deepEqual(checkDureeAnnoncee('Durée:1an', an), [])
  assert.deepEqual(checkDureeAnnoncee('Durée à préciser', cipt), [])
})

it('an announced length is read in words', () => {
  const LUS: readonly (readonly [string, number | null])[] = [
    ['Durée:1an', 12],
    ['2 ans', 24],
    ['18 mois', 18],
    ['1 année', 12],
    ['un an', null],
    ['487 heures', null],
    ['3 anglophones', null],
  ]
  for (const [texte, mois] of LUS) assert.equal(moisAnnonces(texte), mois, texte)
})

it('before July 2025 the funding was not counted by the day: refused, not guessed', () => {
  const avant = prorataNpec(droit, dans('2025-06-30', '2026-06-29'))
  assert.equal(avant.ok ? null : avant.refus.cherche, 'financement.npec.prorata')
})
