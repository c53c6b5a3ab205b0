import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { ouvrirVersion } from '#src/app/offre/avancer-version.ts'
import { annulerOperation } from '#src/app/offre/maquette/annuler-operation.ts'
import { modifierMaquette } from '#src/app/offre/maquette/modifier-maquette.ts'
import { buildAnnee } from '#src/app/planning/emploi/build-annee.ts'
import { toPlan } from '#src/app/planning/emploi/plan-emploi.ts'
import { readDonnees } from '#src/app/planning/emploi/read-donnees.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import { listCours } from '#src/store/planning/cours-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from './load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from './load-programmes.ts'

const world = useDatabase({ demonstration: true })

it('the public timetables of the demonstration hold every hour and break no hard rule', async () => {
  const { db } = world.current
  for (const nom of ['mpt', 'cipt'] as const) {
    const donnees = await readDonnees(db, EMPLOIS_DEMONSTRATION[nom])
    assert.ok(donnees)
    const seances = await listSeances(db, { edition: EDITIONS_DEMONSTRATION[nom] })
    const probleme = buildAnnee({ donnees, seances, dispenses: [], occupees: [] })
    const plan = toPlan(probleme, seances)
    assert.deepEqual(bilan(probleme.annee, plan).dur, [])
    const asked = donnees.cours.reduce((sum, { minutes }) => sum + minutes, 0)
    assert.equal(
      seances.reduce((sum, { duree }) => sum + duree, 0),
      asked,
    )
    assert.ok(donnees.cours.every(({ ec }) => ec !== null))
  }
})

it('the forum is pinned outside the weeks of class, hours and journey said', async () => {
  const seances = await listSeances(world.current.db, { edition: EDITIONS_DEMONSTRATION.cipt })
  const forum = seances.filter(({ horsSite }) => horsSite)
  assert.deepEqual(
    forum.map(({ jour, duree, salle, verrouillee }) => [jour, duree, salle, verrouillee]),
    ['2025-11-18', '2025-11-19', '2025-11-20'].map((jour) => [jour, 300, null, true]),
  )
  assert.match(forum[0]?.transport ?? '', /Angers/)
})

it('a cours whose blocks do not make its hours cannot be committed', async () => {
  const { db } = world.current
  const change = db
    .transaction()
    .execute((tx) =>
      sql`update bloc_cours set minutes = minutes + 30 where id = (select id from bloc_cours limit 1)`.execute(
        tx,
      ),
    )
  await assert.rejects(change, /ne font pas ses heures/)
  const both = db.transaction().execute(async (tx) => {
    const one = await tx.selectFrom('bloc_cours').selectAll().limit(1).executeTakeFirstOrThrow()
    await sql`update bloc_cours set minutes = minutes + 30 where id = ${one.id}`.execute(tx)
    await sql`update cours set minutes = minutes + 30 where id = ${one.cours_id}`.execute(tx)
    throw new Error('taken back')
  })
  await assert.rejects(both, /taken back/)
})

it('an EC taken out of its maquette and put back finds its cours again', async () => {
  const { db, monde } = world.current
  const { mpt } = MILLESIMES_DEMONSTRATION
  const gael = await acteurOf(monde, 'gael')
  await ouvrirVersion(monde, gael, mpt)
  const linked = async () => (await listCours(db, EMPLOIS_DEMONSTRATION.mpt)).map(({ ec }) => ec)
  const before = await linked()
  const noeud = before.find((ec) => ec !== null)!
  const { revision } = (await findMillesime(db, mpt))!
  const geste = { geste: 'supprimer', noeud } as const
  assert.ok((await modifierMaquette(monde, gael, { millesime: mpt, revision, geste })).ok)
  assert.ok((await annulerOperation(monde, gael, { millesime: mpt, sens: 'annuler' })).ok)
  assert.deepEqual(await linked(), before)
})
