import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client, type ClientConfig } from 'pg'
import { folderFiles } from '#src/gateways/files/folder-files.ts'
import { placeFor } from '#src/store/engine/binaries.ts'
import { findRunning, startEmbedded } from '#src/store/engine/embedded.ts'
import { newDataFolder, runCommand, startApp } from './app-process.ts'
import { newDatabase, WITHOUT_SERVER } from './server.ts'

const place = mkdtempSync(join(tmpdir(), 'cohorte-sauvegarde-'))
const first = newDataFolder()
const between = newDataFolder()
const last = newDataFolder()
after(() => {
  for (const { clear } of [first, between, last]) clear()
  rmSync(place, { recursive: true, force: true })
})

const filesOf = (folder: string) => folderFiles(join(placeFor(folder), 'fichiers'))
const printOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const BYTES = [Buffer.alloc(0), Buffer.from('une plaquette'), randomBytes(300_000)]

const withClient = async <T>(config: ClientConfig, deed: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(config)
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'`)
    return await deed(client)
  } finally {
    await client.end()
  }
}

/** What every table holds, by a path that shares nothing with the backup's. */
const contentOf = (config: ClientConfig): Promise<Record<string, string>> =>
  withClient(config, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const content: Record<string, string> = {}
    for (const { name } of tables.filter((table) => table.name !== 'migration')) {
      const { rows } = await client.query<{ made: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as made from "${name}" t`,
      )
      content[name] = rows[0]?.made ?? ''
    }
    return content
  })

const onEmbedded = async <T>(folder: string, deed: (config: ClientConfig) => Promise<T>): Promise<T> => {
  const engine = await startEmbedded({ dataFolder: placeFor(folder) })
  try {
    return await deed(engine.connection)
  } finally {
    await engine.stop()
  }
}

/** Rows that try the types: microseconds, jsonb, text with every trap, gaps in an identity, files. */
const fill = (config: ClientConfig): Promise<void> =>
  withClient(config, async (client) => {
    for (const bytes of BYTES) {
      await filesOf(first.folder).put(printOf(bytes), bytes, 'text/plain')
      await client.query(`insert into fichier (empreinte, type_mime, taille) values ($1, 'text/plain', $2)`, [
        printOf(bytes),
        bytes.length,
      ])
    }
    await client.query(
      `insert into audit (le, action, objet_type, detail)
       select timestamptz '2026-01-15 10:00:00.123456+01' + n * interval '1.000001 s', 'essai', 'essai',
              jsonb_build_object('n', n, 'texte', E'é \\u2028 \\\\ "' || repeat('x', n))
         from generate_series(1, 1500) n`,
    )
    await client.query(`select nextval(pg_get_serial_sequence('audit', 'id')) from generate_series(1, 7)`)
  })

const file = (name: string): string => join(place, name)
const done = async (args: readonly string[], env: Record<string, string>): Promise<string> => {
  const { code, output } = await runCommand(args, env)
  assert.equal(code, 0, output)
  return output
}
const refused = async (args: readonly string[], env: Record<string, string>): Promise<string> => {
  const { code, output } = await runCommand(args, env)
  assert.equal(code, 1, output)
  assert.equal(output.trim().split('\n').length, 2, output)
  return output
}

it('a backup is made while the application runs, and a restore over it is refused', async () => {
  const app = await startApp({ COHORTE_DATA: first.folder })
  const running = findRunning(placeFor(first.folder))
  assert.ok(running)
  await fill(running)
  const said = await done(['backup', file('a.sauvegarde')], { COHORTE_DATA: first.folder })
  assert.match(said, /3 fichiers \(300013 octets\)/)
  assert.equal(statSync(file('a.sauvegarde')).mode & 0o777, 0o600)
  assert.match(
    await refused(['restore', file('a.sauvegarde')], { COHORTE_DATA: first.folder }),
    /déjà ouvertes par une autre Cohorte/,
  )
  assert.match(
    await refused(['backup', file('a.sauvegarde')], { COHORTE_DATA: first.folder }),
    /existe déjà\s: une sauvegarde n’en remplace jamais/,
  )
  await app.stop()
  assert.match(
    await refused(['restore', file('a.sauvegarde')], { COHORTE_DATA: first.folder }),
    /n’est pas vide/,
  )
})

it('embedded to server to embedded: every row, every file, every counter, the audit still closed', {
  skip: WITHOUT_SERVER,
}, async () => {
  const before = await onEmbedded(first.folder, contentOf)
  const database = await newDatabase()
  const onServer = { COHORTE_DATA: between.folder, DATABASE_URL: database.url }
  await done(['restore', file('a.sauvegarde')], onServer)
  assert.deepEqual(await contentOf({ connectionString: database.url }), before)
  assert.match(await refused(['restore', file('a.sauvegarde')], onServer), /n’est pas vide/)

  await done(['backup', file('b.sauvegarde')], onServer)
  await database.drop()
  await done(['restore', file('b.sauvegarde')], { COHORTE_DATA: last.folder })
  for (const bytes of BYTES)
    assert.deepEqual(Buffer.from((await filesOf(last.folder).get(printOf(bytes))) ?? 'nothing'), bytes)
  await onEmbedded(last.folder, async (config) => {
    assert.deepEqual(await contentOf(config), before)
    await withClient(config, async (client) => {
      const { rows } = await client.query<{ id: number; highest: number }>(
        `insert into audit (action, objet_type) values ('apres', 'essai') returning id, (select max(id) from audit) as highest`,
      )
      assert.equal(Number(rows[0]?.id), Number(rows[0]?.highest) + 8)
      await assert.rejects(client.query(`delete from audit`), /append-only/)
      await assert.rejects(
        client.query(
          `insert into session (id, empreinte, personne_id, expire_le) values (gen_random_uuid(), 'x', gen_random_uuid(), now())`,
        ),
        /foreign key/,
      )
    })
  })
  const app = await startApp({ COHORTE_DATA: last.folder })
  await app.stop()
})

it('a file that is wrong, cut, changed, newer or absent is refused and leaves nothing behind', async () => {
  const target = newDataFolder()
  const env = { COHORTE_DATA: target.folder }
  const whole = readFileSync(file('a.sauvegarde'))
  const text = gunzipSync(whole).toString()
  writeFileSync(file('autre.txt'), 'bonjour')
  assert.match(await refused(['restore', file('autre.txt')], env), /n’est pas une sauvegarde/)
  assert.match(await refused(['restore', file('absente')], env), /ne peut pas être lu/)
  writeFileSync(file('coupee'), whole)
  truncateSync(file('coupee'), whole.length - 1000)
  assert.match(await refused(['restore', file('coupee')], env), /incomplète ou a été modifiée/)
  writeFileSync(file('sans-fin'), gzipSync(text.slice(0, text.lastIndexOf('{"fin"'))))
  assert.match(await refused(['restore', file('sans-fin')], env), /incomplète ou a été modifiée/)
  writeFileSync(file('changee'), gzipSync(text.replace('alix@demo.exemple', 'alex@demo.exemple')))
  assert.match(await refused(['restore', file('changee')], env), /incomplète ou a été modifiée/)
  writeFileSync(file('format'), gzipSync(text.replace('"format":1', '"format":2')))
  assert.match(await refused(['restore', file('format')], env), /version plus récente de Cohorte/)
  await onEmbedded(target.folder, async (config) => assert.deepEqual(await contentOf(config), {}))
  await done(['restore', file('a.sauvegarde')], env)
  target.clear()
})

it('a lost file stops the backup, which then leaves no file at all', async () => {
  const lost = newDataFolder()
  mkdirSync(lost.folder, { recursive: true })
  await done(['restore', file('a.sauvegarde')], { COHORTE_DATA: lost.folder })
  rmSync(join(placeFor(lost.folder), 'fichiers'), { recursive: true })
  const said = await refused(['backup', file('perdue')], { COHORTE_DATA: lost.folder })
  assert.match(said, /manquent ou ont changé/)
  assert.throws(() => statSync(file('perdue')), /ENOENT/)
  lost.clear()
})
