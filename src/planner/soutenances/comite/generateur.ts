import { type Random, seeded } from '../../kernel/random.ts'
import type { Grid, Instance } from './instance.ts'

/** What is asked of an invented instance. Probabilities are in a thousand. */
export type DemandeComite = {
  readonly soutenances: number
  readonly membres: number
  /** Roles for which each defence draws its own people; the others are open to the same people for all. */
  readonly restreints: number
  /** Chance that who is there is there in the next slot; and that who is away stays away. */
  readonly reste: number
  readonly absent: number
  readonly salleReste: number
  readonly salleAbsente: number
  readonly seed: number
}

const JOURS = 15
const CRENEAUX = 16
const ROLES = 3
const SALLES = 3
const DUREE = 2

/**
 * Presences that last: each day a chain of two states walked long enough to forget where it began. Who has just left
 * stays away one slot more, so that a defence is over before another can begin.
 */
const presences = (random: Random, { reste, absent }: { reste: number; absent: number }): number[][] =>
  Array.from({ length: JOURS }, () => {
    let isThere = false
    let owed = 0
    const step = (): number => {
      if (owed > 0) owed--
      else {
        const stays = random.below(1000) < (isThere ? reste : absent)
        if (!stays) {
          if (isThere) owed = DUREE - 1
          isThere = !isThere
        }
      }
      return isThere ? 1 : 0
    }
    for (let i = 0; i < 50; i++) step()
    return Array.from({ length: CRENEAUX }, step)
  })

/** Half of what is open, in runs, is liked less. */
const liked = (random: Random, open: Grid): number[][] =>
  open.map((day) => {
    let level = 1
    return day.map((there) => {
      if (random.below(10) < 2) level = 3 - level
      return there * level
    })
  })

const draw = (random: Random, from: readonly number[], count: number): ReadonlySet<number> =>
  new Set(
    from
      .map((i) => [random.bits(), i] as const)
      .toSorted(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, i]) => i),
  )

/**
 * An instance of the shape and density of the published ones, with invented people: 15 days of 16 slots, three roles,
 * three rooms, defences of two slots. Seven members in ten may hold a role at all; where a role is restricted, four in
 * ten of all may hold it for a given defence. The same demand, the same instance.
 */
export const genererComite = (demande: DemandeComite): Instance => {
  const { soutenances, membres, restreints, seed } = demande
  const random = seeded(seed)
  const everyone = Array.from({ length: membres }, (_, i) => i)
  const open = Array.from({ length: ROLES }, () => [...draw(random, everyone, Math.floor(0.7 * membres))])
  const isRestricted = draw(random, [0, 1, 2], restreints)
  const may = Array.from({ length: soutenances }, () =>
    open.map((people, t) =>
      isRestricted.has(t) ? draw(random, people, Math.floor(0.4 * membres)) : new Set(people),
    ),
  )
  return {
    jours: JOURS,
    creneaux: CRENEAUX,
    soutenances,
    roles: ROLES,
    duree: DUREE,
    membres: everyone.map((i) => ({
      maximum: Math.ceil(membres / 2),
      gout: liked(random, presences(random, demande)),
      peut: may.map((roles) => roles.map((people) => (people.has(i) ? 1 : 0))),
    })),
    salles: Array.from({ length: SALLES }, () =>
      presences(random, { reste: demande.salleReste, absent: demande.salleAbsente }),
    ),
  }
}
