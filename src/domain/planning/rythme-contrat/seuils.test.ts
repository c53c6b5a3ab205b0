/** Written by hand from the arithmetic of the field notes (A.4): floors and caps over 379 days. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { type Contrat, checkSeuils, heuresContrat, partAnnuelle, seuilsFormation } from './seuils.rules.ts'

const cipt = { du: jour('2025-09-01'), au: jour('2026-09-14') }
const an = { du: jour('2025-09-01'), au: jour('2026-08-31') }
const bornes = (contrat: Contrat) => {
  const lus = seuilsFormation(droit, contrat)
  assert.ok(lus.ok)
  const { plancher, plafond } = lus.value
  return [plancher, plafond].map((seuil) => (seuil ? roundTo(seuil.heures, 1) : null))
}
const codes = (contrat: Contrat, heures: number) => {
  const lus = checkSeuils(droit, { ...contrat, heures })
  assert.ok(lus.ok)
  return lus.value.map(({ code }) => code)
}

it('379 days are 1668.6 h of work; 487 h are 29.2 % of them and 457 h 27.4 %', () => {
  const total = heuresContrat(droit, { periode: cipt })
  assert.ok(total.ok)
  assert.equal(roundTo(total.value.heures, 1), 1668.6)
  assert.deepEqual(
    [487, 457].map((h) => roundTo((h / total.value.heures) * 100, 1)),
    [29.2, 27.4],
  )
})

it('of 1607 h, 457 h are 28.4 % and 487 h 30.3 %', () => {
  const parts = [457, 487].map((h) => partAnnuelle(droit, h, cipt.du))
  assert.deepEqual(
    parts.map((part) => part.ok && part.value.explication),
    [
      { code: 'rythme.part', params: { heures: 457, annuel: 1607, part: 28.4 } },
      { code: 'rythme.part', params: { heures: 487, annuel: 1607, part: 30.3 } },
    ],
  )
})

it('apprenticeship asks for 25 %: 417.2 h over 379 days, 401.75 h over a year, and sets no cap', () => {
  assert.deepEqual(bornes({ statut: 'APP', periode: cipt }), [417.2, null])
  const lus = seuilsFormation(droit, { statut: 'APP', periode: an })
  assert.ok(lus.ok)
  assert.equal(lus.value.plancher?.heures, 401.75)
  assert.deepEqual(lus.value.plancher?.explication, {
    code: 'seuil.calcul',
    params: { annuel: 1607, jours: 365, joursParAn: 365, part: 25, seuil: 401.75 },
  })
  for (const heures of [457, 487]) assert.deepEqual(codes({ statut: 'APP', periode: cipt }, heures), [])
  assert.deepEqual(codes({ statut: 'APP', periode: cipt }, 417), ['formation-sous-plancher'])
})

it('a contrat de professionnalisation lies between 250.3 and 417.2 h: 457 and 487 h pass the cap', () => {
  const pro: Contrat = { statut: 'PRO', periode: cipt }
  assert.deepEqual(bornes(pro), [250.3, 417.2])
  for (const heures of [457, 487]) assert.deepEqual(codes(pro, heures), ['formation-au-dessus-plafond'])
  assert.deepEqual(codes(pro, 400), [])
  assert.deepEqual(codes(pro, 250), ['formation-sous-plancher'])
  assert.deepEqual(codes(pro, 149), ['formation-sous-plancher', 'formation-sous-minimum'])
})

it('counted on 35 h × 52, the cap is 472.5 h: 457 h fit, 487 h do not; a branch agreement lifts it', () => {
  const pro: Contrat = { statut: 'PRO', periode: cipt, base: 'travail.heures_annuelles_brutes' }
  assert.equal(bornes(pro)[1], 472.5)
  assert.deepEqual(codes(pro, 457), [])
  assert.deepEqual(codes(pro, 487), ['formation-au-dessus-plafond'])
  assert.deepEqual(codes({ ...pro, accordBranche: true }, 487), [])
  assert.deepEqual(codes({ ...pro, partAccord: 40 }, 487), [])
  assert.deepEqual(codes({ ...pro, partAccord: 20 }, 487), codes(pro, 487))
})

it('FI and FC have neither floor nor cap here', () => {
  for (const statut of ['FI', 'FC'] as const) {
    assert.deepEqual(bornes({ statut, periode: cipt }), [null, null])
    assert.deepEqual(codes({ statut, periode: cipt }, 1), [])
  }
})

it('a constat cites its entries and blocks, since they were read somewhere', () => {
  const lus = checkSeuils(droit, { statut: 'APP', periode: an, heures: 401 })
  assert.ok(lus.ok)
  const [constat] = lus.value
  assert.equal(constat?.poids, 'bloque')
  assert.deepEqual(
    constat?.cite.map(({ code }) => code),
    ['apprentissage.formation.part_min', 'travail.heures_annuelles', 'travail.jours_par_an'],
  )
})
