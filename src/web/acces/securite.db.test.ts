/** The locks of the door, tried from outside through the whole application. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MOT_DE_PASSE_DEMONSTRATION } from '#src/app/demonstration/load-personnes.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const motDePasse = MOT_DE_PASSE_DEMONSTRATION

const countSessions = async (): Promise<number> => {
  const rows = await world.current.db.selectFrom('session').select('id').execute()
  return rows.length
}

it('a form sent from another site is refused, whatever it says of itself', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  const before = await countSessions()
  const form = { courriel: 'gael@demo.exemple', motDePasse }
  const elsewhere: readonly Readonly<Record<string, string>>[] = [
    { origin: 'https://ailleurs.exemple' },
    { origin: 'https://ailleurs.exemple', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://localhost:3000.ailleurs.exemple' },
    { origin: 'null' },
    { origin: '' },
  ]
  for (const headers of elsewhere) {
    assert.equal((await gael.post('/connexion', form, headers)).status, 403, JSON.stringify(headers))
    const refused = await gael.post('/deconnexion', {}, headers)
    assert.equal(refused.status, 403)
    assert.match(await refused.text(), /rien n’a été fait/)
  }
  assert.equal(await countSessions(), before)
  assert.match(await (await gael.get('/')).text(), /Gaël Gabarit/)
})

it('every answer leaves with its locks: no script from elsewhere, no frame, no sniffing', async () => {
  const someone = visitor(world.current.monde)
  for (const path of ['/', '/connexion', '/nulle-part', '/compte']) {
    const { headers } = await someone.get(path)
    const csp = headers.get('content-security-policy') ?? ''
    assert.match(csp, /default-src 'none'/)
    assert.match(csp, /script-src 'self'(;|$)/)
    assert.match(csp, /frame-ancestors 'none'/)
    assert.match(csp, /form-action 'self'/)
    assert.doesNotMatch(csp, /unsafe-inline|unsafe-eval|\*/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('strict-transport-security'), null)
  }
})

it('over https the cookie is __Host-, secure, unreadable by a script, and the browser is told to stay', async () => {
  const monde = { ...world.current.monde, url: 'https://cohorte.exemple' }
  const answer = await visitor(monde).post('/connexion', { courriel: 'gael@demo.exemple', motDePasse })
  const [cookie = ''] = answer.headers.getSetCookie()
  assert.match(cookie, /^__Host-cohorte=[\w-]{43}; /)
  for (const lock of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) assert.ok(cookie.includes(lock), lock)
  assert.doesNotMatch(cookie, /Domain=/i)
  assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age=\d{7,}/)
})

it('a page of someone signed in is kept by no cache', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  assert.equal((await gael.get('/compte')).headers.get('cache-control'), 'private, no-store')
})

it('ten tries by account, then the page says when to try again, right password or not', async () => {
  const { monde } = world.current
  const guess = (word: string, adresse: string) =>
    visitor(monde).post(
      '/connexion',
      { courriel: 'philippine@demo.exemple', motDePasse: word },
      { 'x-forwarded-for': adresse },
    )
  for (let i = 0; i < 10; i += 1) assert.equal((await guess('faux', `192.0.2.${i}`)).status, 422)
  const stopped = await guess(motDePasse, '192.0.2.99')
  assert.equal(stopped.status, 429)
  assert.match(await stopped.text(), /Vous pourrez réessayer à 10:15/)
  const start = world.now
  world.now = new Date('2026-01-15T09:15:00Z')
  assert.equal((await guess(motDePasse, '192.0.2.99')).status, 303)
  world.now = start
})

it('an account nobody has is limited in the same way: the limit tells nothing', async () => {
  const guess = () =>
    visitor(world.current.monde).post('/connexion', { courriel: 'personne@demo.exemple', motDePasse: 'x' })
  const statuses: number[] = []
  for (let i = 0; i < 11; i += 1) statuses.push((await guess()).status)
  assert.deepEqual(statuses, [...Array(10).fill(422), 429])
})

it('the right password forgets the tries of its account', async () => {
  const guess = (word: string) =>
    visitor(world.current.monde).post('/connexion', { courriel: 'ines@demo.exemple', motDePasse: word })
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 9; i += 1) assert.equal((await guess('faux')).status, 422)
    assert.equal((await guess(motDePasse)).status, 303)
  }
})

it('one address that tries many accounts is stopped, another is not', async () => {
  const { db, monde } = world.current
  const guess = (courriel: string, adresse: string) =>
    visitor(monde).post('/connexion', { courriel, motDePasse: 'x' }, { 'x-forwarded-for': adresse })
  await guess('un@demo.exemple', '198.51.100.7')
  await db
    .updateTable('limite_debit')
    .set({ nombre: 100 })
    .where('cle', 'like', 'connexion-adresse:%')
    .where('nombre', '=', 1)
    .where('fenetre', '=', new Date('2026-01-15T09:00:00Z'))
    .execute()
  assert.equal((await guess('deux@demo.exemple', '198.51.100.7')).status, 429)
  assert.equal((await guess('trois@demo.exemple', '198.51.100.8')).status, 422)
})

it('an unknown account takes the work of a known one', async () => {
  const time = async (courriel: string): Promise<number> => {
    const times: number[] = []
    for (let i = 0; i < 5; i += 1) {
      const start = performance.now()
      await visitor(world.current.monde).post('/connexion', { courriel, motDePasse: 'faux' })
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)[2] ?? 0
  }
  await time('chauffe@demo.exemple')
  const known = await time('lou@demo.exemple')
  const unknown = await time('lolita@demo.exemple')
  assert.ok(unknown > known / 2, `${unknown} ms against ${known} ms`)
})

it('a session left idle four hours is over, and one in use is over after twelve', async () => {
  const { monde } = world.current
  const start = world.now
  const at = (hours: number): void => {
    world.now = new Date(start.getTime() + hours * 3_600_000)
  }
  const isIn = async (who: Awaited<ReturnType<typeof signedIn>>): Promise<boolean> =>
    (await who.get('/compte')).status === 200
  try {
    const idle = await signedIn(monde, 'noor@demo.exemple')
    const busy = await signedIn(monde, 'noor@demo.exemple')
    at(3.9)
    assert.ok(await isIn(busy))
    at(4)
    assert.ok(!(await isIn(idle)))
    for (const hours of [7, 10, 11.9]) {
      at(hours)
      assert.ok(await isIn(busy), `${hours} h`)
    }
    at(12)
    assert.ok(!(await isIn(busy)))
  } finally {
    world.now = start
  }
})
