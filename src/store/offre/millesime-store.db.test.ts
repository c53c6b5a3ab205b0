import assert from 'node:assert/strict'
import { it } from 'node:test'
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import { ok } from '#src/kit/result.ts'
import { useDatabase } from '#test/database.ts'
import { inTransaction } from '../database.ts'
import { readMaquetteTenue } from './maquette-store.ts'
import { findMillesime, loadProgramme, saveMaquette } from './millesime-store.ts'

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

it('rows keep their identifiers when everything is put upside down, and an empty part keeps its place', async () => {
  const { db, monde } = world.current
  const id = 'f0000000-0000-4000-8000-000000000001'
  const kept = await readMaquetteTenue(db, id)
  const [first, ...others] = structuredClone(kept.semestres)
  assert.ok(first?.parties[0])
  const turned = {
    blocs: kept.blocs.toReversed(),
    semestres: [...others, { ...first, parties: [{ ...first.parties[0], ues: [] }] }],
  }
  turned.semestres[0]?.parties.push(...first.parties.slice(1).toReversed())
  const save = (maquette: typeof kept) =>
    inTransaction(db, async (tx) => ok(await saveMaquette(tx, { id, maquette, le: monde.now() })))
  await save(turned)
  assert.deepEqual(await readMaquetteTenue(db, id), turned)
  await save(kept)
  assert.deepEqual(await readMaquetteTenue(db, id), kept)
})
