import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { buildModel } from './model.ts'
import { countTerm, excessTerm, gapsTerm, usedTerm } from './resource-terms.ts'
import { emptySchedule, place, remove } from './schedule.ts'
import { openBook, type Term } from './terms.ts'

/** Three tasks of one slot on one resource of two days of four slots. */
const laid = (starts: readonly number[]) => {
  const model = buildModel({
    slots: 8,
    resources: 1,
    tasks: [0, 1, 2].map(() => ({ duration: 1, exact: [0], starts: [0, 1, 2, 3, 4, 5, 6, 7] })),
  })
  const s = emptySchedule(model)
  for (const [t, start] of starts.entries()) place(s, t, start)
  return s
}
const bucketOf = Int32Array.from({ length: 8 }, (_, slot) => slot >> 2)
const costOf = (s: ReturnType<typeof laid>, term: Term): number => {
  let sum = 0
  for (let g = 0; g < term.groups; g++) sum += term.cost(s, g)
  return sum
}

describe('soft terms about a resource', () => {
  const watch = { nom: '', poids: 1, resources: [0], bucketOf }
  it('gaps: open slots left between the first and the last task of a day', () => {
    const s = laid([0, 3, 5])
    assert.equal(costOf(s, gapsTerm(s.model, watch, [new Uint8Array(8).fill(1)])), 2)
    assert.equal(costOf(s, gapsTerm(s.model, watch, [new Uint8Array(8).fill(1).fill(0, 1, 2)])), 1)
  })
  it('used: days with a task', () => {
    const s = laid([0, 3, 5])
    assert.equal(costOf(s, usedTerm(s.model, watch)), 2)
  })
  it('excess and count: what passes the share of a day', () => {
    const s = laid([0, 2, 3])
    assert.equal(costOf(s, excessTerm(s.model, watch, [1])), 2)
    assert.equal(costOf(s, countTerm(s.model, watch, [1])), 2)
  })
})

describe('the book of costs', () => {
  it('refuses a change exactly when it passes the allowance, and says it exactly otherwise', () => {
    const position = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(
        fc.uniqueArray(position, { minLength: 3, maxLength: 3 }),
        position,
        fc.integer({ min: -6, max: 6 }),
        (starts, to, allowance) => {
          fc.pre(!starts.includes(to))
          const s = laid(starts)
          const watch = { nom: '', resources: [0], bucketOf }
          const terms = [
            gapsTerm(s.model, { ...watch, poids: 2 }, [new Uint8Array(8).fill(1)]),
            usedTerm(s.model, { ...watch, poids: 3 }),
          ]
          const book = openBook(s, terms)
          const before = book.total()
          book.begin()
          book.touch(0)
          remove(s, 0)
          place(s, 0, to)
          book.touch(0)
          const said = book.change(allowance)
          const truth = openBook(s, terms).total() - before
          assert.equal(said, truth > allowance ? null : truth)
          if (said === null) return
          book.commit()
          assert.equal(book.total(), before + truth)
          assert.equal(
            book.byTerm().reduce((a, b) => a + b, 0),
            book.total(),
          )
        },
      ),
    )
  })
})
