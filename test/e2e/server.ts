/** The second engine, when the run gives one: a database of its own on it for each test file. */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Given by `npm test`; absent when a file is run alone without it. */
export const SERVER = process.env.ESSAI_SERVEUR || undefined

/** What a test that needs the server says when there is none. */
export const WITHOUT_SERVER = SERVER ? false : 'no PostgreSQL server: npm test gives one in ESSAI_SERVEUR'

const asOwner = async (sql: string): Promise<void> => {
  const client = new Client(SERVER)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A new empty database on the server, and how to drop it. */
export const newDatabase = async (): Promise<{
  readonly url: string
  readonly drop: () => Promise<void>
}> => {
  const name = `t_${randomBytes(6).toString('hex')}`
  await asOwner(`create database ${name}`)
  const url = (SERVER ?? '').replace(/\/[^/]*$/, `/${name}`)
  return { url, drop: () => asOwner(`drop database if exists ${name} with (force)`) }
}
