import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { parseCtt } from '#src/formats/ctt/ctt.ts'
import { seeded } from '../kernel/random.ts'
import { chunkBudget, drive } from '../kernel/search.ts'
import { scoreUd2, verdict } from './formules.ts'
import { genererCtt } from './generateur.ts'
import { compile, type Instance } from './instance.ts'
import { SETTING, seancesOf, searchUd2 } from './search.ts'
import { costOf, emptyState } from './state.ts'
import { makeWalk, WAITING } from './walk.ts'

const DATA = new URL('../../../../shared/data/timetabling/itc2007/', import.meta.url)
const skip = !existsSync(DATA)

const official = (nom: string): Instance => {
  const read = parseCtt(readFileSync(new URL(`${nom}.ctt`, DATA), 'utf8'))
  if (!read.ok) throw new Error(nom)
  return read.value
}

/** Generated, so that these tests hold where the official instances are not. */
const plantee = (): Instance =>
  genererCtt({
    nom: 'plantee',
    cours: 60,
    salles: 6,
    jours: 5,
    periodesParJour: 6,
    cursus: 40,
    seancesMax: 5,
    journee: [4, 6],
    fermees: 8,
    hasard: 20,
    seed: 3,
  }).instance

/** Four courses of two curricula in two rooms: small enough to be judged by hand. */
const uneInstance = (): Instance => ({
  nom: 'main',
  jours: 2,
  periodesParJour: 3,
  cours: [
    { id: 'a', enseignant: 't1', seances: 2, joursMin: 2, effectif: 30 },
    { id: 'b', enseignant: 't1', seances: 1, joursMin: 1, effectif: 50 },
    { id: 'c', enseignant: 't2', seances: 2, joursMin: 1, effectif: 10 },
    { id: 'd', enseignant: 't3', seances: 1, joursMin: 1, effectif: 10 },
  ],
  salles: [
    { id: 'R', capacite: 30 },
    { id: 'S', capacite: 45 },
  ],
  cursus: [
    { id: 'q', cours: ['a', 'c'] },
    { id: 'p', cours: ['b', 'd'] },
  ],
  indisponibilites: [{ cours: 'c', jour: 0, periode: 0 }],
})

describe('the formulas of UD2', () => {
  it('price a timetable as by hand', () => {
    const at = (cours: string, salle: string, jour: number, periode: number) => ({
      cours,
      salle,
      jour,
      periode,
    })
    const seances = [
      at('a', 'R', 0, 0),
      at('a', 'S', 0, 1), // one day of two: 1 day lacking; two rooms: 1
      at('b', 'S', 0, 2), // 5 students standing; alone in p: 1
      at('c', 'R', 1, 0),
      at('c', 'R', 1, 2), // c alone twice in q: 2
      at('d', 'R', 1, 1), // alone in p: 1
    ]
    const judged = verdict(uneInstance(), seances)
    assert.deepEqual(judged, {
      dur: { seances: 0, conflits: 0, indisponibilites: 0, salles: 0 },
      souple: { capacite: 5, joursMin: 1, compacite: 4, stabilite: 1 },
    })
    assert.deepEqual(scoreUd2(judged), { hard: 0, soft: 5 + 5 + 8 + 1 })
  })

  it('count every hard rule', () => {
    const at = (cours: string, salle: string, jour: number, periode: number) => ({
      cours,
      salle,
      jour,
      periode,
    })
    const seances = [
      at('a', 'R', 0, 0),
      at('b', 'R', 0, 0), // same teacher, same room
      at('c', 'S', 0, 0), // unavailable, and in a curriculum with a
      at('c', 'S', 1, 1),
    ]
    assert.deepEqual(verdict(uneInstance(), seances).dur, {
      seances: 2, // one of a, one of d
      conflits: 2,
      indisponibilites: 1,
      salles: 1,
    })
  })
})

describe('the search on UD2', () => {
  it('keeps its counters equal to the formulas through 10,000 random moves', () => {
    for (const instance of [plantee(), ...(skip ? [] : ['comp01', 'comp05'].map(official))]) {
      const state = emptyState(compile(instance))
      const walk = makeWalk(state, seeded(4), SETTING.mix)
      let cost = walk.cost()
      for (let i = 1; i <= 60_000; i++) {
        cost += walk.step(i < 40_000 ? 40 : 3)
        if (i % 6000 !== 0) continue
        const { dur, souple } = verdict(instance, seancesOf(state, instance))
        const waiting = [...state.period].filter((p) => p < 0).length
        assert.deepEqual(dur, { seances: waiting, conflits: 0, indisponibilites: 0, salles: 0 })
        assert.equal(cost, scoreUd2({ dur, souple }).soft + waiting * WAITING)
        assert.equal(costOf(state).compacite, 2 * souple.compacite)
      }
      assert.ok(cost < WAITING * state.tables.seances, 'nothing was placed')
    }
  })

  it('is a function of its seed', () => {
    const instance = plantee()
    const once = (seed: number) =>
      drive(searchUd2(instance, seed), { spent: chunkBudget(20), chunk: 5000 }).best()
    assert.deepEqual(once(3), once(3))
    assert.notDeepEqual(once(3), once(4))
  })

  it('is not disturbed by being looked at, in the insertion or after', () => {
    const instance = plantee()
    const run = (look: boolean) => {
      const search = searchUd2(instance, 2)
      const seen: number[] = []
      const spent = chunkBudget(60)
      const stopped = () => look && seen.push(search.best().length) < 0
      drive(search, { spent, chunk: 400, stopped })
      return { best: search.best(), seen }
    }
    const looked = run(true)
    assert.ok(looked.seen[1]! > 0 && looked.seen[1]! < looked.seen.at(-1)!, 'no look fell in the insertion')
    assert.deepEqual(looked.best, run(false).best)
  })

  it('can be stopped, looked at and resumed', { skip }, () => {
    const search = searchUd2(official('comp01'), 1)
    const spent = chunkBudget(60)
    let chunks = 0
    drive(search, { spent, chunk: 5000, stopped: () => chunks++ >= 20 })
    const half = search.progress()
    const atHalf = scoreUd2(verdict(official('comp01'), search.best()))
    assert.deepEqual([atHalf.hard, atHalf.soft], [0, half.soft])
    drive(search, { spent, chunk: 5000 })
    assert.ok(search.progress().moves > half.moves)
    assert.ok(search.progress().soft <= half.soft)
  })

  it('places what can be placed and leaves the rest waiting', () => {
    const instance = { ...uneInstance(), salles: [{ id: 'R', capacite: 30 }], jours: 1 }
    const search = drive(searchUd2(instance, 1), { spent: chunkBudget(30), chunk: 1000 })
    const { hard } = scoreUd2(verdict(instance, search.best()))
    assert.equal(search.progress().waiting, 3)
    assert.equal(hard, 3)
  })
})
