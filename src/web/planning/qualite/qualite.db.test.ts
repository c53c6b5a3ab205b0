import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { copierEdition } from '#src/app/planning/emploi/edition/copier-edition.ts'
import { toPlan } from '#src/app/planning/emploi/plan-emploi.ts'
import { readSituation } from '#src/app/planning/emploi/read-situation.ts'
import { showQualite } from '#src/app/planning/qualite/show-qualite.ts'
import { scheduleOf } from '#src/planner/annee/modele.ts'
import { termes } from '#src/planner/annee/regles.ts'
import { openBook } from '#src/planner/kernel/terms.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const emploi = EMPLOIS_DEMONSTRATION.mpt
const edition = EDITIONS_DEMONSTRATION.mpt

it('each soft rule weighs what the planner itself says, and its facts add up to it', async () => {
  const { monde } = world.current
  const shown = await showQualite(monde, await acteurOf(monde, 'philippine'), {
    edition,
    calcul: null,
    avec: null,
  })
  assert.ok(shown.ok)
  const situation = (await readSituation(monde.db, edition))!
  const plan = toPlan(situation.probleme, situation.seances)
  const schedule = scheduleOf(situation.compiled, plan)
  const book = openBook(schedule, termes(situation.compiled, situation.probleme.poids, plan))
  assert.equal(shown.value.cout, book.total())
  assert.deepEqual(
    shown.value.termes.map(({ cout }) => cout),
    book.byTerm(),
  )
  for (const { cout, sujets } of shown.value.termes)
    assert.equal(Math.round(sujets.reduce((sum, one) => sum + one.cout, 0)), cout)
  assert.ok(shown.value.termes.some(({ sujets }) => sujets.length > 1))
})

it('the page names who travels and when, and leads to that week', async () => {
  const who = await signedIn(world.current.monde, 'philippine@demo.exemple')
  const html = await (await who.get(`/emplois/${emploi}/qualite`)).text()
  assert.match(html, /Capucine Dune\s: \d+ constats?, poids \d+/)
  assert.match(html, /semaine\?edition=[^"]*qui=intervenant/)
})

it('a draft is set beside the public version, or beside none when asked', async () => {
  const { monde } = world.current
  const acteur = await acteurOf(monde, 'philippine')
  const draft = await copierEdition(monde, acteur, { emploi, depuis: edition, nom: null })
  assert.ok(draft.ok)
  const beside = await showQualite(monde, acteur, { edition: draft.value, calcul: null, avec: null })
  assert.ok(beside.ok)
  assert.equal(beside.value.avec?.id, edition)
  assert.deepEqual(beside.value.avant, { places: beside.value.places, cout: beside.value.cout })
  assert.equal(beside.value.places, beside.value.total)
  const alone = await showQualite(monde, acteur, { edition: draft.value, calcul: null, avec: '' })
  assert.ok(alone.ok)
  assert.equal(alone.value.avant, null)
})

it('a run of another edition is not found', async () => {
  const { monde } = world.current
  const shown = await showQualite(monde, await acteurOf(monde, 'philippine'), {
    edition,
    calcul: '00000000-0000-4000-8000-000000000000',
    avec: null,
  })
  assert.equal(shown.ok, false)
})
