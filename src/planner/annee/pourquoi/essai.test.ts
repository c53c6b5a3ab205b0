import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insertion } from '../../kernel/insert.ts'
import { seeded } from '../../kernel/random.ts'
import { emptySchedule } from '../../kernel/schedule.ts'
import { genererAnnee } from '../generateur.ts'
import { blocKey, compileAnnee, planOf } from '../modele.ts'
import { bilan, POIDS } from '../regles.ts'
import { ouvrirEssai } from './essai.ts'

const annee = genererAnnee({ promotions: 2, seed: 1, rythme: null })
const compiled = compileAnnee(annee)
const s = emptySchedule(compiled.model)
insertion(s, seeded(1)).advance(2000)
const plan = planOf(compiled, s)
const bloc = { module: plan[30]!.module, rang: plan[30]!.rang }
const week = [900, 1500] as const

describe('a move tried on a copy', () => {
  it('a lit target moves one block alone, breaks no rule, and its cost is what the rules read', () => {
    const essai = ouvrirEssai(annee, plan)
    const lit = essai.cibles(bloc, ...week).filter(({ refus }) => refus === null)
    assert.ok(lit.length > 0)
    for (const { debut } of lit.slice(0, 5)) {
      const after = essai.deplacer(bloc, debut)!
      assert.deepEqual(after.differences.map(blocKey), debut === plan[30]!.debut ? [] : [blocKey(bloc)])
      assert.deepEqual(bilan(annee, after.plan).dur, [])
      const judged = bilan(annee, after.plan, POIDS, plan)
      for (const { nom, cout } of judged.souple)
        assert.equal(after.cout.find((term) => term.nom === nom)!.apres, cout)
    }
  })

  it('a taken target sends the others elsewhere and names who must be told; nothing is lost in silence', () => {
    const essai = ouvrirEssai(annee, plan)
    const taken = essai.cibles(bloc, ...week).filter(({ refus }) => refus?.cause === 'promotion')
    const moved = taken.flatMap(({ debut }) => essai.deplacer(bloc, debut) ?? [])
    assert.ok(moved.length > 0)
    for (const after of moved) {
      assert.ok(after.differences.length >= 2)
      assert.ok(after.prevenir.length > 0)
      assert.deepEqual(bilan(annee, after.plan).dur, [])
      assert.equal(after.plan.length + after.perdus.length, plan.length)
    }
  })

  it('what is locked is neither moved nor sent away; what is closed is refused', () => {
    const essai = ouvrirEssai(annee, plan, new Set(plan.map(blocKey)))
    assert.equal(essai.deplacer(bloc, plan[30]!.debut), null)
    const open = ouvrirEssai(annee, plan, new Set(plan.map(blocKey).filter((key) => key !== blocKey(bloc))))
    for (const { debut, refus } of open.cibles(bloc, ...week))
      assert.equal(open.deplacer(bloc, debut) === null, refus !== null)
    assert.equal(essai.deplacer({ module: 'nul', rang: 0 }, 0), null)
    assert.deepEqual(essai.cibles({ module: 'nul', rang: 0 }, 0, 10), [])
  })
})
