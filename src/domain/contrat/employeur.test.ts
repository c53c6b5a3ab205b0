import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import { contratPermis, financeCnfpt, TYPES_ACCUEIL } from './employeur.rules.ts'

const LE = jour('2026-01-15')

it('[C025] an agency may sign a contrat de professionnalisation, a commune may not', () => {
  assert.deepEqual(contratPermis(droit, LE, { accueil: 'agence', contrat: 'PRO' }), {
    ok: true,
    value: 'PRO',
  })
  const refused = contratPermis(droit, LE, { accueil: 'commune', contrat: 'PRO' })
  assert.ok(!refused.ok)
  assert.equal(refused.refus.code, 'employeur-exclu')
  assert.equal(refused.refus.cite.code, 'professionnalisation.employeurs_exclus')
})

it('every host may sign an apprenticeship contract, and only private ones and EPIC a contrat de professionnalisation', () => {
  const may = (contrat: 'APP' | 'PRO') =>
    TYPES_ACCUEIL.filter((accueil) => contratPermis(droit, LE, { accueil, contrat }).ok)
  assert.deepEqual(may('APP'), TYPES_ACCUEIL)
  assert.deepEqual(may('PRO'), ['etablissement_industriel', 'agence', 'entreprise', 'association'])
})

it('what the register does not know on a day is not forbidden, nor said to be paid', () => {
  const before = jour('2019-01-01')
  assert.equal(contratPermis(droit, before, { accueil: 'commune', contrat: 'PRO' }).ok, true)
  assert.equal(financeCnfpt(droit, before, 7), null)
})

it('in 2026 the CNFPT pays the CFA at level 5, not for a master', () => {
  assert.equal(financeCnfpt(droit, LE, 5)?.finance, true)
  assert.equal(financeCnfpt(droit, LE, 7)?.finance, false)
})
