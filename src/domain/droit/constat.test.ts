import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import type { CodeDroit } from './code.ts'
import { applyDerogations, type Constat, deroger, poids } from './constat.rules.ts'
import type { Entree } from './entree.schema.ts'
import { droit } from './registre.ts'

const entree = (code: CodeDroit): Entree => {
  const lue = droit.at(code, jour('2025-09-01'))
  assert.ok(lue.ok)
  return lue.value
}
const lue = entree('apprentissage.formation.part_min')
const sue = entree('stage.referent.stagiaires_max')
const constat: Constat = {
  code: 'heures-sous-plancher',
  params: { heures: 400 },
  poids: 'bloque',
  cite: [lue],
}
const acte = {
  cible: 'contrat-1',
  par: 'personne-1',
  le: jour('2025-09-03'),
  motif: 'Accord écrit de l’OPCO',
}

it('general knowledge warns and never blocks; one entry that was read is enough to block', () => {
  assert.equal(poids(sue), 'avertit')
  assert.equal(poids(lue), 'bloque')
  assert.equal(poids(sue, lue), 'bloque')
  assert.equal(poids(), 'avertit')
})

it('a derogation needs a reason and a text to depart from', () => {
  assert.deepEqual(deroger(constat, { ...acte, motif: '  ' }), { ok: false, refus: 'motif-absent' })
  assert.deepEqual(deroger({ ...constat, cite: [] }, acte), { ok: false, refus: 'sans-texte' })
})

it('a lifted constat stays visible with its reason, for that thing only', () => {
  const derogation = deroger(constat, acte)
  assert.ok(derogation.ok)
  const [leve] = applyDerogations([constat], 'contrat-1', [derogation.value])
  assert.equal(leve?.poids, 'informe')
  assert.equal(leve?.derogation?.motif, 'Accord écrit de l’OPCO')
  assert.deepEqual(applyDerogations([constat], 'contrat-2', [derogation.value]), [constat])
})

it('when the law changes, the derogation no longer holds', () => {
  const derogation = deroger(constat, acte)
  assert.ok(derogation.ok)
  const nouveau = { ...constat, cite: [{ ...lue, du: jour('2026-01-01') }] }
  assert.deepEqual(applyDerogations([nouveau], 'contrat-1', [derogation.value]), [nouveau])
})
