/** The real application, as a process of its own on a free port with its own data. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { placeFor } from '#src/store/engine/binaries.ts'

const ROOT = join(import.meta.dirname, '../..')
const READY_MS = 60_000

/** A port nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })

export type Environment = Readonly<Record<string, string | undefined>>

/** A new place for one installation's data; `clear` removes whatever came of it. */
export const newDataFolder = (): { readonly folder: string; readonly clear: () => void } => {
  const folder = join(ROOT, 'var/parcours', randomBytes(5).toString('hex'))
  const clear = (): void => {
    for (const place of [folder, placeFor(folder)]) rmSync(place, { recursive: true, force: true })
  }
  return { folder, clear }
}

/** What of the developer's own configuration must not leak into a test. */
const OURS = /^(PORT|HOST|DATABASE_URL|SMTP_URL|COHORTE_.*|S3_.*|NODE_TEST_CONTEXT|NODE_OPTIONS)$/

const spawnNode = (args: readonly string[], env: Environment): ChildProcess => {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)))
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...kept, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts the process without waiting for it. */
export const spawnApp = (env: Environment): ChildProcess =>
  spawnNode(['--import', './scripts/tsx-hook.ts', 'src/main.ts'], env)

/** What a process wrote, and how it ended. */
export const watch = (child: ChildProcess) => {
  const seen = { output: '' }
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      seen.output += text
    })
  const ended = new Promise<number | null>((settle) => child.once('close', (code) => settle(code)))
  return { seen, ended }
}

export type RunningApp = {
  readonly url: string
  readonly child: ChildProcess
  /** What the process has written so far. */
  readonly output: () => string
  readonly ended: Promise<number | null>
  readonly stop: () => Promise<number | null>
}

/** Starts the application and waits until it answers. Throws with its output when it does not. */
export const startApp = async (env: Environment): Promise<RunningApp> => {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawnApp({ PORT: String(port), COHORTE_URL: url, ...env })
  const { seen, ended } = watch(child)
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  let over = false
  void ended.then(() => {
    over = true
    process.off('exit', kill)
  })
  const stop = (): Promise<number | null> => {
    child.kill('SIGTERM')
    return ended
  }
  const limit = Date.now() + READY_MS
  while (!over && Date.now() < limit) {
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
    if (answer) return { url, child, output: () => seen.output, ended, stop }
    await new Promise((wake) => setTimeout(wake, 25))
  }
  kill()
  throw new Error(`the application did not start:\n${seen.output}`)
}

/** Runs `cohorte …` to its end. */
export const runCommand = async (
  args: readonly string[],
  env: Environment,
): Promise<{ readonly code: number | null; readonly output: string }> => {
  const { seen, ended } = watch(spawnNode(['src/cli/cohorte.ts', ...args], env))
  return { code: await ended, output: seen.output }
}
