/**
 * `npm run -s bench:rncp [-- --mo 300 --runs 3]`: our RNCP reader beside `xmllint --stream` (libxml2-utils) on the
 * same generated file. CPU time of the whole process, start included; the median of the runs.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { FicheRncp } from '#src/domain/offre/rncp/rncp.schema.ts'
import { readRncp } from '#src/formats/rncp/read-rncp.ts'
import { writeFlux } from './rncp-flux.ts'

const { values } = parseArgs({
  options: {
    mo: { type: 'string', default: '300' },
    runs: { type: 'string', default: '3' },
    lire: { type: 'string' },
  },
})

type Mesure = { readonly cpu: number; readonly peakMiB: number; readonly fiches: number | null }

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

/** The child: reads the file once and tells what it cost. */
const readOnce = async (file: string): Promise<void> => {
  let blocs = 0
  const count = (fiches: readonly FicheRncp[]): void => {
    for (const one of fiches) blocs += one.blocs.length
  }
  const read = await readRncp(createReadStream(file, { highWaterMark: 1 << 18 }), count)
  if (!read.ok) throw new Error(`${read.refus.code} at ${read.refus.position}`)
  const { user, system } = process.cpuUsage()
  const fiches = read.value.fiches
  process.stdout.write(
    JSON.stringify({
      cpu: (user + system) / 1e6,
      peakMiB: process.resourceUsage().maxRSS / 1024,
      fiches,
      blocs,
    }),
  )
}

const ours = (file: string): Mesure =>
  JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, '--lire', file], { encoding: 'utf8' }),
  ) as Mesure

/** Largest resident size a running process has had, in MiB; 0 when it is gone. */
const peakOf = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** `times` of the shell tells the CPU time of its children: user and system, as `1m2.34s`. */
const xmllint = async (file: string): Promise<Mesure> => {
  const script = 'xmllint --stream --noout "$1" & echo $! >&2; wait $! || exit 3; times'
  const child = spawn('sh', ['-c', script, 'sh', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let pid = ''
  let peakMiB = 0
  child.stdout.on('data', (texte) => (out += texte))
  child.stderr.on('data', (texte) => (pid += texte))
  const timer = setInterval(() => {
    if (/^\d+\n/.test(pid)) peakMiB = Math.max(peakMiB, peakOf(Number.parseInt(pid, 10)))
  }, 20)
  const [code] = (await once(child, 'close')) as [number]
  clearInterval(timer)
  if (code !== 0) throw new Error(`xmllint failed: ${pid}`)
  const line = out.trim().split('\n').at(-1) ?? ''
  const cpu = [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + Number(m) * 60 + Number(s),
    0,
  )
  return { cpu, peakMiB, fiches: null }
}

const bench = async (): Promise<void> => {
  const file = 'var/bench-rncp.xml'
  mkdirSync('var', { recursive: true })
  try {
    const fiches = await writeFlux(file, Number(values.mo))
    const megaoctets = statSync(file).size / 1e6
    const hasXmllint = spawnSync('xmllint', ['--version']).status === 0
    const nous: Mesure[] = []
    const eux: Mesure[] = []
    for (let run = 0; run < Number(values.runs); run += 1) {
      nous.push(ours(file))
      if (hasXmllint) eux.push(await xmllint(file))
    }
    if (nous.some((one) => one.fiches !== fiches)) throw new Error('fiches were lost')
    const tell = (nom: string, list: readonly Mesure[]): void => {
      const cpu = median(list.map((one) => one.cpu))
      const peak = Math.max(...list.map((one) => one.peakMiB))
      console.log(
        `${nom} ${(megaoctets / cpu).toFixed(0)} MB/s (${cpu.toFixed(2)} s CPU) peak ${peak.toFixed(0)} MiB`,
      )
    }
    console.log(`file ${megaoctets.toFixed(0)} MB, ${fiches} fiches, ${values.runs} runs`)
    tell('ours   ', nous)
    if (hasXmllint) tell('xmllint', eux)
    else console.log('xmllint absent: apt-get install libxml2-utils')
    const ratio = hasXmllint ? median(eux.map((one) => one.cpu)) / median(nous.map((one) => one.cpu)) : null
    const peakMiB = Math.ceil(Math.max(...nous.map((one) => one.peakMiB)))
    console.log(JSON.stringify({ ratio: ratio && Math.round(ratio * 100) / 100, peakMiB }))
  } finally {
    rmSync(file, { force: true })
  }
}

await (values.lire ? readOnce(values.lire) : bench())
