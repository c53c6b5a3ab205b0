import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MOT_DE_PASSE_DEMONSTRATION } from '#src/app/demonstration/load-personnes.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const right = { courriel: 'Gael@demo.exemple', motDePasse: MOT_DE_PASSE_DEMONSTRATION }

it('the right password opens a session and leads where one was going', async () => {
  const gael = visitor(world.current.monde)
  const answer = await gael.post('/connexion', { ...right, suite: '/formations?q=mpt' })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/formations?q=mpt')
  assert.match(await (await gael.get('/')).text(), /Gaël Gabarit/)
})

it('a suite that leads elsewhere is not followed', async () => {
  const answer = await visitor(world.current.monde).post('/connexion', {
    ...right,
    suite: '//ailleurs.exemple',
  })
  assert.equal(answer.headers.get('location'), '/')
})

it('the database keeps the print of the secret, never the secret', async () => {
  const { db, monde } = world.current
  const gael = visitor(monde)
  await gael.post('/connexion', right)
  const secret = gael.cookie('cohorte') ?? ''
  assert.ok(secret.length >= 40)
  const rows = await db.selectFrom('session').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(secret))
})

it('a wrong password and an unknown account get the same words', async () => {
  const nobody = visitor(world.current.monde)
  const wrong = await nobody.post('/connexion', { courriel: 'gael@demo.exemple', motDePasse: 'x' })
  const unknown = await nobody.post('/connexion', { courriel: 'zoe@demo.exemple', motDePasse: 'x' })
  assert.equal(wrong.status, 422)
  assert.equal(unknown.status, 422)
  const page = await unknown.text()
  assert.equal((await wrong.text()).replaceAll('gael@', 'zoe@'), page)
  assert.match(page, /ne vont pas ensemble/)
  assert.equal(nobody.cookie('cohorte'), undefined)
})

it('signing out closes the session in the database too', async () => {
  const { monde } = world.current
  const gael = await signedIn(monde, 'gael@demo.exemple')
  const stolen = gael.cookie('cohorte') ?? ''
  await gael.post('/deconnexion')
  assert.equal(gael.cookie('cohorte'), undefined)
  const thief = visitor(monde, new Map([['cohorte', stolen]]))
  assert.doesNotMatch(await (await thief.get('/')).text(), /Gaël Gabarit/)
})

it('whoever is sent to sign in comes back to the page, or to the one whose form was sent', async () => {
  const nobody = visitor(world.current.monde)
  const asked = await nobody.get('/administration/audit?type=personne')
  assert.equal(
    asked.headers.get('location'),
    `/connexion?suite=${encodeURIComponent('/administration/audit?type=personne')}`,
  )
  const sent = await nobody.post('/compte/mot-de-passe', {}, { referer: 'http://localhost:3000/compte' })
  assert.equal(sent.headers.get('location'), '/connexion?suite=%2Fcompte')
})
