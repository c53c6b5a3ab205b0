import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insertion } from '../../kernel/insert.ts'
import { seeded } from '../../kernel/random.ts'
import { emptySchedule, waiting } from '../../kernel/schedule.ts'
import type { Annee, Plan } from '../annee.ts'
import { genererAnnee } from '../generateur.ts'
import { blocKey, compileAnnee, planOf, scheduleOf } from '../modele.ts'
import { bilan } from '../regles.ts'
import { uneAnnee, unModule } from '../une-annee.ts'
import { expliquer } from './explication.ts'
import { accorder, concessions, essayer, reparer } from './reparation.ts'

const open = (from: number, to: number): Uint8Array => new Uint8Array(25).fill(1, from, to)
const expliquerTout = (annee: Annee, plan: Plan = [], verrous = new Set<string>()) => {
  const compiled = compileAnnee(annee)
  const s = scheduleOf(compiled, plan, verrous)
  const run = insertion(s, seeded(1))
  run.advance(200)
  run.settle()
  return waiting(s).map((t) => ({ t, dit: expliquer(compiled, s, t) }))
}

describe('why a block waits', () => {
  const base = uneAnnee()
  const [P, E, S] = [base.promotions[0]!, base.enseignants[0]!, base.salles[0]!]

  it('names the two whose openings never meet, and not the third', () => {
    const annee = uneAnnee({
      enseignants: [
        { ...E, disponibilite: open(0, 10) },
        { ...E, id: 'F' },
      ],
      promotions: [{ ...P, ouverture: open(10, 25) }],
      modules: [unModule({ blocs: [120], enseignants: ['F', 'E'] })],
    })
    assert.deepEqual(
      expliquerTout(annee).map(({ dit }) => dit),
      [[{ code: 'intersection-vide', entre: ['P', 'E'], minutes: 120 }]],
    )
  })

  it('says that no room suits', () => {
    const annee = uneAnnee({ salles: [{ ...S, capacite: 5 }], modules: [unModule({ blocs: [120] })] })
    assert.deepEqual(expliquerTout(annee)[0]!.dit, [{ code: 'aucune-salle', module: 'M' }])
  })

  it('counts: eleven blocks are asked where ten half-days are open', () => {
    const modules = Array.from({ length: 11 }, (_, i) => unModule({ id: `M${i}`, blocs: [120] }))
    const [first] = expliquerTout(uneAnnee({ modules }))
    assert.deepEqual(first!.dit[0], { code: 'compte', qui: 'P', unite: 'blocs', demande: 11, possible: 10 })
  })

  it('counts the days that lie far enough apart, and only then', () => {
    const four = unModule({ blocs: [60, 60, 60, 60] })
    const blocs = [0, 1, 2, 3].map((rang) => ({ module: 'M', rang }))
    const annee = (jours: number) => uneAnnee({ modules: [four], ecarts: [{ blocs, jours }] })
    const dit = expliquerTout(annee(2)).map((one) => one.dit)
    assert.equal(dit.length, 1)
    assert.deepEqual(dit[0]![0], { code: 'ecart', module: 'M', jours: 2, demande: 4, possible: 3 })
    assert.deepEqual(dit[0]![1], {
      code: 'occupation',
      creneaux: 20,
      par: [
        { cause: 'trop-proche', qui: 'M', creneaux: 17 },
        { cause: 'promotion', qui: 'P', creneaux: 3 },
      ],
    })
    assert.deepEqual(expliquerTout(annee(1)), [])
  })

  it('counts minutes when the number of blocks alone proves nothing', () => {
    const modules = [
      unModule({ blocs: [60, 60] }),
      ...Array.from({ length: 10 }, (_, i) => unModule({ id: `N${i}`, blocs: [120] })),
    ]
    const [first] = expliquerTout(uneAnnee({ modules }))
    assert.deepEqual(first!.dit[0], {
      code: 'compte',
      qui: 'P',
      unite: 'minutes',
      demande: 1320,
      possible: 1200,
    })
  })

  it('says who stands on each possible start, and the parts make the whole', () => {
    const annee = uneAnnee({
      enseignants: [{ ...E, disponibilite: open(0, 5) }],
      modules: [unModule({ blocs: [120, 120] })],
    })
    const [only] = expliquerTout(annee)
    assert.deepEqual(only!.dit.at(-1), {
      code: 'occupation',
      creneaux: 2,
      par: [
        { cause: 'promotion', qui: 'P', creneaux: 1 },
        { cause: 'deja-ce-jour', qui: 'M', creneaux: 1 },
      ],
    })
  })
})

describe('which days and hours are closed to a block, told apart', () => {
  const dit = (over: Partial<Annee>, plan: Plan) => {
    const annee = uneAnnee(over)
    const compiled = compileAnnee(annee)
    const s = scheduleOf(compiled, plan)
    assert.equal(planOf(compiled, s).length, plan.length)
    const [said] = waiting(s).map((t) => expliquer(compiled, s, t).at(-1)!)
    return said?.code === 'occupation' ? said.par : []
  }
  const { grille, enseignants, promotions } = uneAnnee()

  it('a block that must stand days away from another is not said to have a séance that day', () => {
    const blocs = [
      { module: 'M', rang: 0 },
      { module: 'N', rang: 0 },
    ]
    const modules = [unModule({ blocs: [120] }), unModule({ id: 'N', blocs: [120], enseignants: ['F'] })]
    const F = { ...enseignants[0]!, id: 'F', disponibilite: open(5, 7) }
    const par = dit({ modules, enseignants: [enseignants[0]!, F], ecarts: [{ blocs, jours: 3 }] }, [
      { module: 'M', rang: 0, debut: 10, salle: 'S' },
    ])
    assert.deepEqual(par, [{ cause: 'trop-proche', qui: 'M', creneaux: 1 }])
  })

  it('a meal that would be lost is not said to be a limit of hours', () => {
    const modules = [unModule({ blocs: [60] }), unModule({ id: 'N', blocs: [60], enseignants: ['F'] })]
    const F = { ...enseignants[0]!, id: 'F', disponibilite: open(2, 3) }
    const over = {
      grille: { ...grille, dejeuner: [0, 0] as const },
      repas: { de: 1, a: 3, duree: 60 },
      modules,
      enseignants: [enseignants[0]!, F],
      promotions,
    }
    assert.deepEqual(dit(over, [{ module: 'M', rang: 0, debut: 1, salle: 'S' }]), [
      { cause: 'repas', qui: 'P', creneaux: 1 },
    ])
  })
})

/** What an explanation says must be so: a repair, applied, places the block and breaks nothing. */
const checkRepairs = (
  annee: Annee,
  plan: Plan,
  verrous: ReadonlySet<string>,
  module: string,
  rang: number,
): string[] =>
  reparer(annee, { plan, verrous, module, rang }).map(({ concession, plan: apres, gagnes }) => {
    assert.ok(apres.some((s) => s.module === module && s.rang === rang))
    assert.ok(gagnes >= 1)
    assert.equal(apres.length, plan.length + gagnes + (concession.code === 'redecouper' ? 1 : 0))
    assert.deepEqual(bilan(accorder(annee, concession), apres).dur, [])
    return concession.code
  })

describe('what would place it', () => {
  it('waiving one block a day, freeing the lecturer: each is tried before it is said', () => {
    const { enseignants, promotions } = uneAnnee()
    const annee = uneAnnee({
      enseignants: [{ ...enseignants[0]!, disponibilite: open(0, 5) }],
      promotions: [{ ...promotions[0]!, ouverture: open(0, 10) }],
    })
    const plan = [{ module: 'M', rang: 0, debut: 0, salle: 'S' }]
    const codes = new Set(checkRepairs(annee, plan, new Set(), 'M', 1))
    assert.deepEqual(codes, new Set(['lever-un-bloc-par-jour', 'liberer']))
  })

  it('unlocking the block that stands there', () => {
    const N = unModule({ id: 'N', blocs: [120] })
    const { enseignants } = uneAnnee()
    const annee = uneAnnee({
      enseignants: [enseignants[0]!, { ...enseignants[0]!, id: 'F', disponibilite: open(0, 2) }],
      modules: [unModule({ blocs: [120], enseignants: ['F'] }), N],
    })
    const plan = [{ module: 'N', rang: 0, debut: 0, salle: 'S' }]
    const verrous = new Set([blocKey(plan[0]!)])
    const codes = checkRepairs(annee, plan, verrous, 'M', 0)
    assert.ok(codes.includes('deverrouiller'))
    const attente = { plan, verrous, module: 'M', rang: 0 }
    assert.equal(essayer(annee, attente, { code: 'lever-un-bloc-par-jour', module: 'M' }), null)
  })

  it('adding a room, when rooms are what lacks', () => {
    const { enseignants, promotions } = uneAnnee()
    const annee = uneAnnee({
      enseignants: [enseignants[0]!, { ...enseignants[0]!, id: 'F' }],
      promotions: [promotions[0]!, { ...promotions[0]!, id: 'Q', ouverture: open(0, 2) }],
      modules: [
        unModule({ id: 'N', promotions: ['Q'], enseignants: ['F'], blocs: [120] }),
        unModule({ blocs: [120] }),
      ],
    })
    const plan = [{ module: 'M', rang: 0, debut: 0, salle: 'S' }]
    const verrous = new Set([blocKey(plan[0]!)])
    assert.ok(checkRepairs(annee, plan, verrous, 'N', 0).includes('ajouter-salle'))
  })

  it('adding a room on the site the module asks for, not where the others are', () => {
    const annee = uneAnnee({ modules: [unModule({ site: 'port', blocs: [120] })] })
    const attente = { plan: [], verrous: new Set<string>(), module: 'M', rang: 0 }
    const [room] = reparer(annee, attente).filter(({ concession }) => concession.code === 'ajouter-salle')
    assert.ok(room)
    assert.equal(room.concession.code === 'ajouter-salle' && room.concession.site, 'port')
    assert.equal(room.gagnes, 1)
  })

  it('cutting the block in two, when two short gaps are all that is left', () => {
    const { promotions } = uneAnnee()
    const annee = uneAnnee({
      promotions: [
        {
          ...promotions[0]!,
          ouverture: Uint8Array.from(open(0, 10), (bit, i) => (i === 0 || i === 6 ? bit : 0)),
        },
      ],
      modules: [unModule({ blocs: [120] })],
    })
    const found = reparer(annee, { plan: [], verrous: new Set(), module: 'M', rang: 0 })
    const cut = found.find(({ concession }) => concession.code === 'redecouper')!
    assert.deepEqual(cut.concession, { code: 'redecouper', module: 'M', rang: 0, en: [60, 60] })
    assert.equal(cut.gagnes, 1)
    const after = accorder(annee, cut.concession)
    assert.deepEqual(after.modules[0]!.blocs, [60, 60])
    assert.deepEqual(bilan(after, cut.plan).dur, [])
    assert.deepEqual(
      cut.plan.map(({ debut }) => debut).toSorted((a, b) => a - b),
      [0, 6],
    )
  })

  it('on an over-full year every left-out block is explained, and no repair is false', () => {
    const annee = genererAnnee({ promotions: 2, seed: 1, rythme: 4 })
    const compiled = compileAnnee(annee)
    const s = emptySchedule(compiled.model)
    const run = insertion(s, seeded(1))
    run.advance(3000)
    run.settle()
    const plan = planOf(compiled, s)
    const left = waiting(s)
    assert.deepEqual([plan.length, left.length], [232, 2])
    for (const t of left) {
      const dit = expliquer(compiled, s, t)
      assert.ok(dit.length > 0)
      const { module, rang } = compiled.blocs[t]!
      const codes = checkRepairs(annee, plan, new Set(), annee.modules[module]!.id, rang)
      assert.ok(codes.length > 0, 'a left-out block without any way out')
    }
    assert.ok(concessions(annee, { plan, verrous: new Set(), module: 'P1-M1', rang: 0 }).length < 20)
  })
})
