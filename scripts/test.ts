/**
 * `npm test`: check, unit, database on two engines, journeys in a browser. Every result goes to var/tests.json;
 * the last line is the count.
 */
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeFor } from '#src/store/engine/binaries.ts'
import { startEmbedded } from '#src/store/engine/embedded.ts'
import { freePort } from '#test/e2e/app-process.ts'
import { type Counted, type Leg, ROOT, runLeg, runWithin } from './test-leg.ts'

const find = (...patterns: string[]): string[] => globSync(patterns, { cwd: ROOT }).sort()
const TOGETHER = [
  '--test-isolation=none',
  '--test-force-exit',
  '--test-timeout=120000',
  '--test-reporter=dot',
]
const TO_SCREEN = '--test-reporter-destination=stdout'
const dbFiles = find('src/**/*.db.test.ts', 'test/*.db.test.ts')

const runStatic = async (): Promise<readonly Counted[]> => {
  const results: Counted[] = []
  for (const step of ['format', 'lint', 'types']) {
    const code = await runWithin(['scripts/check.ts', step], {}, 3)
    const result = code === 0 ? 'passed' : 'failed'
    results.push({ name: `check: ${step}`, file: 'scripts/check.ts', result, leg: 'check' })
  }
  return results
}

const unit: Leg = {
  name: 'unit',
  files: find('src/**/*.test.ts', 'test/*.test.ts', 'scripts/*.test.ts').filter(
    (file) => !file.endsWith('.db.test.ts'),
  ),
  args: [...TOGETHER, TO_SCREEN],
  minutes: 5,
}

const onServer = (name: string, url: string): Leg => ({
  name,
  files: dbFiles,
  args: [...TOGETHER, TO_SCREEN],
  env: { DATABASE_URL: url },
  minutes: 10,
})

const journeys = (env: Leg['env']): Leg => ({
  name: 'journeys',
  files: find('test/e2e/*.e2e.ts'),
  args: ['--test-concurrency=2', '--test-timeout=300000', '--test-reporter=spec', TO_SCREEN],
  env,
  minutes: 20,
})

/** A server on a folder of its own, gone with it at the end. */
const withServer = async <T>(
  options: { binaries?: string; port?: number },
  deed: (url: string) => Promise<T>,
): Promise<T> => {
  mkdirSync(join(ROOT, 'var'), { recursive: true })
  const asked = mkdtempSync(join(ROOT, 'var/essai-'))
  const dataFolder = placeFor(asked)
  try {
    const engine = await startEmbedded({ dataFolder, ...options })
    const { user, password, host, port, database } = engine.connection
    try {
      return await deed(`postgresql://${user}:${password}@${encodeURIComponent(host)}:${port}/${database}`)
    } finally {
      await engine.stop()
    }
  } finally {
    for (const folder of [dataFolder, asked]) rmSync(folder, { recursive: true, force: true })
  }
}

const hasPackage = (name: string): boolean => {
  try {
    import.meta.resolve(name)
    return true
  } catch {
    return false
  }
}

/** The second engine and all that needs it: the developer's server, or a PostgreSQL 15 of our own. */
const runSecond = async (): Promise<readonly Counted[]> => {
  const both = async (name: string, url: string): Promise<readonly Counted[]> => [
    ...(await runLeg(onServer(name, url))),
    ...(await runLeg(journeys({ ESSAI_SERVEUR: url }))),
  ]
  const given = process.env.DATABASE_URL
  if (given) return both('database of DATABASE_URL', given)
  if (hasPackage('pg15'))
    return withServer({ binaries: 'pg15', port: await freePort() }, (url) => both('PostgreSQL 15', url))
  const name = 'PostgreSQL 15 has no package for this platform: give a server in DATABASE_URL'
  return [
    { name, file: '', result: 'skipped', leg: 'PostgreSQL 15' },
    ...(await runLeg(journeys({ ESSAI_SERVEUR: '' }))),
  ]
}

/** What keeps a leg from running at all is a failed test, and the count still comes. */
const orFailed = async (leg: string, run: () => Promise<readonly Counted[]>): Promise<readonly Counted[]> => {
  try {
    return await run()
  } catch (error) {
    console.error(error)
    const [why = ''] = String(error).split('\n')
    const name = `${leg} could not start: ${why}`
    return [{ name, file: '', result: 'failed', leg }]
  }
}

const started = performance.now()
const counted = [
  ...(await runStatic()),
  ...(await runLeg(unit)),
  ...(await orFailed('embedded engine', () =>
    withServer({}, (url) => runLeg(onServer('embedded engine', url))),
  )),
  ...(await orFailed('second engine', runSecond)),
]
writeFileSync(join(ROOT, 'var/tests.json'), `${JSON.stringify(counted, null, 1)}\n`)

const named = (result: Counted['result']): readonly Counted[] =>
  counted.filter((test) => test.result === result)
const [passed, failed, skipped] = [named('passed'), named('failed'), named('skipped')]
console.log(`\nin ${Math.round((performance.now() - started) / 1000)} s`)
for (const { leg, file, name } of skipped) console.log(`skipped: ${leg} · ${file} · ${name}`)
for (const { leg, file, name } of failed) console.log(`failed: ${leg} · ${file} · ${name}`)
const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
console.log(`${passed.length} passed, ${failed.length} failed${tail}`)
process.exit(failed.length > 0 ? 1 : 0)
