/** The real application with the year stored, asked over HTTP where a séance may go: cold, then kept. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDemonstration } from '#src/app/demonstration/load-demonstration.ts'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MOT_DE_PASSE_DEMONSTRATION } from '#src/app/demonstration/load-personnes.ts'
import { openDatabase } from '#src/store/database.ts'
import { startEmbedded } from '#src/store/engine/embedded.ts'
import { migrate } from '#src/store/migrate.ts'
import { findEmploi } from '#src/store/planning/emploi-store.ts'
import { startApp } from '#test/e2e/app-process.ts'
import { storeAnnee } from './annee-en-base.ts'

const DATA = join(import.meta.dirname, '../../var/bench-cibles')
const ASKS = 200
const WARM_UP = 20
const CHANGES = 10

type Stored = { readonly adresses: readonly string[]; readonly jours: readonly string[] }

/** CPU time of a process so far, in ms, where the system tells it. */
const cpuMsOf = (pid: number | undefined): number | null => {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  const fields = readFileSync(path, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const share = (all: readonly number[], at: number): number =>
  Math.round((all.toSorted((a, b) => a - b)[Math.floor(at * (all.length - 1))] ?? 0) * 10) / 10

const signIn = async (url: string): Promise<string> => {
  const body = new URLSearchParams({
    courriel: 'gael@demo.exemple',
    motDePasse: MOT_DE_PASSE_DEMONSTRATION,
    suite: '/',
  })
  const answer = await fetch(`${url}/connexion`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body,
  })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('cohorte='))
  if (!cookie) throw new Error(`nobody signed in: ${answer.status}`)
  return cookie.split(';')[0]!
}

type Taken = { readonly ms: number; readonly cpu: number; readonly bytes: number }

/** Someone signed in, who asks one thing after another; each answer with what it took. */
const person = async (url: string, pid: number | undefined) => {
  const cookie = await signIn(url)
  const cpu = (): number => cpuMsOf(pid) ?? Number.NaN
  const get = async (path: string): Promise<Taken> => {
    const [before, from] = [cpu(), performance.now()]
    const answer = await fetch(`${url}${path}`, { headers: { cookie, 'accept-language': 'fr' } })
    const text = await answer.text()
    if (answer.status !== 200 || !text.startsWith('[{')) throw new Error(`${path}: ${answer.status}`)
    return { ms: performance.now() - from, cpu: cpu() - before, bytes: text.length }
  }
  const lock = async (seance: string, verrouillee: string): Promise<void> => {
    const init = { method: 'POST', redirect: 'manual', body: new URLSearchParams({ verrouillee }) } as const
    const answer = await fetch(`${url}${seance}/verrou`, { ...init, headers: { cookie, origin: url } })
    if (answer.status !== 303) throw new Error(`${seance}: ${answer.status}`)
  }
  return { get, lock, cpu }
}

const told = (all: readonly Taken[]) => {
  const ms = all.map((one) => one.ms)
  const cpu = all.reduce((sum, one) => sum + one.cpu, 0) / all.length
  return {
    asks: all.length,
    medianMs: share(ms, 0.5),
    p95Ms: share(ms, 0.95),
    maxMs: share(ms, 1),
    cpuMsPerAsk: Number.isNaN(cpu) ? null : Math.round(cpu * 100) / 100,
  }
}

/** The first answer of all, those kept, and the first after each change of the edition. */
const measure = async (url: string, pid: number | undefined, { adresses, jours }: Stored) => {
  const { get, lock } = await person(url, pid)
  const path = (i: number): string => `${adresses[i]}/cibles?semaine=${jours[i]}`
  const first = await get(path(0))
  for (let i = 0; i < WARM_UP; i += 1) await get(path(i))
  const kept: Taken[] = []
  for (let i = 0; i < ASKS; i += 1) kept.push(await get(path((i * 61) % adresses.length)))
  const changed: Taken[] = []
  for (let i = 0; i < CHANGES; i += 1) {
    await lock(adresses[0]!, i % 2 === 0 ? 'oui' : 'non')
    changed.push(await get(path((i + 1) * 97)))
  }
  const bytes = Math.round(kept.reduce((sum, one) => sum + one.bytes, 0) / kept.length)
  return { first: told([first]), kept: { ...told(kept), bytes }, afterChange: told(changed) }
}

/** Starts the application on a database of its own, stores a year of so many promotions, and asks. */
export const benchPage = async (promotions: number) => {
  const engine = process.env['DATABASE_URL'] ? undefined : await startEmbedded({ dataFolder: DATA })
  const place = engine?.connection
  const root =
    process.env['DATABASE_URL'] ??
    `postgresql://${place?.user}:${place?.password}@${encodeURIComponent(place?.host ?? '')}/${place?.database}`
  const name = `bench_${randomBytes(4).toString('hex')}`
  const url = root.replace(/\/[^/]*$/, `/${name}`)
  const owner = openDatabase({ connectionString: root })
  await owner.pool.query(`create database ${name}`)
  try {
    const database = openDatabase({ connectionString: url })
    await migrate(database.pool)
    await loadDemonstration(database.db)
    const lieu = (await findEmploi(database.db, EMPLOIS_DEMONSTRATION.mpt))!.lieu
    const stored = await storeAnnee(database.db, lieu, promotions)
    if (!stored.ok) throw new Error('the year was not stored')
    await database.pool.query('analyze')
    await database.close()
    const { emploi, seances, left } = stored.value
    const asked = {
      adresses: seances.map(({ id }) => `/emplois/${emploi}/seances/${id}`),
      jours: seances.map(({ jour }) => jour),
    }
    const app = await startApp({ DATABASE_URL: url, COHORTE_DATA: join(DATA, 'application') })
    try {
      return { seances: seances.length, waiting: left, ...(await measure(app.url, app.child.pid, asked)) }
    } finally {
      await app.stop()
    }
  } finally {
    await owner.pool.query(`drop database if exists ${name} with (force)`)
    await owner.close()
    await engine?.stop()
  }
}
