import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { allows, mostFrom, startsFor } from './depart.ts'
import type { Grille } from './grille.ts'

/** Two days of five slots. */
const grille: Grille = {
  jours: ['2026-09-07', '2026-09-08'].map(jour),
  ouverture: 540,
  pas: 60,
  parJour: 5,
  dejeuner: [0, 0],
}
const open = (...slots: number[]) =>
  Uint8Array.from({ length: 10 }, (_, slot) => (slots.includes(slot) ? 1 : 0))
const all = open(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)

it('a presence that counts at the start asks nothing of what follows; the day still has to hold the task', () => {
  const atStart = { ouverture: open(0, 2, 4, 9), departs: true }
  assert.deepEqual(startsFor(grille, all, [atStart], 2), [0, 2])
  assert.deepEqual(startsFor(grille, all, [{ ...atStart, departs: false }], 2), [])
  assert.equal(allows(atStart, 2, 2), true)
  assert.equal(allows({ ...atStart, departs: false }, 2, 2), false)
  assert.equal(allows(atStart, 1, 1), false)
})

it('both kinds of presence are asked together', () => {
  const whole = { ouverture: open(0, 1, 2, 6, 7), departs: false }
  const atStart = { ouverture: open(1, 6), departs: true }
  assert.deepEqual(startsFor(grille, all, [whole, atStart], 2), [1, 6])
  assert.deepEqual(startsFor(grille, open(0, 1, 2, 3, 4), [whole, atStart], 2), [1])
})

it('tasks from given starts follow each other within a day, never across two', () => {
  assert.equal(mostFrom(grille, [0, 1, 2, 4, 5], 2), 4)
  assert.equal(mostFrom(grille, [3, 4, 5, 6], 3), 2)
  assert.equal(mostFrom(grille, [], 1), 0)
})
