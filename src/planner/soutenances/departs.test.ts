import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { insertion } from '../kernel/insert.ts'
import { seeded } from '../kernel/random.ts'
import { emptySchedule, waiting } from '../kernel/schedule.ts'
import { openBook } from '../kernel/terms.ts'
import { makeScheduleWalk, WAITING } from '../kernel/walk.ts'
import { bilan, POIDS } from './bilan.ts'
import { genererComite } from './comite/generateur.ts'
import { sessionDe } from './comite/session.ts'
import { expliquer } from './explication.ts'
import { genererSession } from './generateur.ts'
import { compileSession, planOf, scheduleOf } from './modele.ts'
import { termes } from './planifier.ts'
import { DUR } from './regles.ts'
import { accorder } from './reparation.ts'
import { readSession } from './session.schema.ts'
import type { Passage, Session } from './soutenances.ts'

const OPEN = new Uint8Array(8).fill(1)
const only = (...slots: number[]) =>
  Uint8Array.from({ length: 8 }, (_, slot) => (slots.includes(slot) ? 1 : 0))
/** Two days of four hours; one thesis of two hours, its supervisor A, a president to find, one room. */
const uneSession = (over: Partial<Session> = {}): Session => ({
  grille: {
    jours: ['2026-09-07', '2026-09-08'].map(jour),
    ouverture: 540,
    pas: 60,
    parJour: 4,
    dejeuner: [0, 0],
  },
  soutenances: [
    {
      id: 't',
      etudiant: 'et',
      disponibilite: OPEN,
      encadrants: ['A'],
      roles: [{ nom: 'président', qualites: ['pr'] }],
      duree: 120,
      recuses: [],
    },
  ],
  membres: [
    { id: 'A', disponibilite: OPEN, qualites: [], maximum: null, evite: null },
    { id: 'B', disponibilite: OPEN, qualites: ['pr'], maximum: null, evite: null },
  ],
  salles: [{ id: 'R', ouverture: OPEN }],
  ...over,
})
const base = uneSession()
const [t, A, B, R] = [base.soutenances[0]!, base.membres[0]!, base.membres[1]!, base.salles[0]!]
const at = (debut: number): Passage => ({ soutenance: 't', debut, jury: ['B'], salle: 'R' })
const broken = (session: Session, plan: Passage[]): string[] =>
  DUR.filter((regle) => regle.check(session, plan).length > 0).map(({ nom }) => nom)

describe('a presence that counts at the start of a defence alone', () => {
  it('lets the defence run on where its supervisor, its student, its president or its room is away', () => {
    const cases: [Session, string][] = [
      [uneSession({ membres: [{ ...A, disponibilite: only(1), departs: true }, B] }), 'membre disponible'],
      [uneSession({ membres: [A, { ...B, disponibilite: only(1), departs: true }] }), 'membre disponible'],
      [uneSession({ soutenances: [{ ...t, disponibilite: only(1), departs: true }] }), 'étudiant disponible'],
      [uneSession({ salles: [{ ...R, ouverture: only(1), departs: true }] }), 'salle ouverte'],
    ]
    for (const [session, rule] of cases) {
      assert.deepEqual(broken(session, [at(1)]), [])
      assert.deepEqual(broken(session, [at(0)]), [rule])
      assert.deepEqual(broken(session, [at(2)]), [rule])
      const s = scheduleOf(compileSession(session), [])
      const run = insertion(s, seeded(1))
      assert.equal(run.advance(5), true)
      assert.equal(s.start[0], 1)
      assert.equal(scheduleOf(compileSession(session), [at(1)]).start[0], 1)
      for (const away of [0, 2]) assert.equal(scheduleOf(compileSession(session), [at(away)]).start[0], -1)
    }
  })

  it('still keeps the defence inside its day and outside lunch', () => {
    const late = uneSession({ membres: [{ ...A, disponibilite: only(3), departs: true }, B] })
    assert.deepEqual(broken(late, [at(3)]), ['salle ouverte'])
    const lunch = uneSession({ grille: { ...base.grille, dejeuner: [2, 3] } })
    assert.deepEqual(broken(lunch, [at(1)]), ['salle ouverte'])
  })

  it('starts less than a defence apart still clash', () => {
    const twice = uneSession({
      soutenances: [t, { ...t, id: 'u', etudiant: 'eu' }],
      membres: [{ ...A, disponibilite: only(0, 1), departs: true }, B],
    })
    const { model } = compileSession(twice)
    const s = emptySchedule(model)
    const run = insertion(s, seeded(1))
    run.advance(50)
    run.settle()
    assert.equal(waiting(s).length, 1)
    assert.deepEqual(broken(twice, [at(0), { ...at(1), soutenance: 'u' }]), ['membre unique', 'salle unique'])
  })

  it('is written { "departs": [...] } in a document', () => {
    const read = readSession({
      format: 'cohorte-soutenances/1',
      grille: { jours: ['2026-09-07'], de: '09:00', a: '13:00', pas: 60, dejeuner: null },
      salles: [{ id: 'R', ouverte: { departs: [{ jour: '2026-09-07', de: '10:00', a: '11:00' }] } }],
      membres: [{ id: 'A', disponible: 'toujours', qualites: ['pr'] }],
      soutenances: [
        { id: 't', etudiant: 'e', encadrants: [], roles: [{ nom: 'p', qualites: ['pr'] }], duree: 120 },
      ],
    })
    assert.ok(read.ok)
    assert.deepEqual([...compileSession(read.value).model.starts.items], [1])
    assert.equal(read.value.membres[0]!.departs, false)
  })

  it('keeps its cost equal to the rules read from scratch through 10,000 random moves', () => {
    const drawn = genererSession({ soutenances: 25, membres: 18, salles: 2, jours: 4, seed: 5, presence: 45 })
    const mixed: Session = {
      ...drawn,
      membres: drawn.membres.map((m, i) => ({ ...m, departs: i % 2 === 0 })),
      salles: drawn.salles.map((salle, i) => ({ ...salle, departs: i === 0 })),
    }
    const comite = genererComite({
      soutenances: 20,
      membres: 25,
      restreints: 2,
      reste: 822,
      absent: 971,
      salleReste: 802,
      salleAbsente: 978,
      seed: 3,
    })
    for (const session of [mixed, sessionDe(comite)]) {
      const compiled = compileSession(session)
      const s = emptySchedule(compiled.model)
      const random = seeded(1)
      insertion(s, random).advance(15)
      const publie = planOf(compiled, s)
      const walk = makeScheduleWalk(s, openBook(s, termes(compiled, POIDS, publie)), random)
      let cost = walk.cost()
      for (let i = 1; i <= 12_000; i++) {
        cost += walk.step(i < 6000 ? 60 : 3)
        if (i % 3000 !== 0) continue
        const judged = bilan(session, planOf(compiled, s), POIDS, publie)
        assert.deepEqual(judged.dur, [])
        assert.equal(cost, judged.cout + WAITING * waiting(s).length)
      }
    }
  })
})

describe('why a defence waits, where starts are asked', () => {
  const said = (session: Session) => {
    const compiled = compileSession(session)
    const s = emptySchedule(compiled.model)
    insertion(s, seeded(1)).advance(50)
    return waiting(s).map((one) => expliquer(compiled, s, one)[0])
  }

  it('names those who never allow the same start, though they would be free together', () => {
    const session = uneSession({
      soutenances: [{ ...t, disponibilite: only(0, 2), departs: true }],
      membres: [{ ...A, disponibilite: only(1, 2, 5), departs: true }, B],
    })
    assert.deepEqual(said(session), [])
    const apart = uneSession({
      soutenances: [{ ...t, disponibilite: only(0), departs: true }],
      membres: [{ ...A, disponibilite: only(1), departs: true }, B],
    })
    assert.deepEqual(said(apart), [{ code: 'intersection-vide', entre: ['et', 'A'], minutes: 120 }])
  })

  it('names the seats that are never filled at once: the room alone, or a room and a president', () => {
    const shut = uneSession({ salles: [{ ...R, ouverture: only(3), departs: true }] })
    assert.deepEqual(said(shut), [{ code: 'siege-vide', sieges: ['salle'] }])
    const never = uneSession({
      membres: [A, { ...B, disponibilite: only(0, 1) }],
      salles: [{ ...R, ouverture: only(4, 5) }],
    })
    assert.deepEqual(said(never), [{ code: 'siege-vide', sieges: ['président', 'salle'] }])
  })

  it('counts how many defences a supervisor can start', () => {
    const session = uneSession({
      soutenances: ['t', 'u', 'v'].map((id) => ({ ...t, id, etudiant: `e${id}` })),
      membres: [{ ...A, disponibilite: only(0, 1, 2), departs: true }, B],
    })
    assert.deepEqual(said(session), [
      { code: 'compte', qui: 'A', unite: 'soutenances', demande: 3, possible: 2 },
    ])
  })

  it('to free someone whose starts alone count opens that start, no other', () => {
    const session = uneSession({ membres: [{ ...A, disponibilite: only(), departs: true }, B] })
    const freed = accorder(session, { code: 'liberer', qui: 'A', debut: 1, fin: 3 })
    assert.deepEqual([...freed.membres[0]!.disponibilite], [...only(1)])
    assert.deepEqual([...compileSession(freed).model.starts.items], [1])
  })
})
