import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { useDatabase } from '#test/database.ts'

const world = useDatabase()

it('a connection cut between two queries of a transaction is a failed query, not a dead process', async () => {
  const { pool } = world.current
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await sleep(100)
    await assert.rejects(client.query('select 1'))
  } finally {
    client.release(true)
  }
  assert.equal((await pool.query('select 1')).rowCount, 1)
})
