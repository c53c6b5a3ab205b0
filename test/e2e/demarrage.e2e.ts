import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { Client } from 'pg'
import { placeFor } from '#src/store/engine/binaries.ts'
import { startEmbedded } from '#src/store/engine/embedded.ts'
import { type Environment, freePort, newDataFolder, spawnApp, startApp, watch } from './app-process.ts'
import { playOldServer } from './old-server.ts'

const data = newDataFolder()
const COHORTE_DATA = data.folder
after(() => data.clear())

/** A start that must not succeed: what it said on its way out. */
const refusedStart = async (env: Environment): Promise<string> => {
  const child = spawnApp({ COHORTE_DATA, PORT: String(await freePort()), ...env })
  const { seen, ended } = watch(child)
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const code = await ended
  clearTimeout(late)
  assert.equal(code, 1, seen.output)
  const lines = seen.output.trim().split('\n')
  assert.equal(lines.length, 2, seen.output)
  return seen.output
}

const onStoppedData = async (sql: string): Promise<void> => {
  const engine = await startEmbedded({ dataFolder: placeFor(COHORTE_DATA) })
  const client = new Client(engine.connection)
  await client.connect()
  await client.query(sql)
  await client.end()
  await engine.stop()
}

it('the first start says the address and the accounts, and SIGTERM ends it well', async () => {
  const app = await startApp({ COHORTE_DATA })
  const page = await fetch(app.url)
  assert.equal(page.status, 200)
  assert.match(app.output(), new RegExp(app.url))
  assert.match(app.output(), /alix@demo\.exemple/)
  assert.equal(await app.stop(), 0)
})

it('a second process on the same data is refused in a sentence, and the first still answers', async () => {
  const app = await startApp({ COHORTE_DATA })
  const said = await refusedStart({})
  assert.match(said, /déjà ouvertes par une autre Cohorte/)
  assert.match(said, /already open by another Cohorte/)
  assert.equal((await fetch(app.url)).status, 200)
  await app.stop()
})

it('a taken port is refused in a sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => holder.once('listening', ready))
  const address = holder.address()
  const port = typeof address === 'object' && address ? address.port : 0
  assert.match(await refusedStart({ PORT: String(port) }), new RegExp(`port ${port} est déjà pris`))
  holder.close()
})

it('a folder that cannot be written is refused in a sentence', async () => {
  // In a public place: as root, a private one is given up for another before anything is written.
  const place = mkdtempSync(join(tmpdir(), 'cohorte-illisible-'))
  chmodSync(place, 0o755)
  const file = join(place, 'un-fichier')
  writeFileSync(file, '')
  const said = await refusedStart({ COHORTE_DATA: join(file, 'donnees') })
  rmSync(place, { recursive: true })
  assert.match(said, /ne peut pas écrire dans le dossier/)
})

it('a bad variable is refused in a sentence', async () => {
  assert.match(await refusedStart({ PORT: 'trois mille' }), /^PORT doit être un numéro de port/)
})

it('a server that does not answer is refused in a sentence', async () => {
  const port = await freePort()
  const said = await refusedStart({ DATABASE_URL: `postgresql://a:secret@127.0.0.1:${port}/a` })
  assert.match(said, /serveur de DATABASE_URL ne répond pas/)
  assert.doesNotMatch(said, /secret/)
})

it('a PostgreSQL 14 is refused in a sentence', async () => {
  const server = await playOldServer('140012')
  try {
    const said = await refusedStart({ DATABASE_URL: `postgresql://a:b@127.0.0.1:${server.port}/a` })
    assert.match(said, /est un PostgreSQL 14\s: Cohorte demande la version 15/)
  } finally {
    server.close()
  }
})

it('a database newer than the code is refused in a sentence and left as it was', async () => {
  await onStoppedData(`insert into migration values (9999, '9999-demain.sql', 'x')`)
  assert.match(await refusedStart({}), /version plus récente de Cohorte \(9999-demain\.sql\)/)
  await onStoppedData('delete from migration where numero = 9999')
  const app = await startApp({ COHORTE_DATA })
  await app.stop()
})

it('a migration edited after it ran is refused in a sentence', async () => {
  await onStoppedData(`update migration set empreinte = 'a' || empreinte where numero = 1`)
  assert.match(await refusedStart({}), /migration 0001-socle\.sql n’est pas celle/)
  await onStoppedData('update migration set empreinte = substr(empreinte, 2) where numero = 1')
})

it('a request under way when the process is asked to stop still gets its answer', async () => {
  const app = await startApp({ COHORTE_DATA })
  const answered = new Promise<number | undefined>((settle, fail) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: app.url }
    const slow = request(`${app.url}/nulle-part`, { method: 'POST', headers }, (answer) => {
      answer.resume().once('end', () => settle(answer.statusCode))
    })
    slow.once('error', fail)
    slow.write('a=1')
    setTimeout(() => app.child.kill('SIGTERM'), 200)
    setTimeout(() => slow.end('&b=2'), 700)
  })
  assert.equal(await answered, 404)
  assert.equal(await app.ended, 0)
})

it('when the engine dies the application says so, leaves, and opens again', async () => {
  const app = await startApp({ COHORTE_DATA })
  const [pid] = readFileSync(join(placeFor(COHORTE_DATA), 'base/postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
  assert.equal(await app.ended, 70, app.output())
  assert.match(app.output(), /moteur de base de données s’est arrêté/)
  const again = await startApp({ COHORTE_DATA })
  assert.equal((await fetch(again.url)).status, 200)
  await again.stop()
})

it('killed without warning, it opens again on the same data', async () => {
  const app = await startApp({ COHORTE_DATA })
  app.child.kill('SIGKILL')
  await app.ended
  const again = await startApp({ COHORTE_DATA })
  assert.equal((await fetch(again.url)).status, 200)
  await again.stop()
})
