import assert from 'node:assert/strict'
import { it } from 'node:test'
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { loadProgramme } from '#src/store/offre/millesime-store.ts'
import { useDatabase } from '#test/database.ts'
import { findPublication, listPublications } from './show-publication.ts'

const world = useDatabase({ demonstration: true })

it('the two programmes of the demonstration are published, each at its address', async () => {
  const { monde } = world.current
  const list = await listPublications(monde)
  assert.deepEqual(
    list.map((line) => [line.adresse, line.code, line.contenuParcours.campus]),
    [
      ['m2-cipt', 'M2_CIPT', null],
      ['m2-mpt', 'M2 MPT', 'Vieux-Lille'],
    ],
  )
  const fiche = await findPublication(monde, 'm2-mpt')
  assert.equal(fiche?.contenu.parcours.intitule, 'Management public territorial')
  assert.equal(await findPublication(monde, 'm2-ge2s'), undefined)
})

it('a programme written in rows is read back whole, its maquette included', async () => {
  const { db } = world.current
  assert.deepEqual(await loadProgramme(db, MILLESIMES_DEMONSTRATION.mpt), mpt)
  assert.deepEqual(await loadProgramme(db, MILLESIMES_DEMONSTRATION.cipt), cipt)
})
