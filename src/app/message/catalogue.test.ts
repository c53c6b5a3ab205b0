import assert from 'node:assert/strict'
import { it } from 'node:test'
import { translator } from './catalogue.ts'

const fr = translator('fr')
const en = translator('en')

it('a noun agrees with its number, as each language counts', () => {
  assert.equal(fr('emploi.etat.brouillons', { nombre: 0 }), '0 brouillon')
  assert.equal(fr('emploi.etat.brouillons', { nombre: 1 }), '1 brouillon')
  assert.equal(fr('emploi.etat.brouillons', { nombre: 2 }), '2 brouillons')
  assert.equal(en('emploi.etat.brouillons', { nombre: 0 }), '0 drafts')
  assert.equal(en('emploi.etat.brouillons', { nombre: 1 }), '1 draft')
})

it('what is not given stays as it is written, for whoever fills it later', () => {
  assert.match(fr('emploi.etat.brouillons', {}), /^\{nombre\}/)
})
