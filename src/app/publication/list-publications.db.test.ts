import assert from 'node:assert/strict'
import { it } from 'node:test'
import { useDatabase } from '#test/database.ts'
import { type FiltresPublication, listPublications } from './list-publications.ts'

const world = useDatabase({ demonstration: true })

const TOUT: FiltresPublication = {
  q: null,
  statut: null,
  campus: null,
  niveau: null,
  rythme: null,
  mention: null,
  rubrique: null,
  secteur: null,
}
const found = async (filtres: Partial<FiltresPublication>): Promise<readonly (string | null)[]> => {
  const { lignes, total } = await listPublications(world.current.monde, { ...TOUT, ...filtres }, 1)
  assert.equal(lignes.length, total)
  return lignes.map((ligne) => ligne.code)
}

it('without words nor filters everything in public is listed, by title', async () => {
  assert.deepEqual(await found({}), ['M2_CIPT', 'M2 MPT'])
})

it('[M046] the short code and the full title of the MPT find it', async () => {
  for (const q of [
    'MPT',
    'mpt',
    'M2 MPT',
    'Management public territorial',
    'M2 MPT – MANAGEMENT PUBLIC TERRITORIAL',
  ])
    assert.equal((await found({ q }))[0], 'M2 MPT', q)
})

it('[C007] the local code, its short form and the full title of the CIPT find it', async () => {
  for (const q of [
    'M2_CIPT',
    'CIPT',
    'cipt',
    'Communication institutionnelle et politique des territoires',
    'Master 2 Science politique - Parcours Communication institutionnelle et politique des territoires (M2_CIPT)',
  ])
    assert.deepEqual(await found({ q }), ['M2_CIPT'], q)
})

it('accents, capitals and a slip of the keyboard change nothing', async () => {
  for (const q of ['managment public territorial', 'MANAGEMENT DE L’INOVATION', 'managément public'])
    assert.equal((await found({ q }))[0], 'M2 MPT', q)
  for (const q of ['comunication institutionelle', 'science politque', 'pantheon sorbone'])
    assert.equal((await found({ q }))[0], 'M2_CIPT', q)
})

it('words that nothing resembles find nothing, and signs of SQL are only words', async () => {
  for (const q of ['astrophysique', "'; drop table parcours; --", '%', '___', '\\'])
    assert.deepEqual(
      await found({ q }),
      q === '%' || q === '___' || q === '\\' ? ['M2_CIPT', 'M2 MPT'] : [],
      q,
    )
})

it('[M047] the campus is a filter', async () => {
  assert.deepEqual(await found({ campus: 'Vieux-Lille' }), ['M2 MPT'])
  assert.deepEqual(await found({ campus: 'Pont-de-Bois' }), [])
})

it('[C001] one programme is found under the shelf of its CFA and under its mention', async () => {
  const rubrique = 'Sciences Politiques - Géopolitique - Relations internationales'
  assert.deepEqual(await found({ rubrique }), ['M2_CIPT'])
  assert.deepEqual(await found({ mention: 'Science politique' }), ['M2_CIPT'])
})

it('[M035] both names of the composante find its programmes', async () => {
  assert.deepEqual(await found({ q: 'IAE Lille' }), ['M2 MPT'])
  assert.deepEqual(await found({ q: 'University school of management' }), ['M2 MPT'])
})

it('[C024] a sector is a filter, and each sector of the brochure is offered', async () => {
  const { choix } = await listPublications(world.current.monde, TOUT, 1)
  const secteurs = choix.filter(({ facette }) => facette === 'secteur').map(({ valeur }) => valeur)
  for (const secteur of ['communication publique', 'communication politique', 'communication territoriale']) {
    assert.ok(secteurs.includes(secteur), `${secteur} in ${secteurs.join(', ')}`)
    assert.deepEqual(await found({ secteur }), ['M2_CIPT'])
  }
})

it('filters add up, and each choice says how many programmes it would keep', async () => {
  assert.deepEqual(await found({ statut: 'APP', rythme: 'jours' }), ['M2 MPT'])
  assert.deepEqual(await found({ statut: 'FI' }), ['M2 MPT'])
  const { choix } = await listPublications(world.current.monde, TOUT, 1)
  const statuts = choix.filter(({ facette }) => facette === 'statut')
  assert.deepEqual(
    statuts.map(({ valeur, nombre }) => `${valeur} ${nombre}`),
    ['APP 2', 'FC 1', 'FI 1', 'PRO 2'],
  )
})

it('a page past the end is empty and still says how many there are', async () => {
  const page = await listPublications(world.current.monde, TOUT, 3)
  assert.deepEqual([page.total, page.lignes.length], [2, 0])
})
