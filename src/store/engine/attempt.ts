/** One launch of the server, under a shell that stops it when we are gone. */
import { spawn } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { account, giveAway } from './account.ts'
import { socketParent } from './binaries.ts'

export type EmbeddedConnection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

export const PORT = 5432
export const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms))

/** The shell outlives us just long enough to stop the server: when our end of the pipe closes, it asks it to leave. */
const WATCHDOG = `exec 3<&0
"$@" </dev/null &
server=$!
( while read -r _ <&3; do :; done; kill -INT $server ) &
reader=$!
wait $server
code=$?
kill $reader 2>/dev/null
rm -rf "$COHORTE_SOCKET"
exit $code`

const launch = (bin: string, cluster: string, socket: string, port: number | undefined) => {
  const settings = [
    `unix_socket_directories=${socket}`,
    'unix_socket_permissions=0700',
    `listen_addresses=${port === undefined ? '' : '127.0.0.1'}`,
    `port=${port ?? PORT}`,
    'max_connections=60',
    'shared_buffers=64MB',
    'wal_level=minimal',
    'max_wal_senders=0',
    'timezone=UTC',
  ].flatMap((setting) => ['-c', setting])
  const log = openSync(join(dirname(cluster), 'moteur.log'), 'a')
  const server = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', join(bin, 'postgres'), '-D', cluster, ...settings], {
    ...account(),
    cwd: '/',
    detached: true,
    stdio: ['pipe', log, log],
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC', COHORTE_SOCKET: socket },
  })
  closeSync(log)
  // The engine never keeps its owner alive: when we end, the pipe closes and it leaves.
  server.unref()
  ;(server.stdin as Socket).unref()
  return server
}

const answers = async (connection: EmbeddedConnection): Promise<boolean> => {
  const client = new Client(connection)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

export type Attempt = {
  readonly socket: string
  readonly gone: Promise<number | null>
  readonly hangUp: () => void
}

/** One launch: the server answers, or it died before (an older one may still be leaving the folder). */
export const tryOnce = async (
  bin: string,
  cluster: string,
  connect: (socket: string) => EmbeddedConnection,
  port?: number,
): Promise<Attempt | undefined> => {
  const socket = mkdtempSync(join(socketParent(), 'cohorte-'))
  chmodSync(socket, 0o700)
  giveAway(socket)
  const server = launch(bin, cluster, socket, port)
  let exited = false
  const gone = new Promise<number | null>((settle) => server.once('exit', settle)).finally(() => {
    exited = true
  })
  while (!exited) {
    const hangUp = (): void => {
      server.ref()
      server.stdin?.end()
    }
    if (await answers(connect(socket))) return { socket, gone, hangUp }
    await sleep(10)
  }
  rmSync(socket, { recursive: true, force: true })
  return undefined
}
