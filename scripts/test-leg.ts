/** One leg of `npm test`: some files under node:test in a process of their own, within a time. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Finished } from './test-reporter.ts'

export const ROOT = join(import.meta.dirname, '..')
const RUN = join(ROOT, 'var/essai-compte')

export type Leg = {
  readonly name: string
  readonly files: readonly string[]
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly minutes: number
}

/** A test and the leg it ran in. */
export type Counted = Finished & { readonly leg: string }

/** Runs a program in its own group, so that a late one leaves with all it started. */
export const runWithin = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  minutes: number,
): Promise<number | null> =>
  new Promise((settle) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    })
    const stop = (): void => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL')
      } catch {
        // It has just ended.
      }
    }
    const late = setTimeout(() => {
      console.error(`stopped after ${minutes} minutes`)
      stop()
    }, minutes * 60_000)
    process.once('exit', stop)
    child.once('close', (code) => {
      clearTimeout(late)
      process.off('exit', stop)
      settle(code)
    })
  })

const readCount = (file: string): Finished[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Finished)
    : []

/** Every test of the leg with its result. A leg that breaks without naming a test is itself a failed test. */
export const runLeg = async (leg: Leg): Promise<readonly Counted[]> => {
  if (leg.files.length === 0) return []
  console.log(`\n— ${leg.name}: ${leg.files.length} files`)
  mkdirSync(RUN, { recursive: true })
  const count = join(RUN, `${leg.name.replace(/\W+/g, '-')}.ndjson`)
  rmSync(count, { force: true })
  const args = [
    '--import',
    './scripts/tsx-hook.ts',
    '--test',
    ...leg.args,
    '--test-reporter=./scripts/test-reporter.ts',
    `--test-reporter-destination=${count}`,
    ...leg.files,
  ]
  const started = performance.now()
  const code = await runWithin(args, leg.env ?? {}, leg.minutes)
  const found = readCount(count)
  console.log(
    `\n${leg.name}: ${found.length} tests in ${Math.round((performance.now() - started) / 100) / 10} s`,
  )
  const broken = code !== 0 && !found.some(({ result }) => result === 'failed')
  const counted = broken
    ? [...found, { name: `${leg.name} ended with code ${code}`, file: '', result: 'failed' as const }]
    : found
  return counted.map((test) => ({ ...test, leg: leg.name }))
}
