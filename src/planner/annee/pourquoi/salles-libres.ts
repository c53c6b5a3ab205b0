import { rowOf } from '../../kernel/model.ts'
import type { Schedule } from '../../kernel/schedule.ts'
import type { Compiled } from '../modele.ts'

/** Asks which suitable rooms are open and free for a block at a start, the block itself taken out; ids. */
export const sallesLibres = (
  compiled: Compiled,
  s: Schedule,
  t: number,
): ((debut: number) => readonly string[]) => {
  const { annee, model, firstSalle } = compiled
  const { slots, closed, duration, candidates, roles } = model
  const rooms = [...rowOf(candidates, roles.first[t]!)]
  return (debut) =>
    rooms
      .filter((room) => {
        for (let k = room * slots + debut; k < room * slots + debut + duration[t]!; k++)
          if (closed[k] || (s.owner[k]! >= 0 && s.owner[k] !== t)) return false
        return true
      })
      .map((room) => annee.salles[room - firstSalle]!.id)
}
