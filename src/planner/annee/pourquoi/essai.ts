import { makeProbe } from '../../kernel/blockers.ts'
import { insertion } from '../../kernel/insert.ts'
import { seeded } from '../../kernel/random.ts'
import { copySchedule, inDomain, place, remove, type Schedule } from '../../kernel/schedule.ts'
import { openBook } from '../../kernel/terms.ts'
import type { Annee, Plan } from '../annee.ts'
import { type Difference, differences, prevenus } from '../differences.ts'
import { compileAnnee, planOf, scheduleOf } from '../modele.ts'
import { POIDS, type Poids, termes } from '../regles.ts'
import { type Cible, cibles } from './cible.ts'

/** A block of a module. */
export type Cle = { readonly module: string; readonly rang: number }

/** A term and what it costs before and after. */
export type Ecart = { readonly nom: string; readonly avant: number; readonly apres: number }

/** What a move would make of the plan: the plan, what changes, who must be told, the cost term by term. */
export type Consequence = {
  readonly plan: Plan
  readonly differences: readonly Difference[]
  readonly prevenir: readonly string[]
  /** Blocks that stood before and would wait. */
  readonly perdus: readonly Cle[]
  readonly cout: readonly Ecart[]
}

/** A plan one may play with: nothing asked of it changes it. */
export type Essai = {
  /** Every start between two slots, lit or refused with its reason; empty for a block the year does not have. */
  cibles(bloc: Cle, from: number, to: number): readonly Cible[]
  /**
   * The block at `debut`, those it sends away put elsewhere; null when it cannot stand there at all: out of
   * its domain, or what stands there is locked.
   */
  deplacer(bloc: Cle, debut: number): Consequence | null
}

/** Insertions a trial may take. */
const EFFORT = 400

/** Opens a plan for trials; compiled once, every answer is then a matter of milliseconds. */
export const ouvrirEssai = (
  annee: Annee,
  plan: Plan,
  verrous: ReadonlySet<string> = new Set(),
  poids: Poids = POIDS,
): Essai => {
  const compiled = compileAnnee(annee)
  const { model, tasksOf } = compiled
  const schedule = scheduleOf(compiled, plan, verrous)
  const stands = planOf(compiled, schedule)
  const terms = termes(compiled, poids, plan)
  const costs = (s: Schedule): number[] => openBook(s, terms).byTerm()
  const before = costs(schedule)
  const rangModule = new Map(annee.modules.map(({ id }, m) => [id, m]))
  const taskOf = ({ module, rang }: Cle): number => tasksOf[rangModule.get(module) ?? -1]?.[rang] ?? -1

  const deplacer = (bloc: Cle, debut: number): Consequence | null => {
    const t = taskOf(bloc)
    if (t < 0 || !inDomain(model, t, debut) || schedule.locked[t]) return null
    const s = copySchedule(schedule)
    if (s.start[t]! >= 0) remove(s, t)
    const probe = makeProbe(s, new Float64Array(model.tasks).fill(1))
    if (!Number.isFinite(probe.ask(t, debut, Number.POSITIVE_INFINITY))) return null
    const sent = [...probe.found.subarray(0, probe.count())]
    const role = model.roles.first[t]!
    for (let r = role; r < model.roles.first[t + 1]!; r++) s.choice[r] = probe.picks[r - role]!
    for (const other of sent) remove(s, other)
    place(s, t, debut)
    s.locked[t] = 1
    const run = insertion(s, seeded(1), sent)
    while (run.inserted() < EFFORT && !run.advance(20));
    run.settle()
    const apres = planOf(compiled, s)
    const changed = differences(annee, stands, apres)
    const after = costs(s)
    return {
      plan: apres,
      differences: changed,
      prevenir: prevenus(changed),
      perdus: changed.filter(({ code }) => code === 'retiree').map(({ module, rang }) => ({ module, rang })),
      cout: terms.map(({ nom }, k) => ({ nom, avant: before[k]!, apres: after[k]! })),
    }
  }
  return {
    cibles: (bloc, from, to) => {
      const t = taskOf(bloc)
      return t < 0 ? [] : cibles(compiled, schedule, t, from, to)
    },
    deplacer,
  }
}
