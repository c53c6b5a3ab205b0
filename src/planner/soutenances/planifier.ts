import { allOpen, dayOfSlot, outsideLunch } from '../grille/grille.ts'
import { type LocalSearch, localSearch, warmth } from '../kernel/local-search.ts'
import { rowOf } from '../kernel/model.ts'
import { countTerm, gapsTerm, usedTerm } from '../kernel/resource-terms.ts'
import type { Schedule } from '../kernel/schedule.ts'
import type { Term } from '../kernel/terms.ts'
import { POIDS, type Poids } from './bilan.ts'
import { type Compiled, planOf, scheduleOf } from './modele.ts'
import { partEquitable } from './regles.ts'
import type { PlanSession } from './soutenances.ts'

const preferencesTerm = ({ session, model }: Compiled, poids: number): Term => {
  const evite = session.membres.map((membre) => membre.evite)
  const avoided = (resource: number, from: number, to: number): number => {
    const own = evite[resource]
    let sum = 0
    if (own) for (let slot = from; slot < to; slot++) sum += own[slot]!
    return sum
  }
  return {
    nom: 'préférences',
    poids,
    groups: model.tasks,
    touch: (_, t, add) => add(t),
    cost: ({ start, choice }, t) => {
      const at = start[t]!
      if (at < 0) return 0
      let sum = 0
      for (const resource of rowOf(model.exact, t)) sum += avoided(resource, at, at + model.duration[t]!)
      for (let role = model.roles.first[t]!; role < model.roles.first[t + 1]!; role++)
        sum += avoided(choice[role]!, at, at + model.duration[t]!)
      return sum
    },
  }
}

const changesTerm = ({ session, model }: Compiled, publie: PlanSession, poids: number): Term => {
  const rang = new Map(session.membres.map(({ id }, m) => [id, m]))
  const was = session.soutenances.map(({ id }) => {
    const passage = publie.find((p) => p.soutenance === id)
    return passage && { debut: passage.debut, jury: passage.jury.map((membre) => rang.get(membre) ?? -1) }
  })
  return {
    nom: 'changements',
    poids,
    groups: model.tasks,
    touch: (_, t, add) => add(t),
    cost: ({ start, choice }, t) => {
      const old = was[t]
      if (!old || start[t]! < 0) return 0
      const first = model.roles.first[t]!
      return old.debut === start[t] && old.jury.every((m, i) => choice[first + i] === m) ? 0 : 1
    },
  }
}

/** The soft rules of regles.ts for the search, in the same order. */
export const termes = (compiled: Compiled, poids: Poids, publie: PlanSession = []): readonly Term[] => {
  const { session, model } = compiled
  const common = outsideLunch(session.grille)
  const resources = [...session.membres.keys()]
  const watch = { resources, bucketOf: dayOfSlot(session.grille) }
  return [
    gapsTerm(
      model,
      { ...watch, nom: 'enchaînées', poids: poids.enchainees },
      session.membres.map(({ disponibilite }) => allOpen(disponibilite, [common])),
    ),
    usedTerm(model, { ...watch, nom: 'jours de présence', poids: poids.joursDePresence }),
    countTerm(
      model,
      { nom: 'charge', poids: poids.charge, resources, bucketOf: new Int32Array(model.slots) },
      resources.map(() => partEquitable(session)),
    ),
    preferencesTerm(compiled, poids.preferences),
    changesTerm(compiled, publie, poids.changements),
  ]
}

/** What a run starts from. */
export type Depart = {
  readonly seed: number
  /** The published version; its defences that are still legal stand from the start. */
  readonly publie?: PlanSession
  /** A state to go on from; the published version when absent. */
  readonly depuis?: PlanSession
  /** Ids of the defences that may not move. */
  readonly verrous?: ReadonlySet<string>
  readonly poids?: Poids
}

/** A run on defences; from a published version it stays cool. */
export const planifierSession = (
  compiled: Compiled,
  { seed, publie = [], depuis, verrous, poids = POIDS }: Depart,
): { readonly search: LocalSearch; readonly schedule: Schedule; readonly plan: () => PlanSession } => {
  const schedule = scheduleOf(compiled, depuis ?? publie, verrous)
  const search = localSearch(schedule, termes(compiled, poids, publie), {
    seed,
    cooling: { hot: warmth({ publie, depuis }, 20), cold: 0.4 },
    patience: 0.7,
  })
  return { search, schedule, plan: () => planOf(compiled, search.best()) }
}
