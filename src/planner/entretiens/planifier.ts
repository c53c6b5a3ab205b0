import { dayOfSlot, halfDayOfSlot } from '../grille/grille.ts'
import { type LocalSearch, localSearch, warmth } from '../kernel/local-search.ts'
import { countTerm, startTerm, usedTerm } from '../kernel/resource-terms.ts'
import { lockAt, type Schedule } from '../kernel/schedule.ts'
import type { Term } from '../kernel/terms.ts'
import type { PlanEntretiens } from './entretiens.ts'
import { type Compiled, planOf, scheduleOf } from './modele.ts'
import { POIDS, type Poids, partEquitable } from './regles.ts'

/** The soft rules of regles.ts for the search, in the same order. */
export const termes = (
  { entretiens, model, firstJury }: Compiled,
  poids: Poids,
  publie: PlanEntretiens = [],
): readonly Term[] => {
  const { grille, candidats, jurys, premier } = entretiens
  const dayOf = dayOfSlot(grille)
  const late = dayOf.map((day) => Math.max(0, day - (dayOf[premier] ?? 0)))
  const resources = jurys.map((_, j) => firstJury + j)
  const whole = new Int32Array(model.slots)
  const avoided = candidats.map(({ evite }, t) => {
    if (!evite) return null
    const d = model.duration[t]!
    return Int32Array.from(evite, (_, start) =>
      evite.subarray(start, start + d).reduce((sum: number, bit) => sum + bit, 0),
    )
  })
  const was = new Map(publie.map(({ candidat, debut }) => [candidat, debut]))
  const moved = candidats.map(({ id }) => {
    const old = was.get(id)
    return old === undefined ? null : new Uint8Array(model.slots).fill(1).fill(0, old, old + 1)
  })
  const programmes = [...new Set(candidats.map(({ programme }) => programme))]
  const programmeOf = candidats.map(({ programme }) => programmes.indexOf(programme))
  const tasksOf = programmes.map((_, p) => programmeOf.flatMap((own, t) => (own === p ? t : [])))
  const sameJury: Term = {
    nom: 'même jury',
    poids: poids.memeJury,
    groups: programmes.length,
    touch: (_, t, add) => add(programmeOf[t]!),
    cost: ({ start, choice }, p) => {
      const seen = new Set<number>()
      for (const t of tasksOf[p]!) if (start[t]! >= 0) seen.add(choice[t]!)
      return Math.max(0, seen.size - 1)
    },
  }
  const watch = { resources, bucketOf: whole }
  const all: readonly Term[] = [
    startTerm(
      'au plus tôt',
      poids.auPlusTot,
      candidats.map(() => late),
    ),
    startTerm('préférences', poids.preferences, avoided),
    usedTerm(model, {
      ...watch,
      nom: 'demi-journées',
      poids: poids.demiJournees,
      bucketOf: halfDayOfSlot(grille),
    }),
    countTerm(
      model,
      { ...watch, nom: 'charge', poids: poids.charge },
      jurys.map(() => partEquitable(entretiens)),
    ),
    sameJury,
    startTerm('changements', poids.changements, moved),
  ]
  return all.filter((term) => term.poids > 0)
}

/** Locks what stands illegally where it was locked: a run moves nothing of it. */
const holdLocked = (
  { entretiens, firstJury }: Compiled,
  s: Schedule,
  plan: PlanEntretiens,
  verrous: ReadonlySet<string>,
): void => {
  const rangCandidat = new Map(entretiens.candidats.map(({ id }, t) => [id, t]))
  const rangJury = new Map(entretiens.jurys.map(({ id }, j) => [id, firstJury + j]))
  for (const { candidat, jury, debut } of plan) {
    const t = rangCandidat.get(candidat)
    if (t === undefined || s.locked[t] || s.start[t]! >= 0 || !verrous.has(candidat)) continue
    lockAt(s, t, debut, [rangJury.get(jury) ?? -1])
  }
}

/** What a run starts from. */
export type Depart = {
  readonly seed: number
  /** The published version; its interviews that are still legal stand from the start. */
  readonly publie?: PlanEntretiens
  /** A state to go on from; the published version when absent. */
  readonly depuis?: PlanEntretiens
  /** Candidates whose interview may not move, even from where a rule would now refuse it. */
  readonly verrous?: ReadonlySet<string>
  readonly poids?: Poids
}

/** A run on interviews; from a published version it stays cool. */
export const planifierEntretiens = (
  compiled: Compiled,
  { seed, publie = [], depuis, verrous, poids = POIDS }: Depart,
): { readonly search: LocalSearch; readonly schedule: Schedule; readonly plan: () => PlanEntretiens } => {
  const from = depuis ?? publie
  const schedule = scheduleOf(compiled, from, verrous)
  if (verrous) holdLocked(compiled, schedule, from, verrous)
  const search = localSearch(schedule, termes(compiled, poids, publie), {
    seed,
    cooling: { hot: warmth({ publie, depuis }, 8), cold: 0.2 },
    patience: 0.3,
  })
  return { search, schedule, plan: () => planOf(compiled, search.best()) }
}
