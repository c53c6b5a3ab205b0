import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { ok } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { loadProgramme, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { avancerVersion, ouvrirVersion } from './avancer-version.ts'
import { dispenserConstat } from './relecteur/dispenser-constat.ts'
import { showRelecture } from './relecteur/show-relecture.ts'

const world = useDatabase({ demonstration: true })
const { cipt, mpt } = MILLESIMES_DEMONSTRATION

/** A version opened on a text changed by hand, and submitted. */
const submit = async (millesime: string, compte: string, change: (programme: Programme) => Programme) => {
  const { monde, db } = world.current
  const acteur = await acteurOf(monde, compte)
  await ouvrirVersion(monde, acteur, millesime)
  const programme = await loadProgramme(db, millesime)
  assert.ok(programme)
  await inTransaction(db, async (tx) => {
    await saveProgramme(tx, { id: millesime, programme: change(programme), le: world.now })
    return ok(null)
  })
  const done = await avancerVersion(monde, acteur, { millesime, pas: 'soumettre' })
  assert.equal(done.ok, true)
}

it('hours set aside with a reason by someone entitled open the approval; the gap itself stays shown', async () => {
  const { monde } = world.current
  await submit(cipt, 'ines', (programme) => writeAt(programme, 'organisation.heuresAnnoncees', 487))
  const cible = { millesime: cipt, code: 'heures-ecart', chemin: 'organisation.heuresAnnoncees' }
  const motif = 'Les 30 h de soutenance ne sont pas dans le tableau.'
  const set = async (compte: string) =>
    dispenserConstat(monde, await acteurOf(monde, compte), { ...cible, motif })
  const jules = await acteurOf(monde, 'jules')
  const approve = () => avancerVersion(monde, jules, { millesime: cipt, pas: 'approuver' })
  assert.deepEqual(await approve(), { ok: false, refus: { code: 'bloque', par: 'heuresCoherentes' } })
  assert.deepEqual(await set('ines'), { ok: false, refus: { code: 'interdit' } })
  assert.equal((await set('jules')).ok, true)
  assert.deepEqual(await approve(), { ok: true, value: 'approuvee' })
  const relu = await showRelecture(monde, jules, cipt)
  assert.ok(relu.ok)
  assert.equal(relu.value.constats.find(({ code }) => code === 'heures-ecart')?.dispense?.motif, motif)
})

it('the mark of the register without a code stays shut, whatever the reason', async () => {
  const { monde, db } = world.current
  await submit(mpt, 'gael', (programme) =>
    writeAt(programme, 'marque.marques', ['Certification enregistrée au RNCP']),
  )
  const philippine = await acteurOf(monde, 'philippine')
  const cible = { millesime: mpt, code: 'marque-sans-numero', chemin: 'marque.marques[0]' }
  assert.deepEqual(await dispenserConstat(monde, philippine, { ...cible, motif: 'Code à venir' }), {
    ok: false,
    refus: { code: 'non-dispensable' },
  })
  // One kept from before this rule weighs nothing.
  await db
    .insertInto('dispense_relecture')
    .values({
      millesime_id: mpt,
      code: cible.code,
      chemin: cible.chemin,
      params: JSON.stringify({ texte: 'Certification enregistrée au RNCP' }),
      motif: 'Code à venir',
      par: philippine.id,
      le: world.now,
    })
    .execute()
  await avancerVersion(monde, philippine, { millesime: mpt, pas: 'approuver' })
  const solene = await acteurOf(monde, 'solene')
  assert.deepEqual(await avancerVersion(monde, solene, { millesime: mpt, pas: 'publier' }), {
    ok: false,
    refus: { code: 'bloque', par: 'marqueRncpJustifiee' },
  })
})
