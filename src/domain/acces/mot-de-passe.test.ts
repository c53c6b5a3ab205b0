import assert from 'node:assert/strict'
import { it } from 'node:test'
import { checkMotDePasse } from './mot-de-passe.rules.ts'

const connus = ['gael.gabarit@demo.exemple', 'Gaël Gabarit']
const said = (motDePasse: string): string => {
  const checked = checkMotDePasse(motDePasse, connus)
  return checked.ok ? 'accepte' : checked.refus.code
}

it('twelve signs are enough, eleven are not, whatever the signs', () => {
  assert.equal(said('trois chats g'), 'accepte')
  assert.equal(said('trois chats'), 'trop_court')
  assert.equal(said('Tr0!s#h4ts$'), 'trop_court')
  assert.equal(said('été à la mer!'), 'accepte')
  assert.equal(said('x'.repeat(201)), 'trop_long')
})

it('a key held down and one’s own name are refused', () => {
  assert.equal(said('aaaaaaaaaaaaaa'), 'trop_simple')
  assert.equal(said('GaelGabarit26'), 'trop_personnel')
  assert.equal(said('gabarit@demo.exemple'), 'trop_personnel')
  assert.equal(said('gabarit aime la pluie fine'), 'accepte')
})
