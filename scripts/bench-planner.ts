/** `npm run -s bench:planner -- --family itc2007 --seconds 60 --seeds 10`: figures of the planner, on CPU time of one thread. */
import { parseArgs } from 'node:util'
import { benchAnnee } from './bench-annee.ts'
import { benchCibles } from './bench-cibles.ts'
import { benchEctt } from './bench-ectt.ts'
import { benchEntretiens } from './bench-entretiens.ts'
import { benchItc2007 } from './bench-itc2007.ts'
import { benchSoutenances } from './bench-soutenances.ts'

const { values } = parseArgs({
  options: {
    family: { type: 'string', default: 'itc2007' },
    seconds: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '10' },
    'first-seed': { type: 'string', default: '1' },
    only: { type: 'string' },
    dir: { type: 'string' },
    best: { type: 'string' },
    threads: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})

/** What every family is asked. */
export type BenchAsk = {
  readonly seconds: number
  readonly seeds: readonly number[]
  /** Only the instances whose name is in this list (comma separated). */
  readonly only: readonly string[] | null
  readonly dir: string
  /** Whether the folder was asked for. */
  readonly given: boolean
  /** JSON file { instance: best known cost }, or null. */
  readonly best: string | null
  /** Searches at once, each on the CPU time of its own thread. */
  readonly threads: number
  /** Folder for the solution files, or null. */
  readonly out: string | null
}

const FAMILIES: Readonly<Record<string, (ask: BenchAsk) => void | Promise<void>>> = {
  itc2007: benchItc2007,
  ectt: benchEctt,
  annee: benchAnnee,
  cibles: benchCibles,
  entretiens: benchEntretiens,
  soutenances: benchSoutenances,
}

const first = Number(values['first-seed'])
const family = FAMILIES[values.family]
if (!family) throw new Error(`unknown family: ${values.family}`)
await family({
  seconds: Number(values.seconds),
  seeds: Array.from({ length: Number(values.seeds) }, (_, i) => first + i),
  only: values.only?.split(',') ?? null,
  dir: values.dir ?? '../shared/data/timetabling/itc2007',
  given: values.dir !== undefined,
  best: values.best ?? null,
  threads: Number(values.threads),
  out: values.out ?? null,
})
