import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insertion } from '../kernel/insert.ts'
import { seeded } from '../kernel/random.ts'
import { waiting } from '../kernel/schedule.ts'
import type { Entretiens } from './entretiens.ts'
import { genererEntretiens } from './generateur.ts'
import { compileEntretiens, planOf, scheduleOf } from './modele.ts'
import { bilan } from './regles.ts'
import { accorder, essayer, reparer } from './reparation.ts'

const planned = (entretiens: Entretiens) => {
  const compiled = compileEntretiens(entretiens)
  const s = scheduleOf(compiled, [])
  const run = insertion(s, seeded(1))
  run.advance(800)
  run.settle()
  return { plan: planOf(compiled, s), left: waiting(s).map((t) => entretiens.candidats[t]!.id) }
}

describe('what would place an interview', () => {
  it('every repair, applied, places the candidate, breaks no rule and loses nobody', () => {
    const entretiens = genererEntretiens({ candidats: 60, jurys: 3, jours: 2, seed: 1 })
    const { plan, left } = planned(entretiens)
    assert.ok(left.length > 5)
    const codes = new Set<string>()
    for (const candidat of left.slice(0, 6))
      for (const { concession, plan: apres, gagnes } of reparer(entretiens, {
        plan,
        verrous: new Set(),
        candidat,
      })) {
        codes.add(concession.code)
        assert.ok(apres.some((r) => r.candidat === candidat))
        assert.equal(apres.length, plan.length + gagnes)
        assert.ok(gagnes >= 1)
        assert.deepEqual(bilan(accorder(entretiens, concession), apres).dur, [])
      }
    assert.ok(codes.has('ouvrir-jury') && codes.has('ajouter-jury'), [...codes].join())
  })

  it('a programme nobody hears: a wider jury, one more jury; a lock that changes nothing is not offered', () => {
    const base = genererEntretiens({ candidats: 3, jurys: 1, jours: 2, seed: 1 })
    const entretiens = {
      ...base,
      candidats: base.candidats.map((c, i) => (i ? c : { ...c, programme: 'Z' })),
    }
    const { plan, left } = planned(entretiens)
    assert.deepEqual(left, ['C1'])
    const attente = { plan, verrous: new Set(plan.map((r) => r.candidat)), candidat: 'C1' }
    const codes = new Set(reparer(entretiens, attente).map(({ concession }) => concession.code))
    assert.deepEqual(codes, new Set(['elargir-jury', 'ajouter-jury']))
    assert.equal(essayer(entretiens, attente, { code: 'deverrouiller', candidat: 'C2' }), null)
  })

  it('the candidate freed when the jury sits, or a locked one moved away', () => {
    const base = genererEntretiens({ candidats: 2, jurys: 1, jours: 1, seed: 1 })
    const only = (...slots: number[]) =>
      Uint8Array.from({ length: 18 }, (_, i) => (slots.includes(i) ? 1 : 0))
    const entretiens: Entretiens = {
      ...base,
      candidats: base.candidats.map((c, i) => ({ ...c, disponibilite: i ? only(0, 1) : only(0) })),
      jurys: [{ ...base.jurys[0]!, disponibilite: only(0, 1) }],
    }
    const plan = [{ candidat: 'C2', jury: 'J1', debut: 0 }]
    const codes = reparer(entretiens, { plan, verrous: new Set(['C2']), candidat: 'C1' }).map(
      ({ concession }) => concession.code,
    )
    assert.ok(codes.includes('deverrouiller') && codes.includes('liberer-candidat'), codes.join())
  })
})
