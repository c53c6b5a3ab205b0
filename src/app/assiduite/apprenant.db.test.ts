import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { listApprenants } from '#src/store/assiduite/apprenant-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { changerStatut } from './changer-statut.ts'
import { inscrireApprenants } from './inscrire-apprenants.ts'
import { showApprenant } from './show-apprenant.ts'

const world = useDatabase({ demonstration: true })

it('a change of statut on 15 October keeps both periods, changes the duties and whoever follows', async () => {
  const { db, monde } = world.current
  world.now = new Date('2026-11-22T10:00:00Z')
  const philippine = await acteurOf(monde, 'philippine')
  const jules = await acteurOf(monde, 'jules')
  const fi = (await listApprenants(db, [MILLESIMES_DEMONSTRATION.mpt])).find(
    ({ statuts }) => statuts[0]?.statut === 'FI',
  )
  const asked = { id: fi!.id, statut: 'APP', du: '2026-10-15', motif: 'contrat signé' }
  assert.deepEqual(await changerStatut(monde, jules, asked), { ok: false, refus: { code: 'introuvable' } })
  assert.deepEqual(await changerStatut(monde, philippine, { ...asked, motif: '' }), {
    ok: false,
    refus: { code: 'motif-vide' },
  })
  assert.ok((await changerStatut(monde, philippine, asked)).ok)
  const shown = await showApprenant(monde, philippine, fi!.id)
  assert.ok(shown.ok)
  assert.deepEqual(
    shown.value.apprenant.statuts.map(({ statut, au }) => [statut, au]),
    [
      ['FI', '2026-10-14'],
      ['APP', null],
    ],
  )
  assert.deepEqual(
    shown.value.devoirs.map(({ code }) => code),
    ['employeur'],
  )
})

it('a list longer than any promotion is refused before a line of it is read', async () => {
  const { monde } = world.current
  const texte = 'Ada;Gabarit;;FI;2026-09-01\n'.repeat(501)
  const asked = { millesime: MILLESIMES_DEMONSTRATION.mpt, texte }
  const done = await inscrireApprenants(monde, await acteurOf(monde, 'philippine'), asked)
  assert.deepEqual(done, { ok: false, refus: { code: 'trop' } })
})

it('a pasted list is added whole or not at all, each fault named with its line', async () => {
  const { db, monde } = world.current
  const philippine = await acteurOf(monde, 'philippine')
  const millesime = MILLESIMES_DEMONSTRATION.mpt
  const count = async (): Promise<number> => (await listApprenants(db, [millesime])).length
  const before = await count()
  const texte =
    'Ada\tGabarit\tada@demo.exemple\tFI\t01/09/2026\nÉlie;Motif;;XX;2026-09-01\n\nZoé;Trame;zoe;FC;2026-09-01\nLéa;Fil'
  const refused = await inscrireApprenants(monde, philippine, { millesime, texte })
  assert.deepEqual(refused, {
    ok: false,
    refus: {
      code: 'fautes',
      fautes: [
        { ligne: 2, faute: 'statut-inconnu' },
        { ligne: 4, faute: 'courriel-invalide' },
        { ligne: 5, faute: 'colonnes' },
      ],
    },
  })
  assert.equal(await count(), before)
  const first = texte.split('\n')[0]!
  const added = await inscrireApprenants(monde, philippine, { millesime, texte: first })
  assert.deepEqual(added, { ok: true, value: 1 })
  const twice = await inscrireApprenants(monde, philippine, { millesime, texte: first })
  assert.ok(!twice.ok && twice.refus.code === 'fautes' && twice.refus.fautes[0]?.faute === 'courriel-pris')
  assert.equal(await count(), before + 1)
})
