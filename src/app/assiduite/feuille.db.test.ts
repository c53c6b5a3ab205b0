import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { closeFeuille, openFeuille, said } from '#test/emargement.ts'
import { translator } from '../message/catalogue.ts'
import { showFeuille } from './show-feuille.ts'
import { tabulateFeuille } from './tabulate-presence.ts'
import { type LigneDite, rouvrirFeuille, tenirFeuille } from './tenir-feuille.ts'

const world = useDatabase({ demonstration: true })
const FIN_CIPT = new Date('2026-09-20T10:00:00Z')
const FIN_MPT = new Date('2027-09-20T10:00:00Z')

const blocMpt = async (skip = 0): Promise<string> => {
  const seances = await listSeances(world.current.db, { edition: EDITIONS_DEMONSTRATION.mpt })
  return seances.filter(({ groupes }) => groupes.length >= 3)[skip]!.bloc
}

it('[M067] one sheet, four statuts, four exports', async () => {
  world.now = FIN_MPT
  const bloc = await blocMpt()
  await closeFeuille(world.current.monde, { compte: 'philippine', bloc: bloc }, (duree, rang) =>
    rang % 3 === 0 ? 0 : duree,
  )
  const { vue } = await openFeuille(world.current.monde, 'philippine', bloc)
  const statuts = (destinataire: Parameters<typeof tabulateFeuille>[2]) => {
    const { lignes, colonnes } = tabulateFeuille(translator('fr'), vue, destinataire)
    const at = colonnes.indexOf('Statut')
    return lignes.map((ligne) => String(ligne[at])).toSorted()
  }
  const all = statuts('tous')
  assert.deepEqual([...new Set(all)].toSorted(), ['APP', 'FC', 'FI', 'PRO'])
  assert.equal(all.length, 20)
  assert.deepEqual([...new Set(statuts('opco-cfa'))], ['APP', 'PRO'])
  assert.deepEqual([...new Set(statuts('financeur-fc'))], ['FC'])
  assert.deepEqual([...new Set(statuts('scolarite'))], ['FI'])
  const parts = [...statuts('opco-cfa'), ...statuts('financeur-fc'), ...statuts('scolarite')]
  assert.deepEqual(parts.toSorted(), all)
})

it('a sheet closes only after its séance and when everyone is known; closed, it is opened again with a reason', async () => {
  const { monde } = world.current
  const bloc = await blocMpt(1)
  world.now = new Date('2026-08-01T10:00:00Z')
  const { acteur, vue } = await openFeuille(world.current.monde, 'philippine', bloc)
  const whole = said(vue, () => vue.seance.duree)
  const tenir = (version: number, lignes: readonly LigneDite[], clore: boolean) =>
    tenirFeuille(monde, acteur, { bloc, version, lignes, clore })
  const tooEarly = await tenir(0, whole, true)
  assert.deepEqual(tooEarly, {
    ok: false,
    refus: { code: 'bloquee', par: { code: 'bloque', par: 'seanceFinie' } },
  })
  world.now = FIN_MPT
  const unknown = await tenir(
    0,
    said(vue, (rang) => (rang === 3 ? null : 60)),
    true,
  )
  assert.deepEqual(unknown, { ok: false, refus: { code: 'bloquee', par: { code: 'bloque', par: 'toutSu' } } })
  const tooLong = await tenir(
    0,
    said(vue, () => vue.seance.duree + 1),
    false,
  )
  assert.ok(!tooLong.ok && tooLong.refus.code === 'fautes' && tooLong.refus.fautes.size === vue.lignes.length)
  assert.equal((await openFeuille(world.current.monde, 'philippine', bloc)).vue.feuille, null)
  assert.ok(
    (
      await tenir(
        0,
        said(vue, () => null),
        false,
      )
    ).ok,
  )
  assert.deepEqual(await tenir(0, whole, true), { ok: false, refus: { code: 'conflit' } })
  const { feuille } = (await openFeuille(world.current.monde, 'philippine', bloc)).vue
  assert.ok((await tenir(feuille!.version, whole, true)).ok)
  const closed = (await openFeuille(world.current.monde, 'philippine', bloc)).vue.feuille!
  assert.equal(closed.statut, 'close')
  assert.equal((await tenir(closed.version, whole, false)).ok, false)
  assert.deepEqual(await rouvrirFeuille(monde, acteur, { bloc, motif: '' }), {
    ok: false,
    refus: { code: 'motif-vide' },
  })
  assert.ok((await rouvrirFeuille(monde, acteur, { bloc, motif: 'erreur de saisie' })).ok)
  const audit = await monde.db
    .selectFrom('audit')
    .select('action')
    .where('objet_id', '=', closed.id)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    audit.map(({ action }) => action),
    ['feuille.tenir', 'feuille.clore', 'feuille.rouvrir'],
  )
})

it('two who open a sheet at the same moment do not write over each other', async () => {
  world.now = FIN_MPT
  const bloc = await blocMpt(2)
  const { acteur, vue } = await openFeuille(world.current.monde, 'philippine', bloc)
  const gael = await acteurOf(world.current.monde, 'gael')
  const lignes = said(vue, () => vue.seance.duree)
  const both = await Promise.all(
    [acteur, gael].map((who) =>
      tenirFeuille(world.current.monde, who, { bloc, version: 0, lignes, clore: false }),
    ),
  )
  assert.deepEqual(both.map(({ ok }) => ok).toSorted(), [false, true])
  const lost = both.find((one) => !one.ok)
  assert.deepEqual(lost, { ok: false, refus: { code: 'conflit' } })
})

it('whoever teaches a séance keeps its sheet, and no other; opening it again is for the team', async () => {
  world.now = FIN_CIPT
  const { db, monde } = world.current
  const seances = await listSeances(db, { edition: EDITIONS_DEMONSTRATION.cipt })
  const noor = await acteurOf(monde, 'noor')
  const alone = { ...noor, affectations: [] }
  const shown = await Promise.all(seances.map(({ bloc }) => showFeuille(monde, alone, bloc)))
  const mine = seances.filter((_, i) => shown[i]!.ok)
  assert.ok(mine.length > 0 && mine.length < seances.length)
  const { bloc } = mine.find(({ jour }) => jour > '2025-09-30')!
  const sheet = await showFeuille(monde, alone, bloc)
  assert.ok(sheet.ok && !sheet.value.equipe)
  const lignes = said(sheet.value, () => 0)
  const version = sheet.value.feuille?.version ?? 0
  if (sheet.value.feuille?.statut !== 'close')
    assert.ok((await tenirFeuille(monde, alone, { bloc, version, lignes, clore: true })).ok)
  const again = await rouvrirFeuille(monde, alone, { bloc, motif: 'pour voir' })
  assert.deepEqual(again, { ok: false, refus: { code: 'interdit' } })
})

it('a block that has a sheet cannot be deleted', async () => {
  const { db } = world.current
  const { bloc_id } = await db.selectFrom('feuille').select('bloc_id').limit(1).executeTakeFirstOrThrow()
  await assert.rejects(
    db.deleteFrom('bloc_cours').where('id', '=', bloc_id).execute(),
    /feuille_bloc_id_fkey/,
  )
})
