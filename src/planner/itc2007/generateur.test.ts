import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { chunkBudget, drive } from '../kernel/search.ts'
import { scoreUd2, verdict } from './formules.ts'
import { type DemandeCtt, genererCtt } from './generateur.ts'
import type { Instance } from './instance.ts'
import { searchUd2 } from './search.ts'

const base = { jours: 5, seed: 3, nom: 'plantee' }
/** Tight rooms, long days, many closed periods, hundreds of curricula. */
const HARD: readonly Omit<DemandeCtt, keyof typeof base>[] = [
  {
    cours: 90,
    salles: 8,
    periodesParJour: 6,
    cursus: 150,
    seancesMax: 6,
    fermees: 22,
    journee: [4, 6],
    hasard: 20,
  },
  {
    cours: 120,
    salles: 12,
    periodesParJour: 15,
    cursus: 60,
    seancesMax: 6,
    fermees: 110,
    journee: [4, 10],
    hasard: 3,
  },
  {
    cours: 400,
    salles: 40,
    periodesParJour: 6,
    cursus: 1500,
    seancesMax: 2,
    fermees: 25,
    journee: [5, 6],
    hasard: 50,
  },
]

describe('planted instances', () => {
  it('are made from a timetable that breaks no rule, and the search stands every lecture', () => {
    for (const size of HARD) {
      const { instance, seances } = genererCtt({ ...base, ...size })
      const planted = scoreUd2(verdict(instance, seances))
      assert.equal(planted.hard, 0)
      const search = drive(searchUd2(instance, 1), { spent: chunkBudget(15) })
      const found = scoreUd2(verdict(instance, search.best()))
      assert.equal(found.hard, 0)
      assert.ok(found.soft <= 2 * planted.soft + 100, `${found.soft} beside ${planted.soft}`)
    }
  })
})

describe('odd instances', () => {
  const cours = (id: string, seances: number) => ({ id, enseignant: id, seances, joursMin: 1, effectif: 500 })
  const odd = (over: Partial<Instance>): Instance => ({
    nom: 'odd',
    jours: 2,
    periodesParJour: 2,
    cours: [cours('a', 2), cours('b', 1)],
    salles: [{ id: 'R', capacite: 1 }],
    cursus: [{ id: 'q', cours: ['a', 'b'] }],
    indisponibilites: [],
    ...over,
  })
  const judged = (instance: Instance) => {
    const search = drive(searchUd2(instance, 1), { spent: chunkBudget(20), chunk: 500 })
    return verdict(instance, search.best()).dur
  }
  const everywhere = (id: string) =>
    [0, 1].flatMap((jour) => [0, 1].map((periode) => ({ cours: id, jour, periode })))

  it('a course that may be held nowhere waits; the others stand', () => {
    for (const id of ['a', 'b']) {
      const { seances, ...rest } = judged(odd({ indisponibilites: everywhere(id) }))
      assert.equal(seances, id === 'a' ? 2 : 1)
      assert.deepEqual(Object.values(rest), [0, 0, 0])
    }
  })
  it('more lectures than periods: as many as can be', () => {
    assert.equal(judged(odd({ cours: [cours('a', 6), cours('b', 0)] })).seances, 2)
  })
  it('no course, no curriculum, an empty one, one that names a course twice, one period a day', () => {
    assert.equal(judged(odd({ cours: [], cursus: [] })).seances, 0)
    const cursus = [
      { id: 'q', cours: [] },
      { id: 'r', cours: ['a', 'a'] },
    ]
    assert.equal(judged(odd({ cursus })).seances, 0)
    assert.equal(judged(odd({ periodesParJour: 1, jours: 3 })).seances, 0)
  })
})
