import assert from 'node:assert/strict'
import { it } from 'node:test'
import { apply, offer, type Transition } from './workflow.ts'

type Statut = 'ouvert' | 'ferme'
const porte = {
  fermer: { from: ['ouvert'], to: 'ferme', guards: ['cle', 'main'] },
} as const satisfies Record<string, Transition<Statut, 'cle' | 'main'>>

it('follows an arrow when every guard is true', () => {
  assert.deepEqual(apply(porte, 'ouvert', 'fermer', { cle: true, main: true }), { ok: true, value: 'ferme' })
})

it('a guard that is absent refuses, and the first one is named', () => {
  assert.deepEqual(apply(porte, 'ouvert', 'fermer', { main: true }), {
    ok: false,
    refus: { code: 'bloque', par: 'cle' },
  })
})

it('from another statut the arrow is not shown', () => {
  assert.deepEqual(offer(porte, 'ferme', 'fermer', { cle: true, main: true }), { shown: false, open: false })
  assert.deepEqual(offer(porte, 'ouvert', 'fermer', { cle: true }), { shown: true, open: false, par: 'main' })
})
