import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insertion } from '../../kernel/insert.ts'
import { seeded } from '../../kernel/random.ts'
import { emptySchedule, snapshot } from '../../kernel/schedule.ts'
import { genererAnnee } from '../generateur.ts'
import { compileAnnee, planOf, scheduleOf } from '../modele.ts'
import { DUR } from '../regles.ts'
import { uneAnnee, unModule } from '../une-annee.ts'
import { cibles } from './cible.ts'

describe('where a block may be dragged', () => {
  it('lights what is free and gives the reason of each refusal', () => {
    const { enseignants } = uneAnnee()
    const away = new Uint8Array(25).fill(1).fill(0, 10, 15)
    const annee = uneAnnee({
      enseignants: [{ ...enseignants[0]!, disponibilite: away }],
      modules: [unModule(), unModule({ id: 'N', blocs: [120] })],
    })
    const compiled = compileAnnee(annee)
    const s = scheduleOf(compiled, [
      { module: 'M', rang: 0, debut: 0, salle: 'S' },
      { module: 'M', rang: 1, debut: 5, salle: 'S' },
      { module: 'N', rang: 0, debut: 15, salle: 'S' },
    ])
    const before = snapshot(s)
    const said = cibles(compiled, s, 0, 0, 25).map(
      ({ refus }) => refus && [refus.cause, refus.qui].join(' ').trim(),
    )
    const closed = 'ferme'
    const expected = [
      [null, closed, closed, null, closed],
      ['promotion P', closed, closed, 'deja-ce-jour M', closed],
      ['indisponible E', closed, closed, 'indisponible E', closed],
      ['promotion P', closed, closed, null, closed],
      [null, closed, closed, null, closed],
    ]
    assert.deepEqual(said, expected.flat())
    assert.deepEqual(snapshot(s), before)
  })

  it('says a meal that would be lost, and a session of the same course that is too near', () => {
    const { grille } = uneAnnee()
    const modules = [unModule(), unModule({ id: 'N', blocs: [60], enseignants: [] })]
    const blocs = [0, 1].map((rang) => ({ module: 'M', rang }))
    const annee = uneAnnee({
      grille: { ...grille, dejeuner: [0, 0] },
      modules,
      repas: { de: 1, a: 4, duree: 120 },
      ecarts: [{ blocs, jours: 3, tenus: [grille.jours[4]!] }],
    })
    const compiled = compileAnnee(annee)
    const s = scheduleOf(compiled, [
      { module: 'M', rang: 1, debut: 0, salle: 'S' },
      { module: 'N', rang: 0, debut: 6, salle: 'S' },
    ])
    const [own] = compiled.tasksOf[0]!
    const said = cibles(compiled, s, own!, 0, 25).map(({ refus }) => refus && `${refus.cause} ${refus.qui}`)
    assert.deepEqual(
      // Too near the block of Monday, or that of Friday, which stands outside the plan.
      [said[8], said[10], said[15], said[20]],
      ['trop-proche M', 'trop-proche M', 'trop-proche M', 'trop-proche M'],
    )
    const alone = compileAnnee({ ...annee, ecarts: [] })
    const free = scheduleOf(alone, [{ module: 'N', rang: 0, debut: 6, salle: 'S' }])
    const lunch = cibles(alone, free, own!, 5, 15).map(({ refus }) => refus && `${refus.cause} ${refus.qui}`)
    assert.deepEqual(lunch, [
      'promotion P',
      'promotion P',
      'repas P',
      'repas P',
      'ferme ',
      null,
      'repas P',
      'repas P',
      null,
      'ferme ',
    ])
  })

  it('is never wrong: each lit start, taken, breaks no rule; each refused one would', () => {
    const annee = genererAnnee({ promotions: 1, seed: 4, rythme: null })
    const compiled = compileAnnee(annee)
    const s = emptySchedule(compiled.model)
    insertion(s, seeded(1)).advance(1000)
    const plan = planOf(compiled, s)
    const t = 12
    const { module, rang } = plan[t]!
    for (const { debut, refus } of cibles(compiled, s, t, 1200, 1260)) {
      const moved = annee.salles.map((salle) =>
        plan.map((x) => (x.module === module && x.rang === rang ? { ...x, debut, salle: salle.id } : x)),
      )
      const possible = moved.some((tried) => DUR.every((regle) => regle.check(annee, tried).length === 0))
      assert.equal(possible, refus === null, `slot ${debut}: ${JSON.stringify(refus)}`)
    }
  })
})
