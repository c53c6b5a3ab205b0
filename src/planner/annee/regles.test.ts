import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import type { Annee } from './annee.ts'
import { bilan, DUR, POIDS, souples } from './regles.ts'
import { uneAnnee, unModule } from './une-annee.ts'

const seance = (debut: number, rang = 0, module = 'M', salle = 'S') => ({ module, rang, debut, salle })
const broken = (annee: Annee, plan: ReturnType<typeof seance>[]): string[] => [
  ...new Set(DUR.filter((regle) => regle.check(annee, plan).length > 0).map(({ nom }) => nom)),
]
const N = unModule({ id: 'N' })

describe('the hard rules of the year, each by name', () => {
  const open = (...slots: number[]) => Uint8Array.from({ length: 25 }, (_, i) => (slots.includes(i) ? 1 : 0))
  const base = uneAnnee()
  const P = base.promotions[0]!
  const E = base.enseignants[0]!
  const S = base.salles[0]!

  it('a plan that follows them all breaks none', () => {
    assert.deepEqual(broken(base, [seance(0), seance(8, 1)]), [])
  })
  it('promotion unique, enseignant unique, salle unique', () => {
    assert.deepEqual(broken(uneAnnee({ modules: [unModule(), N] }), [seance(0), seance(0, 0, 'N')]), [
      'promotion unique',
      'enseignant unique',
      'salle unique',
    ])
  })
  it('dans le rythme', () => {
    const annee = uneAnnee({ promotions: [{ ...P, ouverture: open(0) }] })
    assert.deepEqual(broken(annee, [seance(0)]), ['dans le rythme'])
  })
  it('dans le rythme: an event that holds the promotion closes it', () => {
    const annee = uneAnnee({ evenements: [{ nom: 'salon', concerne: ['P'], debut: 1, fin: 2 }] })
    assert.deepEqual(broken(annee, [seance(0)]), ['dans le rythme'])
  })
  it('enseignant disponible', () => {
    const annee = uneAnnee({ enseignants: [{ ...E, disponibilite: open(1) }] })
    assert.deepEqual(broken(annee, [seance(0)]), ['enseignant disponible'])
  })
  it('salle ouverte', () => {
    const annee = uneAnnee({ salles: [{ ...S, ouverture: open(1) }] })
    assert.deepEqual(broken(annee, [seance(0)]), ['salle ouverte'])
  })
  it('jour ouvert: closed day, lunch, end of the day', () => {
    const annee = uneAnnee({ fermetures: new Map([[jour('2026-03-03'), 'pont']]) })
    assert.deepEqual(broken(annee, [seance(5)]), ['jour ouvert'])
    assert.deepEqual(broken(annee, [seance(1)]), ['jour ouvert'])
    assert.deepEqual(broken(annee, [seance(14)]), ['jour ouvert'])
  })
  it('salle qui convient: seats, equipment, site', () => {
    const small = uneAnnee({ salles: [{ ...S, capacite: 19 }] })
    const bare = uneAnnee({ modules: [unModule({ equipements: ['labo'] })] })
    const far = uneAnnee({ modules: [unModule({ site: 'nord' })] })
    for (const annee of [small, bare, far])
      assert.deepEqual(broken(annee, [seance(0)]), ['salle qui convient'])
  })
  it('un bloc par jour, unless waived', () => {
    const plan = [seance(0), seance(3, 1)]
    assert.deepEqual(broken(base, plan), ['un bloc par jour'])
    assert.deepEqual(broken(uneAnnee({ leves: new Set(['M']) }), plan), [])
  })
  it('heures par jour, heures par semaine, heures d’un enseignant par jour', () => {
    const two = { modules: [unModule(), N] }
    const plan = [seance(0), seance(3, 0, 'N')]
    assert.deepEqual(broken(uneAnnee({ ...two, promotions: [{ ...P, maxParJour: 180 }] }), plan), [
      'heures par jour',
    ])
    assert.deepEqual(broken(uneAnnee({ ...two, promotions: [{ ...P, maxParSemaine: 180 }] }), plan), [
      'heures par semaine',
    ])
    assert.deepEqual(broken(uneAnnee({ ...two, enseignants: [{ ...E, maxParJour: 180 }] }), plan), [
      "heures d'un enseignant par jour",
    ])
  })
  it('ordre des modules', () => {
    const annee = uneAnnee({ modules: [unModule({ apres: ['N'] }), N] })
    assert.deepEqual(broken(annee, [seance(0), seance(5, 0, 'N')]), ['ordre des modules'])
    assert.deepEqual(broken(annee, [seance(5), seance(0, 0, 'N')]), [])
  })
  it('écarts: blocks of two modules kept so many days apart', () => {
    const blocs = [
      { module: 'M', rang: 0 },
      { module: 'N', rang: 0 },
    ]
    const annee = uneAnnee({ modules: [unModule(), N], ecarts: [{ blocs, jours: 2 }] })
    assert.deepEqual(broken(annee, [seance(0), seance(5, 0, 'N')]), ['écarts'])
    assert.deepEqual(broken(annee, [seance(0), seance(10, 0, 'N'), seance(15, 1)]), [])
  })
  it('écarts: days of the calendar, weekends counted, unless days of the grille are asked', () => {
    const jours = ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11'].map(jour)
    const grille = { ...base.grille, jours }
    const blocs = [0, 1].map((rang) => ({ module: 'M', rang }))
    const [vendredi, lundi] = [5, 10]
    const apart = (days: number, more = {}) => uneAnnee({ grille, ecarts: [{ blocs, jours: days, ...more }] })
    assert.deepEqual(broken(apart(3), [seance(vendredi), seance(lundi, 1)]), [])
    assert.deepEqual(broken(apart(4), [seance(vendredi), seance(lundi, 1)]), ['écarts'])
    assert.deepEqual(broken(apart(3, { compte: 'rangs' }), [seance(vendredi), seance(lundi, 1)]), ['écarts'])
  })
  it('écarts: a block that already stands outside the plan is kept away from', () => {
    const blocs = [0, 1].map((rang) => ({ module: 'M', rang }))
    const annee = uneAnnee({ ecarts: [{ blocs, jours: 3, tenus: [jour('2026-03-01')] }] })
    assert.deepEqual(broken(annee, [seance(5)]), ['écarts'])
    assert.deepEqual(broken(annee, [seance(10)]), [])
  })
  it('repas: what an event takes of it counts, unless the meal of that day was given up', () => {
    const grille = { ...base.grille, dejeuner: [0, 0] as const }
    const salon = { nom: 'salon', concerne: ['P'], debut: 1, fin: 2 }
    const at = (evenement: object) =>
      uneAnnee({
        grille,
        modules: [unModule(), N],
        repas: { de: 1, a: 4, duree: 120 },
        evenements: [{ ...salon, ...evenement }],
      })
    assert.deepEqual(broken(at({}), [seance(3)]), ['repas'])
    assert.deepEqual(broken(at({ sansRepas: true }), [seance(3)]), [])
    // Who has no class inside the hours of the meal is not the planner's to feed.
    const midi = { debut: 1, fin: 4 }
    assert.deepEqual(broken(uneAnnee({ ...at(midi), modules: [unModule({ blocs: [60] })] }), [seance(4)]), [])
  })
  it('repas: enough minutes in a row inside the hours of the meal', () => {
    const grille = { ...base.grille, dejeuner: [0, 0] as const }
    const annee = uneAnnee({ grille, modules: [unModule(), N], repas: { de: 1, a: 4, duree: 120 } })
    assert.deepEqual(broken(annee, [seance(0), seance(4 + 5, 0, 'N')]), ['jour ouvert'])
    assert.deepEqual(broken(annee, [seance(0)]), [])
    assert.deepEqual(broken(annee, [seance(1)]), ['repas'])
    assert.deepEqual(broken(annee, [seance(0), seance(3, 0, 'N')]), ['repas'])
  })
  it('heures exactes', () => {
    assert.deepEqual(broken(base, [seance(0), seance(8)]), ['heures exactes'])
  })
})

describe('the soft rules of the year, each by name', () => {
  const base = uneAnnee()
  const cost = (annee: Annee, plan: ReturnType<typeof seance>[], publie = [] as typeof plan) =>
    Object.fromEntries(
      souples(POIDS, publie).flatMap(([regle]) => {
        const units = regle.check(annee, plan).reduce((sum, { poids }) => sum + poids, 0)
        return units > 0 ? [[regle.nom, units]] : []
      }),
    )
  const short = [unModule({ blocs: [60, 60] }), unModule({ id: 'N', blocs: [60] })]
  const inside = { enseignants: [{ ...base.enseignants[0]!, externe: false }] }

  it('trous: open slots between two séances, lunch not counted', () => {
    const annee = uneAnnee({ modules: short, ...inside })
    assert.deepEqual(cost(annee, [seance(0), seance(4, 0, 'N')]), { trous: 2 })
    assert.deepEqual(cost(annee, [seance(1), seance(3, 0, 'N')]), {})
  })
  it('déplacements: days on site of a lecturer from outside', () => {
    assert.deepEqual(cost(uneAnnee({ modules: short }), [seance(0), seance(1, 0, 'N'), seance(5, 1)]), {
      déplacements: 2,
    })
  })
  it('étalement: days lacking between two blocks', () => {
    const annee = uneAnnee({ ...inside, modules: [unModule({ ecart: 3 })] })
    assert.deepEqual(cost(annee, [seance(0), seance(5, 1)]), { étalement: 2 })
  })
  it('équilibre: slots above the even share of a week', () => {
    const jours = ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11'].map(jour)
    const annee = uneAnnee({ ...inside, grille: { ...base.grille, jours } })
    assert.deepEqual(cost(annee, [seance(0), seance(5, 1)]), { équilibre: 2 })
  })
  it('salle stable: rooms beyond the first', () => {
    const salles = [base.salles[0]!, { ...base.salles[0]!, id: 'T' }]
    assert.deepEqual(cost(uneAnnee({ ...inside, salles }), [seance(0), seance(5, 1, 'M', 'T')]), {
      'salle stable': 1,
    })
  })
  it('préférences: slots a lecturer would rather avoid', () => {
    const evite = new Uint8Array(25).fill(1, 0, 1)
    const enseignants = [{ ...base.enseignants[0]!, externe: false, evite }]
    assert.deepEqual(cost(uneAnnee({ enseignants }), [seance(0)]), { préférences: 1 })
  })
  it('changements: séances that left their published start or room', () => {
    const annee = uneAnnee(inside)
    assert.deepEqual(cost(annee, [seance(0), seance(5, 1)], [seance(0), seance(10, 1)]), { changements: 1 })
    const salles = [base.salles[0]!, { ...base.salles[0]!, id: 'T' }]
    const elsewhere = [seance(0), seance(5, 1, 'M', 'T')]
    assert.equal(cost(uneAnnee({ ...inside, salles }), [seance(0), seance(5, 1)], elsewhere).changements, 1)
  })
  it('every finding carries a code and names who it is about', () => {
    const annee = uneAnnee({ modules: short })
    for (const { constats } of bilan(annee, [seance(0), seance(4, 0, 'N')]).souple)
      for (const { because } of constats) {
        assert.match(because.code, /^planning\.\w+$/)
        assert.ok(Object.keys(because).length > 1)
      }
  })
})
