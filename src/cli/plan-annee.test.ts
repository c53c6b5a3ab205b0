import assert from 'node:assert/strict'
import { it } from 'node:test'
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
