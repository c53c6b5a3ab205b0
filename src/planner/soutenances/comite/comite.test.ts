import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insertion } from '../../kernel/insert.ts'
import { seeded } from '../../kernel/random.ts'
import { bilan } from '../bilan.ts'
import { compileSession, planOf, scheduleOf } from '../modele.ts'
import { verifier } from './formules.ts'
import { genererComite } from './generateur.ts'
import type { Instance, SoutenancePlacee } from './instance.ts'
import { placeesDe, sessionDe } from './session.ts'

/** One day of four slots, two defences of two slots, two roles, three members who may hold any, two rooms. */
const uneInstance = (): Instance => ({
  jours: 1,
  creneaux: 4,
  soutenances: 2,
  roles: 2,
  duree: 2,
  membres: [0, 1, 2, 3].map(() => ({
    maximum: 2,
    gout: [[1, 1, 2, 1]],
    peut: [
      [1, 1],
      [1, 1],
    ],
  })),
  salles: [[[1, 0, 0, 1]], [[1, 1, 1, 1]]],
})
const placee = (over: Partial<SoutenancePlacee> = {}): SoutenancePlacee => ({
  soutenance: 0,
  jour: 0,
  creneau: 0,
  salle: 0,
  comite: [0, 1],
  ...over,
})
const codes = (instance: Instance, placees: SoutenancePlacee[]): string[] =>
  verifier(instance, placees).map(({ formule }) => formule)

describe('the published constraints, each by its number', () => {
  const instance = uneInstance()
  const [first] = instance.membres

  it('an answer that follows them all breaks none, the last slot included', () => {
    const last = placee({ soutenance: 1, creneau: 3, comite: [0, 1] })
    assert.deepEqual(codes(instance, [placee(), last]), [])
  })
  it('A.1: a committee is complete', () => {
    assert.deepEqual(codes(instance, [placee({ comite: [0] })]), ['A.1'])
    assert.ok(codes(instance, [placee({ comite: [0, 9] })]).includes('A.1'))
  })
  it('A.2: a defence stands once', () => {
    assert.deepEqual(codes(instance, [placee(), placee({ creneau: 3 })]), ['A.2'])
  })
  it('A.4: a member holds a role it may hold', () => {
    const peut = [
      [0, 1],
      [1, 1],
    ]
    const strict = { ...instance, membres: [{ ...first!, peut }, ...instance.membres.slice(1)] }
    assert.deepEqual(codes(strict, [placee()]), ['A.4'])
    assert.deepEqual(codes(strict, [placee({ comite: [1, 0] })]), [])
  })
  it('A.5: a member sits in so many committees at most', () => {
    const strict = { ...instance, membres: [{ ...first!, maximum: 1 }, ...instance.membres.slice(1)] }
    const last = placee({ soutenance: 1, creneau: 3 })
    assert.deepEqual(codes(strict, [placee(), last]), ['A.5'])
  })
  it('A.6: a member is there at the start, in one role', () => {
    const away = { ...first!, gout: [[0, 1, 1, 1]] }
    const strict = { ...instance, membres: [away, ...instance.membres.slice(1)] }
    assert.deepEqual(codes(strict, [placee()]), ['A.6'])
    const later = { ...first!, gout: [[1, 0, 0, 0]] }
    assert.deepEqual(codes({ ...instance, membres: [later, ...instance.membres.slice(1)] }, [placee()]), [])
    assert.deepEqual(codes(instance, [placee({ comite: [0, 0] })]), ['A.6'])
  })
  it('A.7 and A.9: starts of a member, of a room, are a defence apart', () => {
    const near = placee({ soutenance: 1, creneau: 1, salle: 1 })
    assert.deepEqual(codes(instance, [placee({ salle: 0 }), near]), ['A.7'])
    const sameRoom = placee({ soutenance: 1, creneau: 1, salle: 1, comite: [2, 3] })
    assert.deepEqual(codes(instance, [placee({ salle: 1 }), sameRoom]), ['A.9'])
    assert.deepEqual(codes(instance, [placee({ salle: 1 }), { ...sameRoom, creneau: 2 }]), [])
  })
  it('A.8: a room is open at the start', () => {
    assert.deepEqual(codes(instance, [placee({ creneau: 1 })]), ['A.8'])
  })
  it('what is nowhere is out of range', () => {
    assert.deepEqual(codes(instance, [placee({ creneau: 4 })]), ['range'])
  })
})

describe('an instance as a session', () => {
  it('any slot of the day may be a start, the last one too, and a day never runs into the next', () => {
    const two: Instance = {
      ...uneInstance(),
      jours: 2,
      salles: [
        [
          [0, 0, 0, 1],
          [1, 0, 0, 0],
        ],
      ],
      membres: uneInstance()
        .membres.slice(0, 2)
        .map((m) => ({ ...m, gout: [m.gout[0]!, m.gout[0]!] })),
    }
    const compiled = compileSession(sessionDe(two))
    const s = scheduleOf(compiled, [])
    insertion(s, seeded(1)).advance(20)
    const placees = placeesDe(two, planOf(compiled, s))
    assert.deepEqual(verifier(two, placees), [])
    assert.deepEqual(placees.map(({ jour, creneau }) => [jour, creneau]).toSorted(), [
      [0, 3],
      [1, 0],
    ])
  })

  it('what the kernel places, the published constraints and the rules of defences both find whole', () => {
    for (const seed of [1, 2, 3, 4]) {
      const instance = genererComite({
        soutenances: 20,
        membres: 25,
        restreints: 1 + (seed % 2),
        reste: 763,
        absent: 972,
        salleReste: 802,
        salleAbsente: 978,
        seed,
      })
      const session = sessionDe(instance)
      const compiled = compileSession(session)
      const s = scheduleOf(compiled, [])
      const run = insertion(s, seeded(seed))
      run.advance(200)
      run.settle()
      const plan = planOf(compiled, s)
      assert.ok(plan.length > 5, `${plan.length}`)
      assert.deepEqual(verifier(instance, placeesDe(instance, plan)), [])
      assert.deepEqual(bilan(session, plan).dur, [])
      assert.deepEqual(scheduleOf(compiled, plan).start, s.start)
    }
  })

  it('the same demand draws the same instance, of the density asked', () => {
    const demande = {
      soutenances: 40,
      membres: 50,
      restreints: 1,
      reste: 822,
      absent: 971,
      salleReste: 802,
      salleAbsente: 978,
      seed: 7,
    }
    const instance = genererComite(demande)
    assert.deepEqual(genererComite(demande), instance)
    const there = instance.membres.flatMap(({ gout }) => gout.flat()).filter((level) => level > 0).length
    assert.ok(there / (50 * 240) > 0.08 && there / (50 * 240) < 0.2, `${there}`)
    const mayHold = [0, 1, 2].map((role) =>
      instance.membres.reduce((sum, { peut }) => sum + peut.filter((own) => own[role]).length, 0),
    )
    assert.deepEqual(mayHold.toSorted(), [20 * 40, 35 * 40, 35 * 40].toSorted())
  })
})
