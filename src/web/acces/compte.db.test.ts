import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MOT_DE_PASSE_DEMONSTRATION } from '#src/app/demonstration/load-personnes.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Mobile Safari/604.1'

const signIn = async (courriel: string, agent: string, motDePasse = MOT_DE_PASSE_DEMONSTRATION) => {
  const who = visitor(world.current.monde)
  const { status } = await who.post('/connexion', { courriel, motDePasse }, { 'user-agent': agent })
  return { ...who, status }
}
const closers = (html: string): string[] =>
  [...html.matchAll(/action="(\/compte\/sessions\/[0-9a-f-]{36}\/fermer)"/g)].map(([, path = '']) => path)
const isIn = async (who: { get: (path: string) => Promise<Response> }): Promise<boolean> =>
  (await who.get('/compte')).status === 200

it('my account lists my sessions by browser, and closes one of them', async () => {
  const desk = await signIn('gael@demo.exemple', LINUX)
  const phone = await signIn('gael@demo.exemple', PHONE)
  const html = await (await desk.get('/compte')).text()
  assert.match(html, /Firefox, Linux/)
  assert.match(html, /Safari, iOS/)
  assert.match(html, /Gestionnaire de formation · M2 MPT · 1er septembre 2025/)
  const [close = '', ...more] = closers(html)
  assert.equal(more.length, 0, 'the session one reads in has no button')
  assert.equal((await desk.post(close)).headers.get('location'), '/compte?fait=fermee')
  assert.equal(await isIn(phone), false)
  assert.equal(await isIn(desk), true)
})

it('nobody closes the session of someone else', async () => {
  const desk = await signIn('solene@demo.exemple', LINUX)
  const phone = await signIn('solene@demo.exemple', PHONE)
  const [close = ''] = closers(await (await desk.get('/compte')).text())
  const other = await signedIn(world.current.monde, 'theo@demo.exemple')
  assert.equal((await other.post(close)).status, 404)
  assert.equal(await isIn(phone), true)
})

it('all my other sessions close at once', async () => {
  const [here, there, elsewhere] = [
    await signIn('lou@demo.exemple', LINUX),
    await signIn('lou@demo.exemple', PHONE),
    await signIn('lou@demo.exemple', ''),
  ]
  await here.post('/compte/sessions/fermer-les-autres')
  assert.deepEqual(await Promise.all([here, there, elsewhere].map(isIn)), [true, false, false])
})

it('a new password opens, the old one no longer does, the other sessions close and a mail says so', async () => {
  const nouveau = 'trois chats sur un toit'
  const here = await signIn('jules@demo.exemple', LINUX)
  const there = await signIn('jules@demo.exemple', PHONE)
  const changed = await here.post('/compte/mot-de-passe', { ancien: MOT_DE_PASSE_DEMONSTRATION, nouveau })
  assert.equal(changed.headers.get('location'), '/compte?fait=change')
  assert.deepEqual([await isIn(here), await isIn(there)], [true, false])
  assert.equal((await signIn('jules@demo.exemple', LINUX)).status, 422)
  assert.equal((await signIn('jules@demo.exemple', LINUX, nouveau)).status, 303)
  const mails = await world.current.db
    .selectFrom('courrier')
    .select(['sujet', 'texte'])
    .where('destinataire', '=', 'jules@demo.exemple')
    .execute()
  assert.deepEqual(
    mails.map(({ sujet }) => sujet),
    ['Votre mot de passe Cohorte a changé'],
  )
  assert.ok(!mails.some(({ texte }) => texte.includes(nouveau)))
})

it('a refused password says why beside its field, and nothing changes', async () => {
  const noor = await signIn('noor@demo.exemple', LINUX)
  const wrong = await noor.post('/compte/mot-de-passe', {
    ancien: 'faux',
    nouveau: 'trois chats sur un toit',
  })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /id="ancien-erreur">Ce n’est pas votre mot de passe actuel/)
  const short = await noor.post('/compte/mot-de-passe', {
    ancien: MOT_DE_PASSE_DEMONSTRATION,
    nouveau: 'court',
  })
  assert.equal(short.status, 422)
  assert.match(await short.text(), /id="nouveau-erreur">Trop court\s: il faut au moins 12 signes/)
  assert.equal((await signIn('noor@demo.exemple', LINUX)).status, 303)
})
