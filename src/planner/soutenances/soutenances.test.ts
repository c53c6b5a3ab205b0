import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { insertion } from '../kernel/insert.ts'
import { seeded } from '../kernel/random.ts'
import { emptySchedule, waiting } from '../kernel/schedule.ts'
import { chunkBudget, drive } from '../kernel/search.ts'
import { openBook } from '../kernel/terms.ts'
import { makeScheduleWalk, WAITING } from '../kernel/walk.ts'
import { bilan, POIDS } from './bilan.ts'
import { expliquer } from './explication.ts'
import { genererSession } from './generateur.ts'
import { compileSession, planOf } from './modele.ts'
import { planifierSession, termes } from './planifier.ts'
import { DUR } from './regles.ts'
import type { Membre, Passage, Session } from './soutenances.ts'

const OPEN = new Uint8Array(10).fill(1)
const shut = (...slots: number[]) => Uint8Array.from({ length: 10 }, (_, i) => (slots.includes(i) ? 0 : 1))
const unMembre = (id: string, over: Partial<Membre> = {}): Membre => ({
  id,
  disponibilite: OPEN,
  qualites: ['pr'],
  maximum: null,
  evite: null,
  ...over,
})
const uneSoutenance = (id: string, encadrant: string) => ({
  id,
  etudiant: `e${id}`,
  disponibilite: OPEN,
  encadrants: [encadrant],
  roles: [{ nom: 'president', qualites: ['pr'] }],
  duree: 60,
  recuses: [] as string[],
})
/** Two days of four hours, lunch after the second; two theses, three professors, two rooms. */
const uneSession = (over: Partial<Session> = {}): Session => ({
  grille: {
    jours: ['2026-09-07', '2026-09-08'].map(jour),
    ouverture: 600,
    pas: 60,
    parJour: 5,
    dejeuner: [2, 3],
  },
  soutenances: [uneSoutenance('t', 'A'), uneSoutenance('u', 'B')],
  membres: ['A', 'B', 'C'].map((id) => unMembre(id)),
  salles: ['R', 'S'].map((id) => ({ id, ouverture: OPEN })),
  ...over,
})
const passage = (soutenance: string, debut: number, president: string, salle = 'R'): Passage => ({
  soutenance,
  debut,
  jury: [president],
  salle,
})
const broken = (session: Session, plan: Passage[]): string[] =>
  DUR.filter((regle) => regle.check(session, plan).length > 0).map(({ nom }) => nom)
const costs = (session: Session, plan: Passage[], publie: Passage[] = []) =>
  Object.fromEntries(
    bilan(session, plan, POIDS, publie).souple.flatMap(({ nom, constats }) =>
      constats.length > 0 ? [[nom, constats.reduce((sum, { poids }) => sum + poids, 0)]] : [],
    ),
  )

describe('the rules of defences, each by name', () => {
  const base = uneSession()
  const [t, u] = [base.soutenances[0]!, base.soutenances[1]!]
  const [A, B, C] = [base.membres[0]!, base.membres[1]!, base.membres[2]!]

  it('a plan that follows them all breaks none', () => {
    assert.deepEqual(broken(base, [passage('t', 0, 'C'), passage('u', 1, 'A')]), [])
  })
  it('membre unique', () => {
    assert.deepEqual(broken(base, [passage('t', 0, 'C'), passage('u', 0, 'C', 'S')]), ['membre unique'])
  })
  it('salle unique', () => {
    const session = uneSession({ membres: [A, B, C, unMembre('D')] })
    assert.deepEqual(broken(session, [passage('t', 0, 'C'), passage('u', 0, 'D')]), ['salle unique'])
  })
  it('étudiant unique, étudiant disponible', () => {
    const session = uneSession({
      soutenances: [t, { ...u, etudiant: 'et' }],
      membres: [A, B, C, unMembre('D')],
    })
    assert.deepEqual(broken(session, [passage('t', 0, 'C'), passage('u', 0, 'D', 'S')]), ['étudiant unique'])
    const away = uneSession({ soutenances: [{ ...t, disponibilite: shut(0) }, u] })
    assert.deepEqual(broken(away, [passage('t', 0, 'C')]), ['étudiant disponible'])
  })
  it('membre disponible: for the whole defence', () => {
    const session = uneSession({
      soutenances: [{ ...t, duree: 120 }, u],
      membres: [A, B, { ...C, disponibilite: shut(1) }],
    })
    assert.deepEqual(broken(session, [passage('t', 0, 'C')]), ['membre disponible'])
  })
  it('salle ouverte: closed, at lunch, past the end of the day', () => {
    const session = uneSession({ salles: [{ id: 'R', ouverture: shut(0) }] })
    assert.deepEqual(broken(session, [passage('t', 0, 'C')]), ['salle ouverte'])
    assert.deepEqual(broken(base, [passage('t', 2, 'C')]), ['salle ouverte'])
    const long = uneSession({ soutenances: [{ ...t, duree: 120 }, u] })
    assert.deepEqual(broken(long, [passage('t', 4, 'C')]), ['salle ouverte'])
  })
  it('éligibilité: quality, challenge; and never the supervisor', () => {
    const mcf = uneSession({ membres: [A, B, { ...C, qualites: ['mcf'] }] })
    assert.deepEqual(broken(mcf, [passage('t', 0, 'C')]), ['éligibilité'])
    const challenged = uneSession({ soutenances: [{ ...t, recuses: ['C'] }, u] })
    assert.deepEqual(broken(challenged, [passage('t', 0, 'C')]), ['éligibilité'])
    assert.deepEqual(broken(base, [passage('t', 0, 'A')]), ['éligibilité', 'membres distincts'])
  })
  it('repos: so many minutes of defences in a row, then a rest', () => {
    const session = uneSession({ pause: { travail: 60, repos: 60 } })
    assert.deepEqual(broken(session, [passage('t', 0, 'C'), passage('u', 1, 'C')]), ['repos'])
    assert.deepEqual(broken(session, [passage('t', 1, 'C'), passage('u', 3, 'C')]), [])
    assert.deepEqual(
      broken({ ...session, pause: { travail: 120, repos: 60 } }, [
        passage('t', 0, 'C'),
        passage('u', 1, 'C'),
      ]),
      [],
    )
  })
  it('maximum de soutenances', () => {
    const session = uneSession({ membres: [A, B, { ...C, maximum: 1 }] })
    assert.deepEqual(broken(session, [passage('t', 0, 'C'), passage('u', 1, 'C')]), [
      'maximum de soutenances',
    ])
  })
  it('enchaînées, jours de présence, charge, préférences, changements', () => {
    assert.deepEqual(costs(base, [passage('t', 0, 'C'), passage('u', 3, 'C')]), {
      enchaînées: 1,
      'jours de présence': 3,
    })
    assert.deepEqual(costs(base, [passage('t', 0, 'B'), passage('u', 5, 'A')]), { 'jours de présence': 4 })
    const three = uneSession({ soutenances: [t, u, uneSoutenance('v', 'B')] })
    const all = [passage('t', 0, 'C'), passage('u', 1, 'C'), passage('v', 3, 'C')]
    assert.equal(costs(three, all).charge, 1)
    const early = uneSession({ membres: [{ ...A, evite: shut(1, 2, 3, 4) }, B, C] })
    assert.equal(costs(early, [passage('t', 0, 'C')]).préférences, 1)
    const was = [passage('t', 0, 'C'), passage('u', 1, 'A')]
    assert.equal(costs(base, [passage('t', 0, 'B'), passage('u', 1, 'A', 'S')], was).changements, 1)
  })
})

const DEMANDE = { soutenances: 40, membres: 24, salles: 3, jours: 5, seed: 2 }

describe('the search on defences', () => {
  it('keeps its cost equal to the rules read from scratch through 10,000 random moves', () => {
    for (const seed of [1, 2, 3]) {
      const session = {
        ...genererSession({ ...DEMANDE, seed }),
        pause: seed === 1 ? null : { travail: 120, repos: 30 },
      }
      const compiled = compileSession(session)
      const s = emptySchedule(compiled.model)
      const random = seeded(seed)
      insertion(s, random).advance(25)
      const publie = planOf(compiled, s)
      const walk = makeScheduleWalk(s, openBook(s, termes(compiled, POIDS, publie)), random)
      let cost = walk.cost()
      for (let i = 1; i <= 30_000; i++) {
        cost += walk.step(i < 15_000 ? 60 : 3)
        if (i % 3000 !== 0) continue
        const judged = bilan(session, planOf(compiled, s), POIDS, publie)
        assert.deepEqual(judged.dur, [])
        assert.equal(cost, judged.cout + WAITING * waiting(s).length)
      }
    }
  })

  it('places a generated session and re-plans around a member lost for a day', () => {
    const session = genererSession({ ...DEMANDE, seed: 1 })
    const first = planifierSession(compileSession(session), { seed: 1 })
    drive(first.search, { spent: chunkBudget(20), chunk: 3000 })
    const publie = first.plan()
    assert.equal(publie.length, 40)
    assert.deepEqual(bilan(session, publie).dur, [])
    assert.equal(bilan(session, publie).cout, first.search.progress().soft)

    const lost = publie[0]!
    const qui = lost.jury[0]!
    const now: Session = {
      ...session,
      membres: session.membres.map((m) =>
        m.id === qui
          ? { ...m, disponibilite: m.disponibilite.slice().fill(0, lost.debut, lost.debut + 1) }
          : m,
      ),
    }
    const verrous = new Set(publie.slice(20).map(({ soutenance }) => soutenance))
    const again = planifierSession(compileSession(now), { seed: 1, publie, verrous })
    drive(again.search, { spent: chunkBudget(10), chunk: 2000 })
    const plan = again.plan()
    assert.equal(plan.length, 40)
    const judged = bilan(now, plan, POIDS, publie)
    assert.deepEqual(judged.dur, [])
    const changed = judged.souple.find(({ nom }) => nom === 'changements')!.constats
    assert.ok(changed.length >= 1 && changed.length <= 5, `${changed.length} changed`)
    for (const id of verrous)
      assert.deepEqual(
        plan.find(({ soutenance }) => soutenance === id)?.debut,
        publie.find(({ soutenance }) => soutenance === id)?.debut,
      )
  })
})

describe('why a defence waits', () => {
  const said = (session: Session) => {
    const compiled = compileSession(session)
    const s = emptySchedule(compiled.model)
    const run = insertion(s, seeded(1))
    run.advance(400)
    run.settle()
    return waiting(s).map((t) => expliquer(compiled, s, t))
  }
  const base = uneSession()
  const [t, u] = [base.soutenances[0]!, base.soutenances[1]!]
  const [A, B, C] = [base.membres[0]!, base.membres[1]!, base.membres[2]!]
  const only = (...slots: number[]) => Uint8Array.from({ length: 10 }, (_, i) => (slots.includes(i) ? 1 : 0))

  it('names the two who are never there together', () => {
    const session = uneSession({
      soutenances: [{ ...t, disponibilite: only(0) }],
      membres: [{ ...A, disponibilite: only(5) }, B, C],
    })
    assert.deepEqual(said(session), [[{ code: 'intersection-vide', entre: ['et', 'A'], minutes: 60 }]])
  })
  it('says which seat nobody may hold', () => {
    const session = uneSession({ soutenances: [{ ...t, roles: [{ nom: 'expert', qualites: ['juge'] }] }] })
    assert.deepEqual(said(session), [[{ code: 'siege-sans-eligible', role: 'expert' }]])
  })
  it('counts what a supervisor can attend, then says who stands where', () => {
    const session = uneSession({
      soutenances: [t, { ...u, encadrants: ['A'] }],
      membres: [{ ...A, disponibilite: only(0) }, B, C],
    })
    assert.deepEqual(said(session), [
      [
        { code: 'compte', qui: 'A', unite: 'soutenances', demande: 2, possible: 1 },
        { code: 'occupation', creneaux: 1, par: [{ cause: 'membre', qui: 'A', creneaux: 1 }] },
      ],
    ])
  })
  it('explains every defence a generated session leaves out', () => {
    const all = said(genererSession(DEMANDE))
    assert.equal(all.length, 2)
    for (const dit of all) assert.equal(dit[0]!.code, 'compte')
  })
})
