/** A fresh database per test file, cloned from a migrated model, on whichever engine the run gives. */
import { createHash, randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { Client } from 'pg'
import { loadDemonstration } from '#src/app/demonstration/load-demonstration.ts'
import type { Monde } from '#src/app/monde.ts'
import { folderFiles } from '#src/gateways/files/folder-files.ts'
import { type Database, openDatabase } from '#src/store/database.ts'
import { placeFor } from '#src/store/engine/binaries.ts'
import { startEmbedded } from '#src/store/engine/embedded.ts'
import { migrate } from '#src/store/migrate.ts'

const ROOT = join(import.meta.dirname, '..')
const VAR = join(ROOT, 'var')
const TURN = 991_027

/** The model's name holds what it is made of: a changed migration makes another model. */
const MODEL = (() => {
  const made = createHash('sha256')
  for (const file of globSync('{src/store/migration/*.sql,data/demonstration/*,src/app/demonstration/*.ts}', {
    cwd: ROOT,
  }).sort())
    made.update(readFileSync(join(ROOT, file)))
  return `modele_${made.digest('hex').slice(0, 10)}`
})()

const startOwn = async (): Promise<string> => {
  const { connection } = await startEmbedded({ dataFolder: placeFor(join(VAR, 'essai')) })
  const { user, password, host, database } = connection
  return `postgresql://${user}:${password}@${encodeURIComponent(host)}/${database}`
}

let server: Promise<string> | undefined
/** The server of the run (DATABASE_URL), or one of our own when a file is run alone. */
const serverUrl = (): Promise<string> => {
  server ??= process.env.DATABASE_URL ? Promise.resolve(process.env.DATABASE_URL) : startOwn()
  return server
}

const onDatabase = (url: string, name: string): string => url.replace(/\/[^/]*$/, `/${name}`)

let turn: Promise<unknown> = Promise.resolve()

/**
 * One owner at a time: in this process by waiting here (the files of a run all ask at once, and a server only takes so many
 * connections), between processes by a lock of the server.
 */
const asOwner = (url: string, deed: (client: Client) => Promise<void>): Promise<void> => {
  const mine = turn.then(async () => {
    const client = new Client(url)
    await client.connect()
    try {
      await client.query('select pg_advisory_lock($1)', [TURN])
      await deed(client)
    } finally {
      await client.end()
    }
  })
  turn = mine.catch(() => undefined)
  return mine
}

const makeModel = async (
  url: string,
  client: Client,
  name: string,
  demonstration: boolean,
): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount) return
  await client.query(`drop database if exists ${name}_encours`)
  await client.query(`create database ${name}_encours`)
  const database = openDatabase({ connectionString: onDatabase(url, `${name}_encours`) })
  await migrate(database.pool)
  if (demonstration) await loadDemonstration(database.db)
  await database.close()
  await client.query(`alter database ${name}_encours rename to ${name}`)
}

export type TestWorld = Database & { readonly monde: Monde; readonly url: string }

/**
 * Call at the top of a .db.test.ts file; the world is there once the tests run.
 * `now` is fixed: 2026-01-15 at 10:00 in Paris, unless a test moves it.
 */
export const useDatabase = (
  options: { demonstration?: boolean } = {},
): { readonly current: TestWorld; now: Date } => {
  const name = `t_${randomBytes(6).toString('hex')}`
  let world: TestWorld | undefined
  const handle = {
    now: new Date('2026-01-15T09:00:00Z'),
    get current(): TestWorld {
      if (!world) throw new Error('the database is only there while tests run')
      return world
    },
  }
  before(async () => {
    const root = await serverUrl()
    const model = options.demonstration ? `${MODEL}_demo` : MODEL
    await asOwner(root, async (client) => {
      await makeModel(root, client, model, options.demonstration ?? false)
      await client.query(`create database ${name} template ${model}`)
    })
    const url = onDatabase(root, name)
    const database = openDatabase({ connectionString: url, max: 8, idleTimeoutMillis: 300 })
    const files = folderFiles(join(VAR, 'essai-fichiers', name))
    const monde: Monde = {
      db: database.db,
      now: () => handle.now,
      files,
      url: 'http://localhost:3000',
      dev: true,
      suitLiens: true,
    }
    world = { ...database, monde, url }
  })
  after(async () => {
    await world?.close()
    await asOwner(await serverUrl(), async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
    })
  })
  return handle
}
