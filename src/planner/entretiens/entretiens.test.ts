import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { insertion } from '../kernel/insert.ts'
import { seeded } from '../kernel/random.ts'
import { emptySchedule, waiting } from '../kernel/schedule.ts'
import { chunkBudget, drive } from '../kernel/search.ts'
import { openBook } from '../kernel/terms.ts'
import { makeScheduleWalk, WAITING } from '../kernel/walk.ts'
import type { Entretiens } from './entretiens.ts'
import { expliquer } from './explication.ts'
import { genererEntretiens } from './generateur.ts'
import { compileEntretiens, planOf } from './modele.ts'
import { planifierEntretiens, termes } from './planifier.ts'
import { bilan, DUR, POIDS } from './regles.ts'

/** Two days of four half-hours, lunch after the second; two candidates, one of them with extra time; one jury. */
const uns = (over: Partial<Entretiens> = {}): Entretiens => {
  const open = new Uint8Array(10).fill(1)
  return {
    grille: {
      jours: ['2026-05-04', '2026-05-05'].map(jour),
      ouverture: 600,
      pas: 30,
      parJour: 5,
      dejeuner: [2, 3],
    },
    candidats: [
      { id: 'a', programme: 'A', disponibilite: open, duree: 30, evite: null },
      { id: 'b', programme: 'A', disponibilite: open, duree: 60, evite: null },
    ],
    jurys: [{ id: 'J', programmes: ['A'], disponibilite: open }],
    premier: 0,
    pause: null,
    ...over,
  }
}
const rdv = (candidat: string, debut: number, jury = 'J') => ({ candidat, jury, debut })
const broken = (entretiens: Entretiens, plan: ReturnType<typeof rdv>[]): string[] =>
  DUR.filter((regle) => regle.check(entretiens, plan).length > 0).map(({ nom }) => nom)
const costs = (entretiens: Entretiens, plan: ReturnType<typeof rdv>[]) =>
  Object.fromEntries(
    bilan(entretiens, plan).souple.flatMap(({ nom, constats }) =>
      constats.length > 0 ? [[nom, constats.reduce((sum, { poids }) => sum + poids, 0)]] : [],
    ),
  )

describe('the rules of interviews, each by name', () => {
  const base = uns()
  const [a, b] = [base.candidats[0]!, base.candidats[1]!]
  const J = base.jurys[0]!
  const shut = (...slots: number[]) => Uint8Array.from({ length: 10 }, (_, i) => (slots.includes(i) ? 0 : 1))

  it('a plan that follows them all breaks none', () => {
    assert.deepEqual(broken(base, [rdv('a', 0), rdv('b', 3)]), [])
  })
  it('candidat disponible', () => {
    const entretiens = uns({ candidats: [{ ...a, disponibilite: shut(0) }, b] })
    assert.deepEqual(broken(entretiens, [rdv('a', 0)]), ['candidat disponible'])
  })
  it('jury disponible: absent, at lunch, past the end of the day, in its rest', () => {
    assert.deepEqual(broken(uns({ jurys: [{ ...J, disponibilite: shut(1) }] }), [rdv('a', 1)]), [
      'jury disponible',
    ])
    assert.deepEqual(broken(base, [rdv('a', 2)]), ['jury disponible'])
    assert.deepEqual(broken(base, [rdv('b', 4)]), ['jury disponible'])
  })
  it('jury du programme', () => {
    assert.deepEqual(broken(uns({ jurys: [{ ...J, programmes: ['B'] }] }), [rdv('a', 0)]), [
      'jury du programme',
    ])
  })
  it('délai de convocation', () => {
    assert.deepEqual(broken(uns({ premier: 5 }), [rdv('a', 0)]), ['délai de convocation'])
  })
  it('jury unique', () => {
    assert.deepEqual(broken(base, [rdv('a', 1), rdv('b', 0)]), ['jury unique'])
  })
  it('au plus tôt, préférences, demi-journées, charge, même jury', () => {
    assert.deepEqual(costs(base, [rdv('a', 5)]), { 'au plus tôt': 1, 'demi-journées': 1 })
    const avoided = uns({ candidats: [{ ...a, evite: shut(1, 2, 3, 4) }, b] })
    assert.deepEqual(costs(avoided, [rdv('a', 0)]), { préférences: 1, 'demi-journées': 1 })
    const two = uns({ jurys: [J, { ...J, id: 'K' }] })
    assert.deepEqual(costs(two, [rdv('a', 0), rdv('b', 3)]), { 'demi-journées': 2, charge: 1 })
    assert.deepEqual(costs(two, [rdv('a', 0), rdv('b', 0, 'K')]), { 'demi-journées': 2, 'même jury': 1 })
  })
  it('pause du jury: whenever it falls, and a long interview alone needs none before it ends', () => {
    const paused = uns({ pause: { apres: 1, duree: 30, minutes: 30 } })
    assert.deepEqual(broken(paused, [rdv('a', 1), rdv('b', 3)]), [])
    assert.deepEqual(broken(paused, [rdv('b', 0)]), [])
    const three = uns({
      pause: { apres: 1, duree: 30, minutes: 30 },
      candidats: [a, { ...a, id: 'c' }],
    })
    assert.deepEqual(broken(three, [rdv('a', 3), rdv('c', 4)]), ['pause du jury'])
  })
})

describe('the search on interviews', () => {
  it('keeps its cost equal to the rules read from scratch through 10,000 random moves', () => {
    const base = genererEntretiens({ candidats: 60, jurys: 4, jours: 4, seed: 3 })
    const entretiens = {
      ...base,
      // Few candidates of each programme, and juries enough to divide them: a change of jury is felt.
      candidats: base.candidats.map((c, i) => ({
        ...c,
        programme: `P${i % 15}`,
        duree: i % 6 === 0 ? 60 : 30,
      })),
      jurys: base.jurys.map((jury, j) => ({
        ...jury,
        programmes: Array.from({ length: 15 }, (_, p) => `P${p}`).filter((_, p) => p % 4 !== j),
      })),
      premier: base.grille.parJour + 5,
      pause: { apres: 3, duree: 30, minutes: 30 },
    }
    const compiled = compileEntretiens(entretiens)
    const s = emptySchedule(compiled.model)
    const random = seeded(2)
    insertion(s, random).advance(50)
    const publie = planOf(compiled, s)
    const held = publie.filter((_, i) => i % 9 === 0)
    for (const { candidat } of held) s.locked[entretiens.candidats.findIndex(({ id }) => id === candidat)] = 1
    const walk = makeScheduleWalk(s, openBook(s, termes(compiled, POIDS, publie)), random)
    let cost = walk.cost()
    for (let i = 1; i <= 10_000; i++) {
      cost += walk.step(i < 7000 ? Number.POSITIVE_INFINITY : 2)
      if (i % 2000 !== 0) continue
      const plan = planOf(compiled, s)
      const judged = bilan(entretiens, plan, POIDS, publie)
      assert.deepEqual(judged.dur, [])
      const now = new Map(plan.map((one) => [one.candidat, one]))
      assert.deepEqual(
        held.map(({ candidat }) => now.get(candidat)),
        held,
      )
      assert.equal(cost, judged.cout + WAITING * waiting(s).length)
    }
  })

  it('places every candidate of a generated campaign, and the best plan is what it says', () => {
    const entretiens = genererEntretiens({ candidats: 100, jurys: 4, jours: 8, seed: 1 })
    const { search, plan } = planifierEntretiens(compileEntretiens(entretiens), { seed: 1 })
    drive(search, { spent: chunkBudget(20), chunk: 3000 })
    const judged = bilan(entretiens, plan())
    assert.equal(plan().length, 100)
    assert.deepEqual(judged.dur, [])
    assert.equal(judged.cout, search.progress().soft)
  })

  it('what is locked stays even where a rule now refuses it', () => {
    const entretiens = uns({ premier: 5 })
    const publie = [rdv('a', 0)]
    const run = planifierEntretiens(compileEntretiens(entretiens), {
      seed: 1,
      publie,
      verrous: new Set(['a']),
    })
    drive(run.search, { spent: chunkBudget(10), chunk: 500 })
    const plan = run.plan()
    assert.deepEqual(
      plan.find(({ candidat }) => candidat === 'a'),
      publie[0],
    )
    assert.deepEqual(broken(entretiens, [...plan]), ['délai de convocation'])
    assert.equal(plan.length, 2)
  })

  it('re-plans when a jury loses an hour: few move, locked ones never', () => {
    const entretiens = genererEntretiens({ candidats: 60, jurys: 4, jours: 6, seed: 1 })
    const first = planifierEntretiens(compileEntretiens(entretiens), { seed: 1 })
    drive(first.search, { spent: chunkBudget(15), chunk: 3000 })
    const publie = first.plan()
    const lost = publie[7]!
    const now = {
      ...entretiens,
      jurys: entretiens.jurys.map((j) =>
        j.id === lost.jury
          ? { ...j, disponibilite: j.disponibilite.slice().fill(0, lost.debut, lost.debut + 1) }
          : j,
      ),
    }
    const verrous = new Set(publie.slice(20).map(({ candidat }) => candidat))
    const again = planifierEntretiens(compileEntretiens(now), { seed: 1, publie, verrous })
    drive(again.search, { spent: chunkBudget(10), chunk: 2000 })
    const plan = again.plan()
    assert.equal(plan.length, publie.length)
    assert.deepEqual(bilan(now, plan).dur, [])
    const moved = bilan(now, plan, POIDS, publie).souple.find(({ nom }) => nom === 'changements')!.constats
    assert.ok(moved.length <= 3, `${moved.length} moved`)
    assert.ok(moved.every(({ because }) => !verrous.has(String(because.candidat))))
  })
})

describe('why a candidate waits', () => {
  const said = (entretiens: Entretiens) => {
    const compiled = compileEntretiens(entretiens)
    const s = emptySchedule(compiled.model)
    const run = insertion(s, seeded(1))
    run.advance(200)
    run.settle()
    return waiting(s).map((t) => expliquer(compiled, s, t))
  }
  const base = uns()
  const [a, b] = [base.candidats[0]!, base.candidats[1]!]
  const J = base.jurys[0]!
  const only = (...slots: number[]) => Uint8Array.from({ length: 10 }, (_, i) => (slots.includes(i) ? 1 : 0))

  it('no jury, no hour, no hour in common, too few places, all taken', () => {
    assert.deepEqual(said(uns({ candidats: [{ ...a, programme: 'Z' }] })), [
      [{ code: 'aucun-jury', programme: 'Z' }],
    ])
    assert.deepEqual(said(uns({ candidats: [{ ...b, disponibilite: only(0, 2) }] })), [
      [{ code: 'jamais-disponible', candidat: 'b' }],
    ])
    assert.deepEqual(
      said(uns({ candidats: [{ ...a, disponibilite: only(0) }], jurys: [{ ...J, disponibilite: only(1) }] })),
      [[{ code: 'intersection-vide', candidat: 'a', jurys: ['J'] }]],
    )
    const crowd = uns({
      candidats: ['a', 'c'].map((id) => ({ ...a, id })),
      jurys: [{ ...J, disponibilite: only(1) }],
    })
    assert.deepEqual(said(crowd), [
      [
        { code: 'compte', jurys: ['J'], demande: 2, possible: 1 },
        { code: 'occupation', creneaux: 1, libres: 0 },
      ],
    ])
    const taken = uns({ candidats: ['a', 'c'].map((id) => ({ ...a, id, disponibilite: only(1) })) })
    assert.deepEqual(said(taken), [[{ code: 'occupation', creneaux: 1, libres: 0 }]])
  })
})
