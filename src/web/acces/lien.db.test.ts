import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { TestWorld } from '#test/database.ts'
import { useDatabase } from '#test/database.ts'
import { visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })

const askLien = async ({ db, monde }: TestWorld, courriel: string, suite = ''): Promise<string> => {
  await visitor(monde).post('/connexion/lien', { courriel, suite })
  const { texte } = await db
    .selectFrom('courrier')
    .select('texte')
    .where('destinataire', '=', courriel)
    .orderBy('cree_le', 'desc')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return /http:\/\/localhost:3000(\S+)/.exec(texte)?.[1] ?? ''
}

it('a link signs in once, and leads where one was going', async () => {
  const path = await askLien(world.current, 'gael@demo.exemple', '/programmes')
  const gael = visitor(world.current.monde)
  assert.match(path, /^\/connexion\/lien\/[\w-]{43}\?suite=%2Fprogrammes$/)
  assert.match(await (await gael.get(path)).text(), /Me connecter/)
  const answer = await gael.post(path, { suite: '/programmes' })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/programmes')
  assert.match(await (await gael.get('/')).text(), /Gaël Gabarit/)
  const again = visitor(world.current.monde)
  assert.equal((await again.post(path)).status, 410)
  assert.equal(again.cookie('cohorte'), undefined)
})

it('a mail scanner that opens the link ten times burns nothing', async () => {
  const path = await askLien(world.current, 'solene@demo.exemple')
  for (let i = 0; i < 10; i += 1) assert.equal((await visitor(world.current.monde).get(path)).status, 200)
  assert.equal((await visitor(world.current.monde).post(path)).status, 303)
})

it('of two that use a link at once, one gets in', async () => {
  const path = await askLien(world.current, 'theo@demo.exemple')
  const both = await Promise.all([1, 2].map(() => visitor(world.current.monde).post(path)))
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 410])
})

it('a link lives fifteen minutes and no more', async () => {
  const path = await askLien(world.current, 'lou@demo.exemple')
  const start = world.now
  try {
    world.now = new Date(start.getTime() + 14 * 60_000 + 59_000)
    assert.equal((await visitor(world.current.monde).get(path)).status, 200)
    world.now = new Date(start.getTime() + 15 * 60_000)
    assert.equal((await visitor(world.current.monde).get(path)).status, 410)
    assert.equal((await visitor(world.current.monde).post(path)).status, 410)
  } finally {
    world.now = start
  }
})

it('the database cannot make a link out of what it keeps', async () => {
  const { db, monde } = world.current
  await askLien(world.current, 'ines@demo.exemple')
  const rows = await db.selectFrom('lien_unique').select('empreinte').execute()
  for (const { empreinte } of rows)
    assert.equal((await visitor(monde).post(`/connexion/lien/${empreinte}`)).status, 410)
})

it('an unknown address is answered with the same page, and no mail leaves', async () => {
  const { db, monde } = world.current
  const ask = (courriel: string) => visitor(monde).post('/connexion/lien', { courriel })
  const known = await ask('noor@demo.exemple')
  const unknown = await ask('nora@demo.exemple')
  assert.equal(known.status, unknown.status)
  assert.equal((await known.text()).replaceAll('noor@', 'nora@'), await unknown.text())
  const mails = await db.selectFrom('courrier').select('destinataire').execute()
  assert.ok(!mails.some(({ destinataire }) => destinataire === 'nora@demo.exemple'))
})

it('a mailbox gets five links an hour at most, and the page says when to ask again', async () => {
  const { db, monde } = world.current
  const asker = visitor(monde)
  for (let i = 0; i < 5; i += 1)
    assert.equal((await asker.post('/connexion/lien', { courriel: 'jules@demo.exemple' })).status, 200)
  const sixth = await asker.post('/connexion/lien', { courriel: ' JULES@demo.exemple ' })
  assert.equal(sixth.status, 429)
  assert.match(await sixth.text(), /Vous pourrez réessayer à 11:00/)
  const mails = await db
    .selectFrom('courrier')
    .select('id')
    .where('destinataire', '=', 'jules@demo.exemple')
    .execute()
  assert.equal(mails.length, 5)
})
