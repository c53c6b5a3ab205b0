import { cpuSeconds } from '#src/cli/plan-run.ts'
import { differences } from '#src/planner/annee/differences.ts'
import { type Demande, genererAnnee } from '#src/planner/annee/generateur.ts'
import { type Compiled, compileAnnee, planOf, scheduleOf } from '#src/planner/annee/modele.ts'
import { planifier } from '#src/planner/annee/planifier.ts'
import { compte, expliquer } from '#src/planner/annee/pourquoi/explication.ts'
import { accorder, reparer } from '#src/planner/annee/pourquoi/reparation.ts'
import { bilan, DUR, POIDS } from '#src/planner/annee/regles.ts'
import { insertion } from '#src/planner/kernel/insert.ts'
import { seeded } from '#src/planner/kernel/random.ts'
import { waiting } from '#src/planner/kernel/schedule.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'
import { hasFet, runFet } from './bench-fet.ts'
import type { BenchAsk } from './bench-planner.ts'

/** Places a year from nothing; `seconds` bounds a year that cannot be full. */
const placeYear = (demande: Demande, seconds: number) => {
  const annee = genererAnnee(demande)
  const from = cpuSeconds()
  const compiled = compileAnnee(annee)
  const schedule = scheduleOf(compiled, [])
  const run = insertion(schedule, seeded(demande.seed))
  let reached = 0
  for (let left = run.left(); cpuSeconds() - from < seconds; ) {
    const done = run.advance(100)
    if (run.left() < left) {
      left = run.left()
      reached = cpuSeconds() - from
    }
    if (done) break
  }
  const used = cpuSeconds() - from
  run.settle()
  return { compiled, schedule, left: run.left(), ejected: run.ejected(), used, reached }
}

const hardBreaks = ({ annee }: Compiled, plan: ReturnType<typeof planOf>): number =>
  DUR.reduce((sum, regle) => sum + regle.check(annee, plan).length, 0)

/** Every left-out block explained, and each repair applied and judged by the rules: how many were false. */
const explainAll = (compiled: Compiled, schedule: ReturnType<typeof scheduleOf>) => {
  const plan = planOf(compiled, schedule)
  let explained = 0
  let repairs = 0
  let wrong = 0
  for (const t of waiting(schedule)) {
    if (expliquer(compiled, schedule, t).length > 0) explained++
    const { module: m, rang } = compiled.blocs[t]!
    const module = compiled.annee.modules[m]!.id
    for (const { concession, plan: apres } of reparer(compiled.annee, {
      plan,
      verrous: new Set(),
      module,
      rang,
    })) {
      repairs++
      const placed = apres.some((s) => s.module === module && s.rang === rang)
      if (!placed || bilan(accorder(compiled.annee, concession), apres).dur.length > 0) wrong++
    }
  }
  const proven = compiled.annee.promotions.filter(({ id }) => compte(compiled.annee, id)).length
  return { explained, repairs, wrong, promotionsProvenOverfull: proven }
}

/** One slot of one séance forbidden in a finished plan: time, séances moved, soft cost before and after. */
const forbidOne = (compiled: Compiled, publie: ReturnType<typeof planOf>, at: number, seconds: number) => {
  const { annee } = compiled
  const lost = publie[at % publie.length]!
  const qui = annee.modules.find(({ id }) => id === lost.module)!.enseignants[0]!
  const now = {
    ...annee,
    evenements: [{ nom: 'absence', concerne: [qui], debut: lost.debut, fin: lost.debut + 1 }],
  }
  const from = cpuSeconds()
  const again = planifier(compileAnnee(now), { seed: at, publie })
  drive(again.search, { spent: clockBudget(seconds - (cpuSeconds() - from), cpuSeconds), chunk: 500 })
  const plan = again.plan()
  const used = cpuSeconds() - from
  const changed = differences(now, publie, plan)
  const moved = changed.filter(({ code }) => code === 'deplacee').length
  const quiet = { ...POIDS, changements: 0 }
  return {
    ms: Math.round(used * 1000),
    moved,
    otherRoom: changed.filter(({ code }) => code === 'autre-salle').length,
    waiting: publie.length - plan.length,
    before: bilan(annee, publie, quiet).cout,
    after: bilan(now, plan, quiet).cout,
    hard: hardBreaks(compileAnnee(now), plan),
  }
}

/** FET on the same year, judged by the same rules; a note where it is not installed. */
const beside = (compiled: Compiled, seconds: number) => {
  if (!hasFet()) return { fet: 'skipped: fet-cl is not installed' }
  const { plan, cpu, wall } = runFet(compiled.annee, seconds)
  return { fet: { placed: plan.length, hard: hardBreaks(compiled, plan), cpu, wall } }
}

const FULL = [1, 2, 6, 12, 24]
/** From this size on FET is run beside, on the first seed. */
const COMPARED = 6
/** Seconds of search FET is given at most. */
const FET_LIMIT = 120

const benchFull = ({ seconds, seeds }: BenchAsk) => {
  const worst = { placedAll: true, hard: 0, seconds24: 0 }
  for (const seed of seeds)
    for (const promotions of FULL) {
      const year = placeYear({ promotions, seed, rythme: null }, seconds)
      const { compiled, schedule, left, ejected, used } = year
      const hard = hardBreaks(compiled, planOf(compiled, schedule))
      const blocs = compiled.blocs.length
      worst.placedAll &&= left === 0
      worst.hard += hard
      if (promotions === 24) worst.seconds24 = Math.max(worst.seconds24, used)
      const compared = seed === seeds[0] && promotions >= COMPARED ? beside(compiled, FET_LIMIT) : {}
      const own = { year: 'full', promotions, seed, blocs, placed: blocs - left, ejected, used, hard }
      console.log(JSON.stringify({ ...own, ...compared }))
    }
  return worst
}

const benchOverfull = ({ seconds, seeds }: BenchAsk) => {
  const sum = { least6: Number.POSITIVE_INFINITY, leftOut: 0, explained: 0, repairs: 0, falseRepairs: 0 }
  for (const seed of seeds)
    for (const promotions of [2, 6]) {
      const year = placeYear({ promotions, seed, rythme: 4 }, seconds)
      const { compiled, schedule, left, used, reached } = year
      const blocs = compiled.blocs.length
      const placed = blocs - left
      const hard = hardBreaks(compiled, planOf(compiled, schedule))
      const said = explainAll(compiled, schedule)
      if (promotions === 6) sum.least6 = Math.min(sum.least6, placed)
      sum.leftOut += left
      sum.explained += said.explained
      sum.repairs += said.repairs
      sum.falseRepairs += said.wrong
      const own = { year: 'over-full', promotions, seed, blocs, placed, reached, used, hard }
      console.log(JSON.stringify({ ...own, ...said }))
    }
  return sum
}

/** A small year and a large one, each annealed for a while before one slot is taken away. */
const benchChange = ({ seconds, seeds }: BenchAsk) => {
  const most = { ms: 0, moved: 0, waiting: 0, hard: 0 }
  for (const promotions of [2, 24]) {
    const compiled = compileAnnee(genererAnnee({ promotions, seed: seeds[0]!, rythme: null }))
    const first = planifier(compiled, { seed: seeds[0]! })
    drive(first.search, { spent: clockBudget(Math.min(10, seconds), cpuSeconds) })
    const publie = first.plan()
    for (let i = 0; i < 10; i++) {
      const change = forbidOne(compiled, publie, 7 + 23 * i, 0.25)
      most.ms = Math.max(most.ms, change.ms)
      most.moved = Math.max(most.moved, change.moved + change.otherRoom)
      most.waiting = Math.max(most.waiting, change.waiting)
      most.hard += change.hard
      console.log(JSON.stringify({ change: 'one slot forbidden', promotions, ...change }))
    }
  }
  return most
}

/** The dated year: full years placed, over-full years explained, one change re-planned; the worst of each at the end. */
export const benchAnnee = (ask: BenchAsk): void => {
  const full = benchFull(ask)
  const overfull = benchOverfull(ask)
  console.log(JSON.stringify({ full, overfull, change: benchChange(ask) }))
}
