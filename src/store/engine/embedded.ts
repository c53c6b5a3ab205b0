/** The embedded engine: a real PostgreSQL from npm, started on a private socket, stopped with us whatever happens. */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { findBinaries, isRoot, NOBODY, socketParent } from './binaries.ts'
import { lockFolder } from './lock.ts'
import { StartError } from './start-error.ts'

export type EmbeddedOptions = {
  readonly dataFolder: string
  /** npm package of the binaries; the one of this platform unless told. */
  readonly binaries?: string
  /** Also listen on 127.0.0.1: tests use it to play a server. */
  readonly port?: number
}

export type EmbeddedConnection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

/** What a pool needs to connect, and how to stop the engine. `gone` settles when the server dies. */
export type Embedded = {
  readonly connection: EmbeddedConnection
  readonly gone: Promise<number | null>
  readonly stop: () => Promise<void>
}

const USER = 'cohorte'
const account = (): { uid?: number; gid?: number } => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {})

const giveAway = (path: string): void => {
  if (isRoot()) chownSync(path, NOBODY, NOBODY)
}

const openFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new StartError('dossier-inaccessible', folder)
  }
}

/** initdb works in a side folder which takes its name only once whole: a kill leaves nothing half made. */
const createCluster = (bin: string, cluster: string, password: string): void => {
  const half = mkdtempSync(`${cluster}.`)
  const secret = `${half}.secret`
  try {
    chmodSync(half, 0o700)
    giveAway(half)
    writeFileSync(secret, password, { mode: 0o600 })
    giveAway(secret)
    const args = [
      '-D',
      half,
      '-U',
      USER,
      '-A',
      'scram-sha-256',
      '--pwfile',
      secret,
      '-E',
      'UTF8',
      '--locale=C',
    ]
    const made = spawnSync(join(bin, 'initdb'), args, {
      ...account(),
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
    })
    if (/could not look up effective user/.test(made.stderr))
      throw new StartError('compte-sans-nom', String(process.getuid?.()))
    if (made.status !== 0) throw new StartError('moteur-muet', made.stderr || String(made.error))
    renameSync(half, cluster)
  } finally {
    rmSync(secret, { force: true })
    rmSync(half, { recursive: true, force: true })
  }
}

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
    `port=${port ?? 5432}`,
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

const PATIENCE_MS = 20_000
const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms))

const passwordOf = (dataFolder: string): string => readFileSync(join(dataFolder, 'motdepasse'), 'utf8')

/** Data made by root belongs to the account root lends; anyone else owns their own. PostgreSQL insists. */
const refuseForeignOwner = (cluster: string): void => {
  const expected = isRoot() ? NOBODY : process.getuid?.()
  if (existsSync(cluster) && statSync(cluster).uid !== expected)
    throw new StartError('dossier-inaccessible', cluster)
}

const prepareCluster = (bin: string, dataFolder: string): string => {
  const cluster = join(dataFolder, 'base')
  refuseForeignOwner(cluster)
  if (!existsSync(cluster)) {
    const secret = join(dataFolder, 'motdepasse')
    if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 })
    createCluster(bin, cluster, passwordOf(dataFolder))
  }
  return cluster
}

type Attempt = { readonly socket: string; readonly gone: Promise<number | null>; readonly hangUp: () => void }

/** One launch: the server answers, or it died before (an older one may still be leaving the folder). */
const tryOnce = async (
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

const DATABASE = 'postgres'
const PORT = 5432
/** Where the running engine listens, for a command that joins it. */
const placeOfSocket = (dataFolder: string): string => join(dataFolder, 'prise')

/** How to join the engine that another process runs on this folder; undefined when none says where it is. */
export const findRunning = (dataFolder: string): EmbeddedConnection | undefined => {
  if (!existsSync(placeOfSocket(dataFolder))) return undefined
  const host = readFileSync(placeOfSocket(dataFolder), 'utf8')
  return { host, port: PORT, user: USER, password: passwordOf(dataFolder), database: DATABASE }
}

const startPatiently = async (
  options: EmbeddedOptions,
  connect: (socket: string) => EmbeddedConnection,
): Promise<Attempt> => {
  const { dataFolder, port, binaries } = options
  const bin = findBinaries(dataFolder, binaries)
  const cluster = prepareCluster(bin, dataFolder)
  const limit = Date.now() + PATIENCE_MS
  for (;;) {
    const attempt = await tryOnce(bin, cluster, connect, port)
    if (attempt) return attempt
    if (Date.now() > limit) throw new StartError('moteur-muet', join(dataFolder, 'moteur.log'))
    await sleep(100)
  }
}

/** Starts the engine on its folder, creating it at the first start. Throws StartError. */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const { dataFolder, port } = options
  openFolder(dataFolder)
  const lock = lockFolder(join(dataFolder, 'verrou'))
  try {
    const connect = (socket: string): EmbeddedConnection => ({
      host: port === undefined ? socket : '127.0.0.1',
      port: port ?? PORT,
      user: USER,
      password: passwordOf(dataFolder),
      database: DATABASE,
    })
    const attempt = await startPatiently(options, connect)
    writeFileSync(placeOfSocket(dataFolder), attempt.socket, { mode: 0o600 })
    const stop = async (): Promise<void> => {
      rmSync(placeOfSocket(dataFolder), { force: true })
      attempt.hangUp()
      await attempt.gone
      lock.release()
    }
    return { connection: connect(attempt.socket), gone: attempt.gone, stop }
  } catch (error) {
    lock.release()
    throw error
  }
}
