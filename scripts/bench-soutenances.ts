import { cpuSeconds } from '#src/cli/plan-run.ts'
import { decodeAlmeida, encodeAlmeida } from '#src/formats/almeida/almeida.ts'
import { insertion } from '#src/planner/kernel/insert.ts'
import { seeded } from '#src/planner/kernel/random.ts'
import { waiting } from '#src/planner/kernel/schedule.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import { bilan } from '#src/planner/soutenances/bilan.ts'
import { type DemandeComite, genererComite } from '#src/planner/soutenances/comite/generateur.ts'
import { sessionDe } from '#src/planner/soutenances/comite/session.ts'
import { compte, expliquer } from '#src/planner/soutenances/explication.ts'
import { type DemandeSession, genererSession } from '#src/planner/soutenances/generateur.ts'
import { type Compiled, compileSession, planOf, scheduleOf } from '#src/planner/soutenances/modele.ts'
import { planifierSession } from '#src/planner/soutenances/planifier.ts'
import type { Session } from '#src/planner/soutenances/soutenances.ts'
import type { BenchAsk } from './bench-planner.ts'
import { benchDossier, type Connue, essayerSession, readDossier } from './bench-soutenances-dossier.ts'
import { prouver } from './bench-soutenances-preuve.ts'

/** Insertion until nothing waits or the seconds are spent: the most that stood, and when that was reached. */
const placeMost = (compiled: Compiled, seed: number, seconds: number) => {
  const from = cpuSeconds()
  const s = scheduleOf(compiled, [])
  const run = insertion(s, seeded(seed))
  let reached = 0
  for (let left = run.left(); cpuSeconds() - from < seconds; ) {
    const done = run.advance(20)
    if (run.left() < left) {
      left = run.left()
      reached = cpuSeconds() - from
    }
    if (done) break
  }
  run.settle()
  return { s, reached: Number(reached.toFixed(4)) }
}

const judge = (session: Session, demande: Omit<DemandeSession, 'seed'>, seed: number, seconds: number) => {
  const compiled = compileSession(session)
  const { s, reached } = placeMost(compiled, seed, seconds)
  const overbooked = session.membres.filter(({ id }) => compte(session, id)).length
  const explained = waiting(s).filter((t) => expliquer(compiled, s, t).length > 0).length
  const placed = planOf(compiled, s)
  const anneal = planifierSession(compiled, { seed })
  drive(anneal.search, { spent: clockBudget(seconds, cpuSeconds), chunk: 2000 })
  const plan = anneal.plan()
  const first = bilan(session, placed)
  const last = bilan(session, plan)
  const report = {
    ...demande,
    seed,
    placed: placed.length,
    reached,
    explained,
    supervisorsProvenOverbooked: overbooked,
    hard: first.dur.length + last.dur.length,
    softFirst: first.cout,
    annealed: plan.length,
    softAnnealed: last.cout,
  }
  return { compiled, report }
}

/** Sessions of the sizes of Almeida et al. (EJOR 2023), with invented people: open, then short of time. */
const PROVEN: readonly Omit<DemandeSession, 'seed'>[] = [
  { soutenances: 20, membres: 25, salles: 2, jours: 3, presence: 40 },
  { soutenances: 20, membres: 25, salles: 1, jours: 2, presence: 40 },
  { soutenances: 30, membres: 38, salles: 2, jours: 3, presence: 35 },
  { soutenances: 30, membres: 38, salles: 2, jours: 2, presence: 30 },
  { soutenances: 40, membres: 50, salles: 2, jours: 4, presence: 35 },
  { soutenances: 40, membres: 50, salles: 2, jours: 3, presence: 25 },
]
const LARGE: Omit<DemandeSession, 'seed'> = { soutenances: 150, membres: 60, salles: 5, jours: 10 }

/** Seconds HiGHS is given at most for each proof. */
const PROOF_SECONDS = 60

/** Sizes and densities of the published instances with whole committees to choose: people 14 to 19 % of the time there, rooms 10 or 16 %. */
const COMITES: readonly DemandeComite[] = [
  [20, 25],
  [30, 38],
  [40, 50],
].flatMap(([soutenances, membres]) =>
  [
    { restreints: 2, reste: 822, absent: 971 },
    { restreints: 2, reste: 867, absent: 970 },
    { restreints: 1, reste: 822, absent: 971 },
    { restreints: 1, reste: 763, absent: 972 },
  ].flatMap((personnes, a) =>
    [
      { salleReste: 880, salleAbsente: 976 },
      { salleReste: 802, salleAbsente: 978 },
    ].map((rooms, b) => ({
      soutenances: soutenances!,
      membres: membres!,
      ...personnes,
      ...rooms,
      seed: soutenances! * 100 + a * 10 + b,
    })),
  ),
)

/** Committees: the instances of the published shape, through the form the published files have. */
const benchComites = async (ask: BenchAsk): Promise<void> => {
  const list = COMITES.flatMap((demande, rang): Connue[] => {
    const read = decodeAlmeida(encodeAlmeida(genererComite(demande)))
    if (!read.ok) throw new Error(JSON.stringify(read.refus))
    const lue = { forme: 'almeida', session: sessionDe(read.value), comite: read.value } as const
    return [{ nom: `comite-${rang}`, lue, known: null }]
  })
  console.log(JSON.stringify(benchDossier(list, ask)))
  for (const { nom, lue } of list) {
    const { placed } = essayerSession(lue, ask.seeds[0]!, ask.seconds)
    if (placed === lue.session.soutenances.length) continue
    console.log(
      JSON.stringify({ nom, placed, highs: await prouver(compileSession(lue.session), 4 * PROOF_SECONDS) }),
    )
  }
}

/** Defences: how many stand within the seconds, beside the most that HiGHS proves possible. */
const benchProuvees = async ({ seconds, seeds }: BenchAsk): Promise<void> => {
  const total = { sessions: 0, proven: 0, equal: 0, above: 0, hard: 0, slowest: 0 }
  for (const demande of PROVEN)
    for (const seed of seeds) {
      const { compiled, report } = judge(genererSession({ ...demande, seed }), demande, seed, seconds)
      const highs = await prouver(compiled, PROOF_SECONDS)
      total.sessions++
      total.hard += report.hard
      total.slowest = Math.max(total.slowest, report.reached)
      if (highs.possible !== null) {
        total.proven++
        if (report.annealed === highs.possible) total.equal++
        if (report.annealed > highs.possible) total.above++
      }
      console.log(JSON.stringify({ ...report, highs }))
    }
  for (const seed of seeds)
    console.log(JSON.stringify(judge(genererSession({ ...LARGE, seed }), LARGE, seed, seconds).report))
  console.log(JSON.stringify(total))
}

/** The instances of `--dir`, in the published forms or ours; without it, invented ones: `--only comites` or `--only sessions` for one kind. */
export const benchSoutenances = async (ask: BenchAsk): Promise<void> => {
  if (ask.given) {
    const { list, refused } = await readDossier(ask)
    console.log(JSON.stringify({ ...benchDossier(list, ask), refused }))
    return
  }
  if (ask.only?.includes('comites') ?? true) await benchComites(ask)
  if (ask.only?.includes('sessions') ?? true) await benchProuvees(ask)
}
