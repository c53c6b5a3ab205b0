import assert from 'node:assert/strict'
import { it } from 'node:test'
import { useDatabase } from '#test/database.ts'
import { visitor } from '#test/visitor.ts'
import { nommerAdministrateur } from './nommer-administrateur.ts'

const world = useDatabase()
const first = { courriel: 'premiere@univ.exemple', prenom: 'Première', nom: 'Personne' }

it('on an empty installation the first administrateur comes in by the link that was printed', async () => {
  const { monde, db } = world.current
  const named = await nommerAdministrateur(monde, first)
  assert.ok(named.ok)
  const path = named.value.slice(monde.url.length)
  const who = visitor(monde)
  assert.equal((await who.post(path)).status, 303)
  assert.equal((await who.get('/administration')).status, 200)
  const again = await nommerAdministrateur(monde, { ...first, courriel: 'PREMIERE@univ.exemple' })
  assert.ok(again.ok)
  const roles = await db.selectFrom('affectation').select('role').execute()
  assert.deepEqual(roles, [{ role: 'administrateur' }])
})

it('what is not an address names nobody', async () => {
  const { monde, db } = world.current
  assert.deepEqual(await nommerAdministrateur(monde, { ...first, courriel: 'premiere' }), {
    ok: false,
    refus: { code: 'courriel' },
  })
  assert.equal((await db.selectFrom('personne').select('id').execute()).length, 1)
})
