import assert from 'node:assert/strict'
import { beforeEach, it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { VOISINS_DEMONSTRATION } from '#src/app/demonstration/load-voisins.ts'
import { listLieux } from '#src/domain/offre/maquette/operations.rules.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { fraction } from '#src/kit/fraction.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime, loadProgramme } from '#src/store/offre/millesime-store.ts'
import { useDatabase } from '#test/database.ts'
import { mutualiser, TITRE_PARTAGE } from '#test/mutualiser.ts'
import { avancerVersion, ouvrirVersion } from '../avancer-version.ts'
import { compareVersions, findPublicationAt } from '../show-version.ts'
import { reconnaitreEcart } from './decider-mutualisation.ts'

const world = useDatabase({ demonstration: true })
const { acteur, ecOf, show, ligne, decide, proposed, change } = mutualiser(world)
const { mpt } = MILLESIMES_DEMONSTRATION
const { ge2s, manoess } = VOISINS_DEMONSTRATION

beforeEach(async () => {
  await world.current.db.deleteFrom('mutualisation').execute()
})
it('hours count once in the cost of the establishment and in full for the learners of each', async () => {
  for (const id of [mpt, ge2s, manoess])
    await change(id, TITRE_PARTAGE, { volumes: [{ mode: 'TD', heures: 20 }] })
  const one = await proposed({ part: '1/3' })
  const two = await proposed({ vers: manoess, part: '5 h' })
  assert.ok((await decide('dominique', ge2s, { id: one, pas: 'accepter' })).ok)
  assert.ok((await decide('dominique', manoess, { id: two, pas: 'accepter' })).ok)
  const costs = await Promise.all([mpt, ge2s, manoess].map((id) => show('dominique', id)))
  const shared = costs.map(({ cout }) =>
    cout.lignes.map(({ role, cout: own, heures }) => ({ role, own, heures })),
  )
  const twenty = fraction(20)
  assert.deepEqual(shared, [
    [{ role: 'porteur', own: fraction(25, 3), heures: twenty }],
    [{ role: 'associe', own: fraction(20, 3), heures: twenty }],
    [{ role: 'associe', own: fraction(5), heures: twenty }],
  ])
  assert.deepEqual(costs[0]?.cout.lignes[0]?.avec, ['M2 GE2S', 'M2 MANOESS'])
})

it('what the carrier changes is shown to the other, whose text is left alone until they acknowledge', async () => {
  const id = await proposed()
  assert.ok((await decide('dominique', ge2s, { id, pas: 'accepter' })).ok)
  const own = JSON.stringify(await readMaquetteTenue(world.current.db, ge2s))
  await change(mpt, TITRE_PARTAGE, { evaluation: 'Oral' })
  const told = await ligne('dominique', ge2s, id)
  assert.deepEqual(
    told.ecarts?.map(({ chemin, apres }) => [chemin, apres]),
    [['evaluation', 'Oral']],
  )
  assert.equal(told.reconnaissable, true)
  assert.deepEqual((await ligne('dominique', mpt, id)).ecarts, [])
  assert.equal(JSON.stringify(await readMaquetteTenue(world.current.db, ge2s)), own)
  const vue = {
    millesime: ge2s,
    mutualisation: id,
    revision: told.revision,
    revisionPorteur: told.revisionPorteur,
  }
  await change(mpt, TITRE_PARTAGE, { evaluation: 'Oral et écrit' })
  assert.deepEqual(await reconnaitreEcart(world.current.monde, await acteur('dominique'), vue), {
    ok: false,
    refus: { code: 'change-entre-temps' },
  })
  const now = await ligne('dominique', ge2s, id)
  assert.ok(
    (
      await reconnaitreEcart(world.current.monde, await acteur('dominique'), {
        ...vue,
        revisionPorteur: now.revisionPorteur,
      })
    ).ok,
  )
  assert.deepEqual((await ligne('dominique', ge2s, id)).ecarts, [])
  assert.equal(JSON.stringify(await readMaquetteTenue(world.current.db, ge2s)), own)
})

it('a published text says with whom each EC is shared; ended, the next one no longer does', async () => {
  const { monde } = world.current
  const publish = async () => {
    await ouvrirVersion(monde, await acteur('philippine'), mpt)
    for (const [qui, pas] of [
      ['philippine', 'soumettre'],
      ['philippine', 'approuver'],
      ['solene', 'publier'],
    ] as const)
      assert.ok((await avancerVersion(monde, await acteur(qui), { millesime: mpt, pas })).ok, pas)
    const publie = await findPublicationAt(monde, mpt, (await acteur('philippine')).today)
    assert.ok(publie)
    return ecsOf(publie.contenu.maquette).flatMap(({ ec }) => ec.communAvec ?? [])
  }
  const id = await proposed()
  const other = await proposed({ vers: manoess })
  assert.deepEqual(await publish(), [])
  assert.ok((await decide('dominique', ge2s, { id, pas: 'accepter' })).ok)
  assert.ok((await decide('dominique', manoess, { id: other, pas: 'accepter' })).ok)
  await ouvrirVersion(monde, await acteur('philippine'), mpt)
  const compared = await compareVersions(monde, await acteur('philippine'), {
    millesime: mpt,
    avant: 2,
    apres: 3,
  })
  assert.ok(compared.ok)
  assert.deepEqual(
    compared.value.differences.map(({ chemin, apres }) => [/communAvec/.test(chemin), apres]),
    [
      [true, 'M2 GE2S'],
      [true, 'M2 MANOESS'],
    ],
  )
  assert.deepEqual(await publish(), ['M2 GE2S', 'M2 MANOESS'])
  assert.ok((await decide('dominique', mpt, { id, pas: 'terminer', motif: 'Fin' })).ok)
  assert.deepEqual(await publish(), ['M2 MANOESS'])
  // The draft itself never holds it.
  const draft = await loadProgramme(world.current.db, mpt)
  assert.ok(!JSON.stringify(draft).includes('communAvec'))
})

it('an EC deleted leaves the agreement standing, said to have lost it', async () => {
  const id = await proposed()
  assert.ok((await decide('dominique', ge2s, { id, pas: 'accepter' })).ok)
  const { db } = world.current
  const ec = await ecOf(mpt)
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('ec').where('id', '=', ec).execute()
  })
  assert.ok(!listLieux(await readMaquetteTenue(db, mpt)).some(({ noeud }) => noeud.id === ec))
  const seen = await ligne('dominique', ge2s, id)
  assert.equal(seen.ecarts, null)
  assert.equal(seen.autreEc, null)
  assert.equal((await show('philippine', mpt)).lignes[0]?.ec.intitule, null)
  assert.ok(await findMillesime(db, mpt))
})
