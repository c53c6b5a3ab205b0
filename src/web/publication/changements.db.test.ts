import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { avancerVersion, ouvrirVersion } from '#src/app/offre/avancer-version.ts'
import { showRelecture } from '#src/app/offre/relecteur/show-relecture.ts'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import { ok } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { loadProgramme, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { routeTable } from '../route-table.ts'
import { serve } from '../shell/serve.tsx'

const world = useDatabase({ demonstration: true })
const { cipt } = MILLESIMES_DEMONSTRATION

const read = async (path: string): Promise<{ status: number; html: string }> => {
  const answer = await serve(world.current.monde, routeTable).request(path)
  return { status: answer.status, html: await answer.text() }
}

/** The CIPT published on 1 July 2025, then again on 8 September with one place more and one sentence mended. */
const publishTwice = async () => {
  const { monde, db } = world.current
  await db
    .updateTable('version_programme')
    .set({ publiee_le: new Date('2025-07-01T10:00:00Z') })
    .where('millesime_id', '=', cipt)
    .execute()
  world.now = new Date('2025-09-08T09:00:00Z')
  const jules = await acteurOf(monde, 'jules')
  await ouvrirVersion(monde, jules, cipt)
  const before = await loadProgramme(db, cipt)
  assert.ok(before)
  const [objectif = ''] = before.parcours.objectifs
  const wider = writeAt(before, 'parcours.capacite', 21)
  const programme = writeAt(wider, 'parcours.objectifs[0]', objectif.replace(/^(\S+)/, 'Comprendre'))
  await inTransaction(db, async (tx) => {
    await saveProgramme(tx, { id: cipt, programme, le: world.now })
    return ok(null)
  })
  for (const [compte, pas] of [
    ['jules', 'soumettre'],
    ['jules', 'approuver'],
    ['theo', 'publier'],
  ] as const) {
    const done = await avancerVersion(monde, await acteurOf(monde, compte), { millesime: cipt, pas })
    assert.equal(done.ok, true, `${pas}: ${JSON.stringify(done)}`)
  }
}

it('[C002] the page shows the day it was updated, what changed is retrievable, and the late update is said', async () => {
  await publishTwice()
  const fiche = await read('/formations/m2-cipt')
  assert.match(fiche.html, /Mis à jour le 8 septembre 2025/)
  assert.match(fiche.html, /href="\/formations\/m2-cipt\/versions\/2\/changements"/)
  const { status, html } = await read('/formations/m2-cipt/versions/2/changements')
  assert.equal(status, 200)
  assert.match(html, /mis à jour le 8 septembre 2025, l’édition précédente étant du 1er juillet 2025/)
  assert.match(html, /<th scope="row">Places<\/th><td>.*non renseigné.*<\/td><td><ins>21<\/ins>/)
  assert.match(html, /<del>Lire<\/del><ins>Comprendre<\/ins>/)
  assert.match(html, /2 différences/)
  const relu = await showRelecture(world.current.monde, await acteurOf(world.current.monde, 'jules'), cipt)
  assert.ok(relu.ok)
  const tardive = relu.value.constats.find(({ code }) => code === 'mise-a-jour-tardive')
  assert.equal(tardive?.params['date'], '2025-09-08')
})

it('the past stays at its own address, dated, out of the search engines', async () => {
  const { status, html } = await read('/formations/m2-cipt/versions/1')
  assert.equal(status, 200)
  assert.match(html, /remplacée le 8 septembre 2025/)
  assert.match(html, /<meta name="robots" content="noindex"/)
  const changements = await read('/formations/m2-cipt/versions/2/changements')
  assert.match(changements.html, /<meta name="robots" content="noindex"/)
})

it('the first edition changed nothing, and no draft is ever compared in public', async () => {
  assert.equal((await read('/formations/m2-cipt/versions/1/changements')).status, 404)
  assert.equal((await read('/formations/m2-cipt/versions/3/changements')).status, 404)
  const { monde } = world.current
  await ouvrirVersion(monde, await acteurOf(monde, 'jules'), cipt)
  assert.equal((await read('/formations/m2-cipt/versions/3/changements')).status, 404)
})
