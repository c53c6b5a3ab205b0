/** The folder PostgreSQL keeps its data in: made once, whole or not at all, owned by the account that runs it. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { account, giveAway, isRoot, NOBODY } from './account.ts'
import { StartError } from './start-error.ts'

export const USER = 'cohorte'

/** The secret of the engine, written beside its data for its owner alone. */
export const passwordOf = (dataFolder: string): string => readFileSync(join(dataFolder, 'motdepasse'), 'utf8')

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

/** Data made by root belongs to the account root lends; anyone else owns their own. PostgreSQL insists. */
const refuseForeignOwner = (cluster: string): void => {
  const expected = isRoot() ? NOBODY : process.getuid?.()
  if (existsSync(cluster) && statSync(cluster).uid !== expected)
    throw new StartError('dossier-inaccessible', cluster)
}

/** What a first start that was killed left behind. */
const clearHalves = (dataFolder: string): void => {
  for (const name of readdirSync(dataFolder))
    if (name.startsWith('base.')) rmSync(join(dataFolder, name), { recursive: true, force: true })
}

/** The data folder's cluster, made at the first start. The caller holds the lock. Throws StartError. */
export const prepareCluster = (bin: string, dataFolder: string): string => {
  const cluster = join(dataFolder, 'base')
  refuseForeignOwner(cluster)
  if (!existsSync(cluster)) {
    const secret = join(dataFolder, 'motdepasse')
    if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 })
    clearHalves(dataFolder)
    createCluster(bin, cluster, passwordOf(dataFolder))
  }
  return cluster
}
