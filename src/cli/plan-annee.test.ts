import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { DonneesFet } from '#src/formats/fet/fet.ts'
import { parseFet } from '#src/formats/fet/parse.ts'
import { renderFet } from '#src/formats/fet/render.ts'
import { genererAnnee } from '#src/planner/annee/generateur.ts'
import { compileAnnee, planOf } from '#src/planner/annee/modele.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import { insertion } from '#src/planner/kernel/insert.ts'
import { seeded } from '#src/planner/kernel/random.ts'
import { emptySchedule } from '#src/planner/kernel/schedule.ts'
import { fromFet, placesOf, toFet } from './plan-annee.ts'

it('a generated year goes through FET and back, same blocks, same domains, and is placed', () => {
  const before = genererAnnee({ promotions: 1, seed: 3, rythme: null })
  const read = parseFet(renderFet(toFet(before)))
  assert.ok(read.ok)
  const { annee, blocsOf } = fromFet(read.value.donnees)
  assert.deepEqual(annee.ecarts, [])
  const [a, b] = [compileAnnee(before), compileAnnee(annee)]
  assert.deepEqual(b.model.duration, a.model.duration)
  assert.deepEqual(b.model.starts, a.model.starts)
  const s = emptySchedule(b.model)
  assert.equal(insertion(s, seeded(1)).advance(2000), true)
  const plan = planOf(b, s)
  assert.equal(plan.length, 117)
  assert.deepEqual(bilan(annee, plan).dur, [])
  const places = placesOf(read.value.donnees, blocsOf, plan)
  assert.equal(new Set(places.map(({ id }) => id)).size, 117)
  assert.ok(
    places.every(
      ({ jour, heure, salle }) => /^\d{4}-/.test(jour) && /^\d\d:\d\d$/.test(heure) && salle !== '',
    ),
  )
})

it('every distance between days is enforced, of one module or of several', () => {
  const donnees = toFet(genererAnnee({ promotions: 1, seed: 3, rythme: null }))
  const ecarts = [
    { activites: donnees.ecarts[0]!.activites, jours: 3 },
    ...donnees.ecarts.slice(1),
    { activites: [1, 20, 40], jours: 5 },
  ]
  const read = parseFet(renderFet({ ...donnees, ecarts }))
  assert.ok(read.ok)
  const { annee, blocsOf } = fromFet(read.value.donnees)
  assert.deepEqual(
    annee.ecarts?.map(({ jours }) => jours),
    [3, 5],
  )
  const compiled = compileAnnee(annee)
  const s = emptySchedule(compiled.model)
  assert.equal(insertion(s, seeded(1)).advance(2000), true)
  const plan = planOf(compiled, s)
  assert.deepEqual(bilan(annee, plan).dur, [])
  const places = placesOf(read.value.donnees, blocsOf, plan)
  const dayOf = new Map(places.map(({ id, jour }) => [id, read.value.donnees.jours.indexOf(jour)]))
  for (const { activites, jours } of ecarts)
    for (const a of activites)
      for (const b of activites) if (a < b) assert.ok(Math.abs(dayOf.get(a)! - dayOf.get(b)!) >= jours)
  assert.deepEqual(
    toFet(annee)
      .ecarts.map(({ jours }) => jours)
      .toSorted((a, b) => a - b)
      .slice(-2),
    [3, 5],
  )
})

/** Two hours of two days; three classes of one teacher each, all named alike, four hours each. */
const uneEcole = (over: Partial<DonneesFet> = {}): DonneesFet => ({
  etablissement: '',
  jours: ['lundi', 'mardi'],
  heures: ['8', '9'],
  enseignants: ['A', 'B', 'C'].map((nom) => ({ nom, ferme: [] })),
  classes: ['A', 'B', 'C'].map((nom) => ({ nom, ferme: [], parties: [nom], effectif: 40 })),
  salles: [
    { nom: 'A', capacite: 50, batiment: '', ferme: [] },
    { nom: 'B', capacite: 20, batiment: '', ferme: [] },
  ],
  activites: ['A', 'B', 'C'].flatMap((nom, n) =>
    Array.from({ length: 4 }, (_, k) => ({
      id: 4 * n + k + 1,
      groupe: 0,
      matiere: 'S',
      enseignants: [nom],
      classes: [nom],
      duree: 1,
      effectif: null,
      salles: null,
    })),
  ),
  pauses: [],
  ecarts: [],
  ...over,
})
const placed = (donnees: DonneesFet) => {
  const { annee, blocsOf } = fromFet(donnees)
  const compiled = compileAnnee(annee)
  const s = emptySchedule(compiled.model)
  const run = insertion(s, seeded(1))
  run.advance(400)
  run.settle()
  return placesOf(donnees, blocsOf, planOf(compiled, s))
}

it('an activity without a constraint on its room needs none, as FET understands it', () => {
  const places = placed(uneEcole())
  assert.equal(places.length, 12)
  assert.deepEqual([...new Set(places.map(({ salle }) => salle))], [''])
})

it('an activity takes no room with fewer places than students', () => {
  const ecole = uneEcole()
  const either = (n: number | null) =>
    uneEcole({
      activites: ecole.activites.map((a) => (a.id <= 4 ? { ...a, effectif: n, salles: ['B', 'A'] } : a)),
    })
  const own = (n: number | null) => placed(either(n)).filter(({ id }) => id <= 4)
  assert.deepEqual(
    own(null).map(({ salle }) => salle),
    ['A', 'A', 'A', 'A'],
  )
  assert.equal(own(15).length, 4)
  assert.equal(own(60).length, 0)
})

it('a teacher, a class and a room of one name keep each their own hours', () => {
  const monday = [
    [0, 0],
    [0, 1],
  ] as const
  const ecole = uneEcole({ salles: [{ nom: 'A', capacite: 50, batiment: '', ferme: monday }] })
  assert.equal(placed(ecole).length, 12)
  const annee = fromFet({ ...ecole, enseignants: [{ nom: 'A', ferme: monday }] }).annee
  assert.deepEqual([...annee.promotions[0]!.ouverture], [1, 1, 1, 1])
  assert.equal(
    new Set([...annee.promotions, ...annee.enseignants, ...annee.salles].map(({ id }) => id)).size,
    5 + 12,
  )
})
