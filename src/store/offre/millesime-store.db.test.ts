import assert from 'node:assert/strict'
import { it } from 'node:test'
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import { useDatabase } from '#test/database.ts'
import { findMillesime, loadProgramme } from './millesime-store.ts'

const world = useDatabase({ demonstration: true })

it('a programme written in rows is read back whole, its maquette included', async () => {
  const { db } = world.current
  assert.deepEqual(await loadProgramme(db, 'f0000000-0000-4000-8000-000000000001'), mpt)
  assert.deepEqual(await loadProgramme(db, 'f0000000-0000-4000-8000-000000000002'), cipt)
})

it('each programme has an address of its own', async () => {
  const { db } = world.current
  assert.equal((await findMillesime(db, 'f0000000-0000-4000-8000-000000000001'))?.adresse, 'm2-mpt')
  assert.equal((await findMillesime(db, 'f0000000-0000-4000-8000-000000000002'))?.adresse, 'm2-cipt')
})
