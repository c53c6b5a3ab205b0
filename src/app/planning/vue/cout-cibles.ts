import { planOf } from '#src/planner/annee/modele.ts'
import { termes } from '#src/planner/annee/regles.ts'
import { copySchedule, place, remove } from '#src/planner/kernel/schedule.ts'
import { openBook } from '#src/planner/kernel/terms.ts'
import type { CibleEmploi } from '../emploi/demander-cibles.ts'
import { slotOf } from '../emploi/grille-emploi.ts'
import type { Situation } from '../emploi/read-situation.ts'

/** What the comfort of a timetable costs now, and what each lit start of a block would add or save. */
export type CoutCibles = { readonly avant: number; readonly ecarts: readonly (number | null)[] }

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
  const s = copySchedule(situation.schedule)
  const poids = { ...probleme.poids, changements: 0 }
  const book = openBook(s, termes(compiled, poids, planOf(compiled, { start: s.start, choice: s.choice })))
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
