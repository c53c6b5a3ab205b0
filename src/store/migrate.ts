/** Forward-only numbered SQL: each file runs once, whole or not at all, and is never edited afterwards. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { StartError } from './engine/start-error.ts'
import { inTurn } from './turn.ts'

const FOLDER = join(import.meta.dirname, 'migration')

type Migration = {
  readonly numero: number
  readonly nom: string
  readonly sql: string
  readonly empreinte: string
}

/** The migrations the code knows, in order. */
export const listMigrations = (folder: string = FOLDER): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((nom) => {
      const sql = readFileSync(join(folder, nom), 'utf8')
      return {
        numero: Number(nom.slice(0, 4)),
        nom,
        sql,
        empreinte: createHash('sha256').update(sql).digest('hex'),
      }
    })

export type Done = { readonly numero: number; readonly nom: string; readonly empreinte: string }

/** What ran on this database, in order; nothing when it was never opened. */
export const listDone = async (client: Pool | PoolClient): Promise<readonly Done[]> => {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('migration') is not null as there`,
  )
  if (!found[0]?.there) return []
  const { rows } = await client.query<Done>('select numero, nom, empreinte from migration order by numero')
  return rows
}

/** Throws StartError when the code does not know, or no longer knows, what ran. */
export const refuseForeign = (known: readonly Migration[], done: readonly Done[]): void => {
  for (const { numero, nom, empreinte } of done) {
    const mine = known.find((migration) => migration.numero === numero)
    if (!mine) throw new StartError('base-plus-recente', nom)
    if (mine.empreinte !== empreinte) throw new StartError('migration-modifiee', nom)
  }
}

const runMissing = async (client: PoolClient, known: readonly Migration[], upTo: number): Promise<number> => {
  await client.query(
    'create table if not exists migration (numero int primary key, nom text not null, empreinte text not null, faite_le timestamptz not null default now())',
  )
  const rows = await listDone(client)
  refuseForeign(known, rows)
  const missing = known.filter(({ numero }) => numero <= upTo && !rows.some((row) => row.numero === numero))
  for (const { numero, nom, sql, empreinte } of missing) {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migration (numero, nom, empreinte) values ($1, $2, $3)', [
      numero,
      nom,
      empreinte,
    ])
    await client.query('commit')
  }
  return missing.length
}

type MigrateOptions = {
  readonly folder?: string
  /** The last one to run; all of them unless told. */
  readonly upTo?: number
}

/** Brings the database to the code's version and says how many migrations ran. Throws StartError when it is newer. */
export const migrate = (pool: Pool, { folder, upTo = Infinity }: MigrateOptions = {}): Promise<number> =>
  inTurn(pool, async () => {
    const client = await pool.connect()
    try {
      return await runMissing(client, listMigrations(folder), upTo)
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  })
