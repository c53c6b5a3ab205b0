import { type Annealing, annealing, type Cooling } from '../kernel/anneal.ts'
import { insertion } from '../kernel/insert.ts'
import { seeded } from '../kernel/random.ts'
import { emptySchedule } from '../kernel/schedule.ts'
import type { Search } from '../kernel/search.ts'
import { compile, type Instance, modelOf, type Seance } from './instance.ts'
import { emptyState, put, type State } from './state.ts'
import { type Mix, makeWalk, WAITING } from './walk.ts'

/** What may be set about a run; one setting for every instance. */
export type Setting = { readonly cooling: Cooling; readonly mix: Mix }

/** Chosen on a few instances and seeds; docs/benchmarks.md says which. */
export const SETTING: Setting = {
  cooling: { hot: 12, cold: 0.1 },
  mix: { rooms: 6500, stay: 30000, chains: 3000 },
}

/** Share of the budget after which insertion gives way, even with lectures waiting. */
const PATIENCE = 0.2

/** Reads the timetable off a state; lectures that wait are absent. */
export const seancesOf = (s: State, instance: Instance): Seance[] => {
  const { coursDe, parJour } = s.tables
  return [...s.period].flatMap((p, l) =>
    p < 0
      ? []
      : {
          cours: instance.cours[coursDe[l]!]!.id,
          salle: instance.salles[s.room[l]!]!.id,
          jour: Math.floor(p / parJour),
          periode: p % parJour,
        },
  )
}

/** A run on one instance: insertion with ejection until every lecture stands, then annealing. */
export const searchUd2 = (
  instance: Instance,
  seed: number,
  { cooling, mix }: Setting = SETTING,
): Search<readonly Seance[]> => {
  const tables = compile(instance)
  const random = seeded(seed)
  const schedule = emptySchedule(modelOf(tables))
  const inserting = insertion(schedule, random)
  const state = emptyState(tables)
  const walk = makeWalk(state, random, mix)
  let run: Annealing | null = null
  let from = 0

  const firstRoom = schedule.model.resources - tables.salles
  const standUp = (): Annealing => {
    inserting.settle()
    for (const [l, p] of schedule.start.entries())
      if (p >= 0) put(state, l, p, schedule.choice[l]! - firstRoom)
    return annealing(walk, random, cooling)
  }
  const advance = (steps: number, spent: number): void => {
    if (run) {
      run.advance(steps, (spent - from) / (1 - from))
      return
    }
    if (inserting.advance(Math.ceil(steps / 40)) || spent > PATIENCE) {
      from = spent
      run = standUp()
    }
  }
  const progress = () => {
    const waiting = run ? Math.floor(run.best() / WAITING) : inserting.left()
    return {
      phase: run ? ('recuit' as const) : ('insertion' as const),
      placed: tables.seances - waiting,
      waiting,
      soft: run ? run.best() % WAITING : 0,
      moves: run ? run.moves() : inserting.inserted(),
    }
  }
  /** What the insertion has, which goes on undisturbed. */
  const inserted = () => {
    const { start, choice } = inserting.kept()
    return { period: start, room: choice.map((resource) => resource - firstRoom) }
  }
  const best = (): readonly Seance[] => {
    const { period, room } = run ? walk.kept() : inserted()
    const copy = emptyState(tables)
    for (let l = 0; l < tables.seances; l++) if (period[l]! >= 0) put(copy, l, period[l]!, room[l]!)
    return seancesOf(copy, instance)
  }
  return { advance, progress, best }
}
