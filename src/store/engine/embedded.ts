/** The embedded engine: a real PostgreSQL from npm, started on a private socket, stopped with us whatever happens. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Attempt, type EmbeddedConnection, PORT, sleep, tryOnce } from './attempt.ts'
import { findBinaries } from './binaries.ts'
import { passwordOf, prepareCluster, USER } from './cluster.ts'
import { lockFolder } from './lock.ts'
import { StartError } from './start-error.ts'

export type EmbeddedOptions = {
  readonly dataFolder: string
  /** npm package of the binaries; the one of this platform unless told. */
  readonly binaries?: string
  /** Also listen on 127.0.0.1: tests use it to play a server. */
  readonly port?: number
}

/** What a pool needs to connect, and how to stop the engine. `gone` settles when the server dies. */
export type Embedded = {
  readonly connection: EmbeddedConnection
  readonly gone: Promise<number | null>
  readonly stop: () => Promise<void>
}

const openFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new StartError('dossier-inaccessible', folder)
  }
}

const PATIENCE_MS = 20_000

const DATABASE = 'postgres'
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
