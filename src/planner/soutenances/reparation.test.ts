import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insertion } from '../kernel/insert.ts'
import { seeded } from '../kernel/random.ts'
import { waiting } from '../kernel/schedule.ts'
import { bilan } from './bilan.ts'
import { genererSession } from './generateur.ts'
import { compileSession, planOf, scheduleOf } from './modele.ts'
import { accorder, concessions, essayer, reparer } from './reparation.ts'
import type { Session } from './soutenances.ts'

const planned = (session: Session) => {
  const compiled = compileSession(session)
  const s = scheduleOf(compiled, [])
  const run = insertion(s, seeded(1))
  run.advance(600)
  run.settle()
  return { plan: planOf(compiled, s), left: waiting(s).map((t) => session.soutenances[t]!.id) }
}

describe('what would place a defence', () => {
  it('every repair, applied, places it, breaks no rule and loses nobody', () => {
    const session = genererSession({
      soutenances: 20,
      membres: 25,
      salles: 1,
      jours: 2,
      seed: 1,
      presence: 40,
    })
    const { plan, left } = planned(session)
    assert.equal(left.length, 6)
    const codes = new Set<string>()
    for (const soutenance of left)
      for (const { concession, plan: apres, gagnes, prevenir } of reparer(session, {
        plan,
        verrous: new Set(),
        soutenance,
      })) {
        codes.add(concession.code)
        assert.ok(apres.some((p) => p.soutenance === soutenance))
        assert.equal(apres.length, plan.length + gagnes)
        assert.ok(gagnes >= 1 && prevenir.length > 0)
        assert.deepEqual(bilan(accorder(session, concession), apres).dur, [])
      }
    assert.ok(codes.has('ajouter-salle'), [...codes].join())
  })

  it('unlocking is offered when a locked defence stands in the way; a useless grant is not', () => {
    const base = genererSession({ soutenances: 2, membres: 8, salles: 1, jours: 1, seed: 3, presence: 100 })
    const only = base.soutenances[0]!.disponibilite.slice().fill(0).fill(1, 0, 4)
    const session: Session = {
      ...base,
      soutenances: [
        base.soutenances[0]!,
        { ...base.soutenances[1]!, disponibilite: only.slice().fill(0, 2) },
      ],
    }
    const jury = (id: string) => session.soutenances.find((s) => s.id === id)!.encadrants
    const busy = [...jury('T1'), ...jury('T2')]
    const free = session.membres.filter(({ id }) => !busy.includes(id))
    const pr = free.find(({ qualites }) => qualites.includes('pr'))!
    const other = free.find(({ id, qualites }) => id !== pr.id && !qualites.includes('pr'))!
    const plan = [{ soutenance: 'T1', debut: 0, jury: [pr.id, other.id], salle: 'S1' }]
    const attente = { plan, verrous: new Set(['T1']), soutenance: 'T2' }
    const codes = reparer(session, attente).map(({ concession }) => concession.code)
    assert.ok(codes.includes('deverrouiller') && codes.includes('ajouter-salle'), codes.join())
    assert.equal(essayer(session, attente, { code: 'porter-maximum', membre: pr.id, a: 99 }), null)
    assert.ok(concessions(session, attente).length < 20)
  })
})
