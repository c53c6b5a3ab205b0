/**
 * Kills without warning (SIGKILL) a process that writes to the embedded engine, again and again on the same data, and
 * counts after each what was acknowledged and is not there, or is there twice. One round in two kills the engine as
 * well. Then kills first starts of the application at random moments: the same folder must open afterwards.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { placeFor } from '#src/store/engine/binaries.ts'
import { startEmbedded } from '#src/store/engine/embedded.ts'
import { freePort, newDataFolder, startApp } from '#test/e2e/app-process.ts'
import { ROOT } from './test-leg.ts'

const [rounds = 100, firstStarts = 20] = process.argv.slice(2).map(Number)
const FOLDER = join(ROOT, 'var/bench-kill')
const PLACE = placeFor(FOLDER)
const tally = { kills: 0, lost: 0, doubled: 0, unopened: 0 }

const clear = (): void => {
  for (const folder of [FOLDER, PLACE]) rmSync(folder, { recursive: true, force: true })
}

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((ended) => child.once('close', () => ended()))

const killEngine = (): void => {
  const file = join(PLACE, 'base/postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  if (pid > 0) process.kill(pid, 'SIGKILL')
}

/** One round: the numbers acknowledged before the kill. */
const writeAndKill = async (first: number, withEngine: boolean): Promise<readonly number[]> => {
  const child = spawn(process.execPath, ['scripts/bench-kill-writer.ts', FOLDER, String(first)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = endOf(child)
  let said = ''
  const started = new Promise<void>((settle) =>
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      settle()
    }),
  )
  const wrote = await Promise.race([started.then(() => true), ended.then(() => false)])
  if (!wrote) {
    tally.unopened += 1
    return []
  }
  await sleep(20 + Math.random() * 400)
  child.kill('SIGKILL')
  if (withEngine) killEngine()
  await ended
  tally.kills += 1
  // A number cut in the middle of its line was not heard.
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map(Number)
}

/** The numbers there are, each with how many times its two halves stand. */
const readBack = async (): Promise<ReadonlyMap<number, string>> => {
  const engine = await startEmbedded({ dataFolder: PLACE })
  const client = new Client(engine.connection)
  try {
    await client.connect()
    const { rows } = await client.query<{ n: number; times: string }>(
      `select coalesce(a.n, c.n) as n, coalesce(a.times, 0) || '+' || coalesce(c.times, 0) as times
         from (select objet_id::int as n, count(*) as times from audit where action = 'essai.ecrire' group by 1) a
         full join (select sujet::int as n, count(*) as times from courrier group by 1) c on c.n = a.n`,
    )
    return new Map(rows.map(({ n, times }) => [n, times]))
  } finally {
    await client.end()
    await engine.stop()
  }
}

const checkRound = async (acknowledged: ReadonlySet<number>): Promise<number> => {
  try {
    const there = await readBack()
    tally.lost = [...acknowledged].filter((n) => !there.has(n)).length
    tally.doubled = [...there.values()].filter((times) => times !== '1+1').length
    return Math.max(0, ...there.keys()) + 1
  } catch (error) {
    console.error(error)
    tally.unopened += 1
    return Math.max(0, ...acknowledged) + 1_000
  }
}

const killFirstStart = async (ms: number): Promise<void> => {
  const data = newDataFolder()
  mkdirSync(data.folder, { recursive: true })
  try {
    const child = spawn(process.execPath, ['--import', './scripts/tsx-hook.ts', 'src/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(await freePort()), COHORTE_DATA: data.folder },
      stdio: 'ignore',
    })
    const ended = endOf(child)
    await sleep(ms)
    child.kill('SIGKILL')
    await ended
    tally.kills += 1
    const app = await startApp({ COHORTE_DATA: data.folder })
    await app.stop()
  } catch (error) {
    console.error(`first start killed after ${Math.round(ms)} ms:`, error)
    tally.unopened += 1
  } finally {
    data.clear()
  }
}

clear()
const acknowledged = new Set<number>()
let next = 0
for (let round = 1; round <= rounds; round += 1) {
  const heard = await writeAndKill(next, round % 2 === 0)
  for (const n of heard) acknowledged.add(n)
  next = await checkRound(acknowledged)
  if (round % 10 === 0 || round === rounds)
    console.log(`${round} kills during writes: ${acknowledged.size} acknowledged, ${JSON.stringify(tally)}`)
}
clear()
for (let start = 1; start <= firstStarts; start += 1) await killFirstStart(Math.random() * 2_500)
console.log(`${firstStarts} first starts killed between 0 and 2.5 s, each folder opened again afterwards`)
console.log(JSON.stringify(tally))
process.exit(tally.lost + tally.doubled + tally.unopened > 0 ? 1 : 0)
