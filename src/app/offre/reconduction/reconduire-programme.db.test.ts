import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { listLieux } from '#src/domain/offre/maquette/operations.rules.ts'
import { readMaquette, readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime, loadProgramme } from '#src/store/offre/millesime-store.ts'
import { listVersions } from '#src/store/offre/version-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { reconduireProgramme, showReconduction } from './reconduire-programme.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION
const CHOIX = { millesime: mpt, annee: '2031-2032', debut: false, fin: false, codes: true }

const reconduire = async (qui: string, choix: Partial<typeof CHOIX> = {}) => {
  const { monde } = world.current
  return reconduireProgramme(monde, await acteurOf(monde, qui), { ...CHOIX, ...choix })
}

it('who may only read, or is from elsewhere, carries nothing over', async () => {
  assert.deepEqual(await reconduire('lou'), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await reconduire('jules'), { ok: false, refus: { code: 'introuvable' } })
  assert.deepEqual(await reconduire('gael', { annee: '2031' }), {
    ok: false,
    refus: { code: 'annee-invalide' },
  })
})

it('two people asking at once make one draft: the same maquette with identifiers of its own, the first left as it was', async () => {
  const { db, monde } = world.current
  const before = await loadProgramme(db, mpt)
  const answers = await Promise.all([reconduire('gael'), reconduire('philippine', { annee: '2031/2032' })])
  const made = answers.find(({ ok }) => ok)
  const late = answers.find(({ ok }) => !ok)
  assert.ok(made?.ok && late && !late.ok)
  assert.deepEqual(late.refus, { code: 'existe-deja', millesime: made.value })
  const [old, fresh] = [await findMillesime(db, mpt), await findMillesime(db, made.value)]
  assert.equal(fresh?.parcours, old?.parcours)
  assert.notEqual(fresh?.adresse, old?.adresse)
  assert.deepEqual(
    (await listVersions(db, made.value)).map(({ statut }) => statut),
    ['brouillon'],
  )
  assert.deepEqual(await readMaquette(db, made.value), await readMaquette(db, mpt))
  const ids = (list: Awaited<ReturnType<typeof readMaquetteTenue>>) =>
    listLieux(list).map((one) => one.noeud.id)
  const shared = new Set(ids(await readMaquetteTenue(db, mpt)))
  assert.ok(ids(await readMaquetteTenue(db, made.value)).every((id) => !shared.has(id)))
  assert.deepEqual(await loadProgramme(db, mpt), before)
  const line = await db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'programme.reconduire')
    .where('objet_id', '=', made.value)
    .executeTakeFirstOrThrow()
  assert.equal((line.detail as { depuis?: string }).depuis, mpt)
  const next = await showReconduction(monde, await acteurOf(monde, 'gael'), made.value)
  assert.ok(next.ok)
  assert.equal(next.value.proposee.annee, '2032-2033')
  assert.equal(next.value.existe, null)
})
