import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insertion } from '../kernel/insert.ts'
import { seeded } from '../kernel/random.ts'
import { emptySchedule, waiting } from '../kernel/schedule.ts'
import { chunkBudget, drive } from '../kernel/search.ts'
import { openBook } from '../kernel/terms.ts'
import { makeScheduleWalk, WAITING } from '../kernel/walk.ts'
import type { Annee } from './annee.ts'
import { differences } from './differences.ts'
import { genererAnnee } from './generateur.ts'
import { blocKey, compileAnnee, planOf, scheduleOf } from './modele.ts'
import { planifier } from './planifier.ts'
import { bilan, POIDS, termes } from './regles.ts'
import { uneAnnee } from './une-annee.ts'

const seance = (debut: number, rang = 0) => ({ module: 'M', rang, debut, salle: 'S' })

/**
 * A generated year with every rule in it: limits, order (between promotions too), events, waived rules, closed
 * days, hours closed inside a day, blocks kept apart, a meal that slides.
 */
const anneeChargee = (seed: number): Annee => {
  const base = genererAnnee({
    promotions: 3,
    seed,
    rythme: null,
  })
  const [first, second, third] = base.modules.map(({ id }) => id)
  const { parJour } = base.grille
  const other = base.modules.find(({ promotions }) => promotions.every((p) => p === 'P2'))!.id
  const blocsOf = (module: string) =>
    base.modules.find(({ id }) => id === module)!.blocs.map((_, rang) => ({ module, rang }))
  return {
    ...base,
    promotions: base.promotions.map((p) => ({
      ...p,
      ouverture: p.ouverture.map((bit, slot) => (p.id === 'P2' && slot % parJour === 8 ? 0 : bit)),
      maxParJour: 480,
      maxParSemaine: 1500,
    })),
    enseignants: base.enseignants.map((e, i) => (i % 5 === 0 ? { ...e, maxParJour: 240 } : e)),
    modules: base.modules.map((m) => ([second, other].includes(m.id) ? { ...m, apres: [first!] } : m)),
    evenements: [
      { nom: 'salon', concerne: ['P1', 'E3', 'S2'], debut: 400, fin: 700 },
      // In the hours of the meal of a day of class.
      { nom: 'visite', concerne: ['P2', 'E1'], debut: 729, fin: 731 },
    ],
    leves: new Set([third!]),
    grille: { ...base.grille, dejeuner: [0, 0] },
    repas: { de: 8, a: 12, duree: 60 },
    ecarts: [
      {
        blocs: [first!, third!].flatMap(blocsOf),
        jours: 4,
        tenus: [base.grille.jours[40]!, base.grille.jours[90]!],
      },
      { blocs: base.modules.slice(10, 16).flatMap(({ id }) => blocsOf(id)), jours: 2 },
    ],
  }
}

describe('the search on the year', () => {
  it('keeps its cost equal to the rules read from scratch through 10,000 random moves', () => {
    const annee = anneeChargee(5)
    const compiled = compileAnnee(annee)
    const s = emptySchedule(compiled.model)
    const random = seeded(9)
    insertion(s, random).advance(200)
    const publie = planOf(compiled, s)
    const held = publie.filter((_, i) => i % 9 === 0)
    const verrous = new Set(held.map(blocKey))
    for (const [t, { module, rang }] of compiled.blocs.entries())
      if (verrous.has(blocKey({ module: annee.modules[module]!.id, rang }))) s.locked[t] = 1
    const walk = makeScheduleWalk(s, openBook(s, termes(compiled, POIDS, publie)), random)
    let cost = walk.cost()
    for (let i = 1; i <= 10_000; i++) {
      cost += walk.step(i < 7000 ? Number.POSITIVE_INFINITY : 5)
      if (i % 2000 !== 0) continue
      const plan = planOf(compiled, s)
      const judged = bilan(annee, plan, POIDS, publie)
      assert.deepEqual(judged.dur, [])
      const now = new Map(plan.map((one) => [blocKey(one), one]))
      assert.deepEqual(
        held.map((one) => now.get(blocKey(one))),
        held,
      )
      assert.equal(cost, judged.cout + WAITING * waiting(s).length)
      assert.equal(cost, walk.cost())
    }
  })

  it('places every block of a generated year', () => {
    const compiled = compileAnnee(genererAnnee({ promotions: 4, seed: 2, rythme: null }))
    const s = emptySchedule(compiled.model)
    const run = insertion(s, seeded(1))
    assert.equal(run.advance(5000), true)
    assert.equal(run.left(), 0)
  })

  it('is a function of its seed', () => {
    const compiled = compileAnnee(genererAnnee({ promotions: 1, seed: 1, rythme: null }))
    const once = () => {
      const { search, plan } = planifier(compiled, { seed: 3 })
      drive(search, { spent: chunkBudget(8), chunk: 1000 })
      return plan()
    }
    assert.deepEqual(once(), once())
  })

  it('re-plans around a lost lecturer: what can stay stays, what is locked never moves', () => {
    const annee = genererAnnee({ promotions: 2, seed: 1, rythme: null })
    const compiled = compileAnnee(annee)
    const s = emptySchedule(compiled.model)
    insertion(s, seeded(1)).advance(2000)
    const publie = planOf(compiled, s)
    const lost = publie[40]!
    const qui = annee.modules.find(({ id }) => id === lost.module)!.enseignants[0]!
    const verrous = new Set(
      publie
        .filter((x) => x.module !== lost.module)
        .slice(0, 30)
        .map(blocKey),
    )
    const now: Annee = {
      ...annee,
      evenements: [{ nom: 'absence', concerne: [qui], debut: lost.debut, fin: lost.debut + 1 }],
    }
    const again = planifier(compileAnnee(now), { seed: 1, publie, verrous })
    drive(again.search, { spent: chunkBudget(10), chunk: 2000 })
    const plan = again.plan()
    assert.equal(plan.length, publie.length)
    assert.deepEqual(bilan(now, plan).dur, [])
    const moved = differences(now, publie, plan)
    assert.ok(moved.some((d) => d.module === lost.module && d.rang === lost.rang))
    assert.ok(moved.filter(({ code }) => code === 'deplacee').length <= 10)
    assert.deepEqual(
      moved.filter((d) => verrous.has(blocKey(d))),
      [],
    )
    assert.ok(moved.every(({ prevenir }) => prevenir.length > 0))
  })

  it('what is locked stays even where a rule now refuses it; who stood in its way goes elsewhere', () => {
    const base = uneAnnee()
    const closed = new Uint8Array(25).fill(1).fill(0, 0, 5)
    const annee = uneAnnee({
      enseignants: [
        { ...base.enseignants[0]!, disponibilite: closed },
        { ...base.enseignants[0]!, id: 'F' },
      ],
      modules: [
        { ...base.modules[0]!, blocs: [120, 120] },
        { ...base.modules[0]!, id: 'N', blocs: [120], enseignants: ['F'] },
      ],
    })
    // M is locked on a day its lecturer is no longer there, and N now stands across it.
    const publie = [
      { module: 'N', rang: 0, debut: 0, salle: 'S' },
      { module: 'M', rang: 0, debut: 0, salle: 'S' },
    ]
    const run = planifier(compileAnnee(annee), { seed: 1, publie, verrous: new Set(['M#0']) })
    drive(run.search, { spent: chunkBudget(10), chunk: 500 })
    const plan = run.plan()
    assert.deepEqual(
      plan.find(({ module, rang }) => module === 'M' && rang === 0),
      publie[1],
    )
    assert.equal(plan.length, 3)
    assert.deepEqual(
      bilan(annee, plan).dur.map(({ because }) => because.code),
      ['planning.indisponible'],
    )
  })

  it('two locked on one another: one stands, the other waits and is put nowhere else', () => {
    const publie = [seance(0), seance(0, 1)]
    const run = planifier(compileAnnee(uneAnnee()), { seed: 1, publie, verrous: new Set(['M#0', 'M#1']) })
    assert.equal(run.search.progress().waiting, 1)
    drive(run.search, { spent: chunkBudget(10), chunk: 500 })
    assert.deepEqual(run.plan(), [seance(0)])
    assert.equal(run.search.progress().waiting, 1)
    const lost = planifier(compileAnnee(uneAnnee()), {
      seed: 1,
      publie: [{ ...seance(0), salle: 'absente' }],
      verrous: new Set(['M#0']),
    })
    drive(lost.search, { spent: chunkBudget(10), chunk: 500 })
    assert.deepEqual(
      lost.plan().map(({ rang }) => rang),
      [1],
    )
    const nowhere = planifier(compileAnnee(uneAnnee()), { seed: 1, verrous: new Set(['M#1']) })
    drive(nowhere.search, { spent: chunkBudget(10), chunk: 500 })
    assert.deepEqual(
      nowhere.plan().map(({ rang }) => rang),
      [0],
    )
  })

  it('a published séance that became illegal waits; the others stand', () => {
    const compiled = compileAnnee(uneAnnee({ leves: new Set(['M']) }))
    const s = scheduleOf(compiled, [seance(1), seance(3, 1)])
    assert.deepEqual(planOf(compiled, s), [seance(3, 1)])
  })
})
