import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { isPublique } from './adresse-publique.ts'
import { createConsulterLien, type ReglesLien } from './consulter-lien.ts'

/** A server of this machine, which only a test may ask. */
const serving = async (
  listener: RequestListener,
  run: (base: string, regles: ReglesLien) => Promise<void>,
): Promise<void> => {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done))
  const port = String((server.address() as AddressInfo).port)
  const regles = { permet: (ip: string) => ip === '127.0.0.1', ports: [port], attente: 300 }
  try {
    await run(`http://127.0.0.1:${port}`, regles)
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

it('only addresses of the public Internet are public, however they are written', () => {
  for (const ip of ['193.49.225.1', '8.8.8.8', '2606:4700::1111']) assert.equal(isPublique(ip), true, ip)
  for (const ip of [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'exemple.fr',
  ])
    assert.equal(isPublique(ip), false, ip)
})

it('answers, is gone, or says nothing: a HEAD that is refused is asked again as a GET', async () => {
  const asked: string[] = []
  await serving(
    ({ method, url }, answer) => {
      asked.push(`${method} ${url}`)
      const [, statut = '200'] = /\/(\d{3})/.exec(url ?? '') ?? []
      const refused = url === '/sans-head' && method === 'HEAD'
      answer.writeHead(refused ? 405 : Number(statut)).end(method === 'GET' ? 'page' : undefined)
    },
    async (base, regles) => {
      const consulter = createConsulterLien(regles)
      const etats: string[] = []
      for (const chemin of ['/200', '/sans-head', '/404', '/410', '/403', '/429', '/500'])
        etats.push(await consulter(base + chemin))
      assert.deepEqual(etats, ['repond', 'repond', 'muet', 'muet', 'inconnu', 'inconnu', 'inconnu'])
      assert.deepEqual(asked.slice(0, 3), ['HEAD /200', 'HEAD /sans-head', 'GET /sans-head'])
    },
  )
})

it('a redirect is followed, a loop is left, and none leads to an address that is not public', async () => {
  const asked: string[] = []
  let port = ''
  await serving(
    ({ url }, answer) => {
      asked.push(url ?? '')
      const vers = {
        '/ailleurs': '/200',
        '/boucle': '/boucle',
        '/dedans': `http://127.0.0.2:${port}/secret`,
      }[url ?? '']
      answer.writeHead(vers ? 302 : 200, vers ? { location: vers } : {}).end()
    },
    async (base, regles) => {
      port = regles.ports[0] ?? ''
      const consulter = createConsulterLien(regles)
      assert.equal(await consulter(`${base}/ailleurs`), 'repond')
      assert.equal(await consulter(`${base}/boucle`), 'inconnu')
      assert.ok(asked.length < 12)
      assert.equal(await consulter(`${base}/dedans`), 'inconnu')
      assert.ok(asked.includes('/dedans') && !asked.includes('/secret'))
    },
  )
})

it('a server of this machine is never asked by the rules of the house, by number or by name', async () => {
  let asked = 0
  await serving(
    (_, answer) => {
      asked += 1
      answer.writeHead(404).end()
    },
    async (base, { ports, attente }) => {
      const consulter = createConsulterLien({ permet: isPublique, ports, attente })
      const port = ports[0]
      for (const adresse of [
        base,
        `http://localhost:${port}/`,
        `http://2130706433:${port}/`,
        `http://0x7f.1:${port}/`,
        `http://[::1]:${port}/`,
        `http://[::ffff:127.0.0.1]:${port}/`,
        `http://qui:quoi@localhost:${port}/`,
        'file:///etc/hosts',
        'pas une adresse',
      ])
        assert.equal(await consulter(adresse), 'inconnu', adresse)
      assert.equal(await createConsulterLien()(base), 'inconnu', 'a port of its own')
      assert.equal(asked, 0)
    },
  )
})

it('a server that keeps silent is not waited for, and is not called gone', async () => {
  await serving(
    () => undefined,
    async (base, regles) => {
      const before = Date.now()
      assert.equal(await createConsulterLien(regles)(base), 'inconnu')
      assert.ok(Date.now() - before < 3_000)
    },
  )
})
