/**
 * `npm run bench:pages`: the fiche and the catalogue of 50 rows read from the database, each beside a bare node:http
 * server that asks the same query and concatenates the same HTML. The ratio is of process CPU per request, both in one
 * run, rounds taken in turn: CPU is far steadier than requests per second on a shared machine.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { openDatabase } from '#src/store/database.ts'
import { startEmbedded } from '#src/store/engine/embedded.ts'
import { migrate } from '#src/store/migrate.ts'
import { seedCatalogue } from './bench-pages/seed.ts'

const ROOT = join(import.meta.dirname, '..')
const PAGES = { liste: '/formations', fiche: '/formations/m2-cipt' } as const
const SEEDED = 60
const [WARM_UP, ROUND, ROUNDS, TOGETHER] = [600, 1000, 5, 16]

type Running = { readonly child: ChildProcess; readonly port: number }
type Said = { readonly port?: number; readonly cpu?: NodeJS.CpuUsage }

const hear = (child: ChildProcess): Promise<Said> =>
  new Promise((done, failed) => {
    const left = (code: number | null): void => failed(new Error(`a server of the bench left: ${code}`))
    child.once('exit', left)
    child.once('message', (said) => {
      child.off('exit', left)
      done(said as Said)
    })
  })

const start = async (kind: string, url: string): Promise<Running> => {
  const child = fork(join(ROOT, 'scripts/bench-pages/server.ts'), [kind, url, ...Object.values(PAGES)], {
    execArgv: ['--import', join(ROOT, 'scripts/tsx-hook.ts')],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const { port } = await hear(child)
  return { child, port: port ?? 0 }
}

const cpuMsOf = async ({ child }: Running): Promise<number> => {
  child.send('cpu')
  const { cpu } = await hear(child)
  return ((cpu?.user ?? 0) + (cpu?.system ?? 0)) / 1000
}

const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER })
const fetchOnce = (port: number, path: string): Promise<number> =>
  new Promise((done, failed) => {
    request({ port, path, agent, host: '127.0.0.1' }, (answer) => {
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
      })
      answer.on('end', () =>
        answer.statusCode === 200 ? done(size) : failed(new Error(`${answer.statusCode}`)),
      )
    })
      .on('error', failed)
      .end()
  })

const fetchMany = async (port: number, path: string, count: number): Promise<void> => {
  let left = count
  const walk = async (): Promise<void> => {
    while (left-- > 0) await fetchOnce(port, path)
  }
  await Promise.all(Array.from({ length: TOGETHER }, walk))
}

type Measure = { readonly cpu: number; readonly rate: number }
const measure = async (server: Running, path: string): Promise<Measure> => {
  const [cpuBefore, before] = [await cpuMsOf(server), performance.now()]
  await fetchMany(server.port, path, ROUND)
  const seconds = (performance.now() - before) / 1000
  return { cpu: ((await cpuMsOf(server)) - cpuBefore) / ROUND, rate: ROUND / seconds }
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

const compare = async (name: string, path: string, real: Running, bare: Running): Promise<number> => {
  const size = await fetchOnce(real.port, path)
  for (const server of [real, bare]) await fetchMany(server.port, path, WARM_UP)
  const [ours, theirs]: [Measure[], Measure[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await measure(real, path))
    theirs.push(await measure(bare, path))
  }
  const of = (all: readonly Measure[], key: keyof Measure): number => median(all.map((one) => one[key]))
  const told = (all: readonly Measure[]): string =>
    `${of(all, 'cpu').toFixed(3)} CPU ms/request, ${Math.round(of(all, 'rate'))} requests/s`
  const ratio = of(theirs, 'cpu') / of(ours, 'cpu')
  console.log(`${name} (${path}, ${size} bytes)`)
  console.log(`  Cohorte    ${told(ours)}`)
  console.log(`  bare node  ${told(theirs)}`)
  console.log(`  ratio      ${ratio.toFixed(2)}`)
  return Math.round(ratio * 100) / 100
}

const engine = process.env.DATABASE_URL
  ? undefined
  : await startEmbedded({ dataFolder: join(ROOT, 'var/bench-pages') })
const place = engine?.connection
const root =
  process.env.DATABASE_URL ??
  `postgresql://${place?.user}:${place?.password}@${encodeURIComponent(place?.host ?? '')}/${place?.database}`
const name = `bench_${randomBytes(4).toString('hex')}`
const url = root.replace(/\/[^/]*$/, `/${name}`)
const owner = openDatabase({ connectionString: root })
await owner.pool.query(`create database ${name}`)
try {
  const database = openDatabase({ connectionString: url })
  await migrate(database.pool)
  await seedCatalogue(database.db, SEEDED)
  await database.pool.query('analyze')
  await database.close()
  const [real, bare] = [await start('real', url), await start('bare', url)]
  const ratio50 = await compare('catalogue, 50 rows', PAGES.liste, real, bare)
  const ratioFiche = await compare('fiche', PAGES.fiche, real, bare)
  real.child.disconnect()
  bare.child.disconnect()
  console.log(JSON.stringify({ ratio50, ratioFiche }))
} finally {
  agent.destroy()
  await owner.pool.query(`drop database if exists ${name} with (force)`)
  await owner.close()
  await engine?.stop()
}
process.exit(0)
