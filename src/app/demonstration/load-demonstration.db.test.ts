import assert from 'node:assert/strict'
import { it } from 'node:test'
import { verifyPassword } from '#src/app/acces/password.ts'
import { useDatabase } from '#test/database.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { MOT_DE_PASSE_DEMONSTRATION } from './load-personnes.ts'

const world = useDatabase({ demonstration: true })

it('the demonstration is there once, and loading it again changes nothing', async () => {
  const { db } = world.current
  assert.equal(await loadDemonstration(db), false)
  const { nombre } = await db
    .selectFrom('parcours')
    .select((e) => e.fn.countAll<number>().as('nombre'))
    .executeTakeFirstOrThrow()
  assert.equal(nombre, 5)
})

it('the printed password opens a demonstration account', async () => {
  const alix = await world.current.db
    .selectFrom('personne')
    .selectAll()
    .where('courriel', '=', 'alix@demo.exemple')
    .executeTakeFirstOrThrow()
  assert.equal(await verifyPassword(MOT_DE_PASSE_DEMONSTRATION, alix.mot_de_passe), true)
  assert.equal(await verifyPassword('autre', alix.mot_de_passe), false)
})
