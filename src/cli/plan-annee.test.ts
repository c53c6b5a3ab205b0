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
  const { annee, blocsOf, ecartsLaisses } = fromFet(read.value.donnees)
  assert.equal(ecartsLaisses, 0)
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

it('a distance between days that one module cannot say is counted, not forgotten', () => {
  const donnees = toFet(genererAnnee({ promotions: 1, seed: 3, rythme: null }))
  const ecarts = [
    ...donnees.ecarts.slice(1),
    { activites: [1, 20], jours: 1 },
    { activites: [2, 3], jours: 2 },
  ]
  assert.equal(fromFet({ ...donnees, ecarts }).ecartsLaisses, 2)
})
