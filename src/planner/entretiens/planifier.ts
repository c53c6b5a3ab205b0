import { dayOfSlot, halfDayOfSlot } from '../grille/grille.ts'
import { type LocalSearch, localSearch } from '../kernel/local-search.ts'
import { countTerm, startTerm, usedTerm } from '../kernel/resource-terms.ts'
import { emptySchedule, type Schedule } from '../kernel/schedule.ts'
import type { Term } from '../kernel/terms.ts'
import type { PlanEntretiens } from './entretiens.ts'
import { type Compiled, planOf } from './modele.ts'
import { POIDS, type Poids, partEquitable } from './regles.ts'

/** The soft rules of regles.ts for the search, in the same order. */
export const termes = ({ entretiens, model, firstJury }: Compiled, poids: Poids): readonly Term[] => {
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
  ]
  return all.filter((term) => term.poids > 0)
}

/** A run on interviews. */
export const planifierEntretiens = (
  compiled: Compiled,
  seed: number,
  poids: Poids = POIDS,
): { readonly search: LocalSearch; readonly schedule: Schedule; readonly plan: () => PlanEntretiens } => {
  const schedule = emptySchedule(compiled.model)
  const search = localSearch(schedule, termes(compiled, poids), {
    seed,
    cooling: { hot: 8, cold: 0.2 },
    patience: 0.3,
  })
  return { search, schedule, plan: () => planOf(compiled, search.best()) }
}
