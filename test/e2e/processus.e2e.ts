import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import { SMTPServer } from 'smtp-server'
import { newDataFolder, startApp } from './app-process.ts'
import { newDatabase, WITHOUT_SERVER } from './server.ts'

const skip = WITHOUT_SERVER
const data = newDataFolder()
after(() => data.clear())

/** A mail server on this machine: what it took, by subject; the first mail called 'lent' is never answered. */
const taken = new Map<string, number>()
let held: (() => void) | undefined
const holding = new Promise<void>((settle) => {
  held = settle
})
let holdFirst = true
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, answer) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    stream.on('end', () => {
      const subject = /^Subject: (.*)$/m.exec(text)?.[1]?.trim() ?? ''
      if (subject === 'lent' && holdFirst) {
        holdFirst = false
        held?.()
        return
      }
      taken.set(subject, (taken.get(subject) ?? 0) + 1)
      answer()
    })
  },
})
mailServer.on('error', () => undefined)
let SMTP_URL = ''
before(async () => {
  const listening = mailServer.listen(0, '127.0.0.1')
  await new Promise((ready) => listening.once('listening', ready))
  SMTP_URL = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`
})
after(() => new Promise<void>((closed) => mailServer.close(() => closed())))

const until = async (what: string, isTrue: () => Promise<boolean>, seconds: number): Promise<void> => {
  const limit = Date.now() + seconds * 1000
  while (!(await isTrue())) {
    assert.ok(Date.now() < limit, `not within ${seconds} s: ${what}`)
    await new Promise((wake) => setTimeout(wake, 100))
  }
}

const withDatabase = async (
  deed: (client: Client, env: Record<string, string>) => Promise<void>,
): Promise<void> => {
  const database = await newDatabase()
  const client = new Client(database.url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await deed(client, {
      DATABASE_URL: database.url,
      COHORTE_DATA: data.folder,
      COHORTE_DEMO: 'oui',
      SMTP_URL,
    })
  } finally {
    await client.end()
    await database.drop()
  }
}

const count = async (client: Client, sql: string): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${sql}`)
  return rows[0]?.n ?? 0
}

const post = (client: Client, subject: string) =>
  client.query(
    `insert into courrier (id, destinataire, sujet, texte) values ($1, 'lou@demo.exemple', $2, 'Bonjour')`,
    [randomUUID(), subject],
  )

it('two processes open one empty server together, and send each mail once', { skip }, async () => {
  await withDatabase(async (client, env) => {
    const apps = await Promise.all([startApp(env), startApp(env)])
    for (const { url } of apps) assert.equal((await fetch(url)).status, 200)
    assert.equal(await count(client, `personne where courriel = 'lou@demo.exemple'`), 1)
    for (let n = 0; n < 120; n += 1) await post(client, `essai ${n}`)
    await until(
      'every mail sent',
      async () => (await count(client, 'courrier where envoye_le is null')) === 0,
      60,
    )
    const once = [...taken].filter(([subject, times]) => subject.startsWith('essai ') && times === 1)
    assert.equal(once.length, 120)
    assert.equal(taken.size, 120)
    assert.deepEqual(await Promise.all(apps.map((app) => app.stop())), [0, 0])
  })
})

it('the work of a process killed in the middle is given to another', { skip }, async () => {
  await withDatabase(async (client, env) => {
    const first = await startApp(env)
    await post(client, 'lent')
    await holding
    const { rows } = await client.query<{ id: string }>(
      `select id from pgboss.job where name = 'envoyer-courrier' and state = 'active'`,
    )
    assert.equal(rows.length, 1)
    first.child.kill('SIGKILL')
    await first.ended
    const second = await startApp(env)
    await until('the mail sent', async () => taken.get('lent') === 1, 30)
    await until(
      'the job taken again',
      async () =>
        (await count(
          client,
          `pgboss.job where id = '${rows[0]?.id}' and state = 'completed' and retry_count = 1`,
        )) === 1,
      45,
    )
    assert.equal(await count(client, 'courrier where envoye_le is null'), 0)
    await second.stop()
    assert.equal(taken.get('lent'), 1)
  })
})
