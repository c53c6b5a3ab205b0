import { termes } from '#src/planner/annee/regles.ts'
import { copySchedule, place, remove, type Schedule } from '#src/planner/kernel/schedule.ts'
import { type Book, openBook } from '#src/planner/kernel/terms.ts'
import type { CibleEmploi } from '../emploi/demander-cibles.ts'
import { slotOf } from '../emploi/grille-emploi.ts'
import type { Situation } from '../emploi/read-situation.ts'

/** What the comfort of a timetable costs now, and what each lit start of a block would add or save. */
export type CoutCibles = { readonly avant: number; readonly ecarts: readonly (number | null)[] }

type Livre = { readonly s: Schedule; readonly book: Book }
const livres = new WeakMap<Situation, Livre>()

/** A schedule of its own and what it costs, opened once for each situation; whoever moves a block puts it back. */
const livreDe = (situation: Situation): Livre => {
  const known = livres.get(situation)
  if (known) return known
  const { compiled, schedule, probleme } = situation
  const s = copySchedule(schedule)
  const terms = termes(compiled, { ...probleme.poids, changements: 0 }).filter(({ poids }) => poids > 0)
  const livre = { s, book: openBook(s, terms) }
  livres.set(situation, livre)
  return livre
}

/**
 * Prices the starts of a block, one by one, from the groups of rules each touches; refused ones have no price. The price
 * of changing the plan is left out: here it is what one asks for.
 */
export const coutCibles = (
  situation: Situation,
  bloc: string,
  { salle, cibles }: { readonly salle: string | null; readonly cibles: readonly CibleEmploi[] },
): CoutCibles => {
  const { compiled, probleme, taskOf } = situation
  const t = taskOf(bloc)
  const { s, book } = livreDe(situation)
  const avant = book.total()
  if (t === undefined || s.start[t]! < 0) return { avant, ecarts: cibles.map(() => null) }
  const role = compiled.model.roles.first[t]!
  const [stood, room] = [s.start[t]!, s.choice[role]!]
  const rangs = new Map(compiled.annee.salles.map(({ id }, r) => [id, compiled.firstSalle + r]))
  const ecarts = cibles.map(({ jour, debut, refus, salles }) => {
    const slot = slotOf(probleme.annee.grille, probleme.rangs, { jour, debut })
    if (refus !== null || slot === null) return null
    const named = salle !== null && salles.includes(salle) ? salle : salles[0]
    book.begin()
    book.touch(t)
    remove(s, t)
    s.choice[role] = (named === undefined ? undefined : rangs.get(named)) ?? room
    place(s, t, slot)
    book.touch(t)
    const ecart = book.change(Number.POSITIVE_INFINITY)
    remove(s, t)
    s.choice[role] = room
    place(s, t, stood)
    return ecart
  })
  return { avant, ecarts }
}
