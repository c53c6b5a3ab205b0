import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from '#src/kit/id.ts'
import { useDatabase } from '#test/database.ts'
import { cleanPerimes } from './clean-perimes.ts'

const world = useDatabase({ demonstration: true })
const HOUR = 3_600_000
const at = (hours: number): Date => new Date(world.now.getTime() + hours * HOUR)

it('forgets what ended more than a day ago, keeps the rest, and writes it in the audit', async () => {
  const { db, monde } = world.current
  const { id } = await db.selectFrom('personne').select('id').limit(1).executeTakeFirstOrThrow()
  for (const [name, hours] of [
    ['perimee', -25],
    ['recente', -23],
    ['ouverte', 4],
  ] as const) {
    await db
      .insertInto('session')
      .values({ id: newId(), empreinte: name, personne_id: id, expire_le: at(hours) })
      .execute()
    await db
      .insertInto('lien_unique')
      .values({ empreinte: name, personne_id: id, expire_le: at(hours) })
      .execute()
    await db
      .insertInto('limite_debit')
      .values({ cle: name, fenetre: at(hours), nombre: 1 })
      .execute()
  }
  assert.deepEqual(await cleanPerimes(monde), { sessions: 1, liens: 1, limites: 1 })
  assert.deepEqual(await cleanPerimes(monde), { sessions: 0, liens: 0, limites: 0 })
  const left = await db.selectFrom('session').select('empreinte').orderBy('expire_le').execute()
  assert.deepEqual(
    left.map(({ empreinte }) => empreinte),
    ['recente', 'ouverte'],
  )
  const audit = await db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'installation.nettoyer')
    .execute()
  assert.deepEqual(
    audit.map(({ detail }) => detail),
    [{ sessions: 1, liens: 1, limites: 1 }],
  )
})
