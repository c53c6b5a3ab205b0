import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import { buildFrise } from '../rythme/frise.rules.ts'
import { cycleDe } from '../rythme/rythme.schema.ts'
import { jalonsEntreprise, rangEntreprise } from './jours-entreprise.rules.ts'

const cadre = {
  du: jour('2025-09-01'),
  au: jour('2026-09-14'),
  territoire: 'metropole' as const,
  fermetures: [],
}
const frise = buildFrise(cycleDe(1, 3, jour('2025-09-01')), cadre)

it('the 45th company day ends the free termination and opens the invoice', () => {
  const jalons = jalonsEntreprise(droit, frise, jour('2025-09-01'))
  assert.ok(jalons.ok)
  assert.equal(jalons.value.finRuptureLibre, jalons.value.participation)
  assert.deepEqual(jalons.value.explications[0], {
    code: 'entreprise.rang',
    params: { rang: 45, debut: '2025-09-01', jour: '2025-12-01' },
  })
})

it('days before the contract are not counted, and a strip too short says nothing', () => {
  assert.equal(rangEntreprise(frise, jour('2025-10-06'), 1), '2025-10-06')
  assert.equal(rangEntreprise(frise, jour('2026-09-01'), 45), null)
})

it('a contract before July 2025 has no known employer share', () => {
  const avant = jalonsEntreprise(droit, frise, jour('2025-06-02'))
  assert.equal(avant.ok ? null : avant.refus.cherche, 'financement.participation_employeur.jours')
})
