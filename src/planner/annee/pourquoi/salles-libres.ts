import { rowOf } from '../../kernel/model.ts'
import { copySchedule, remove, type Schedule } from '../../kernel/schedule.ts'
import type { Compiled } from '../modele.ts'

/** Asks which suitable rooms are open and free for a block at a start, the block itself taken out; ids. */
export const sallesLibres = (
  compiled: Compiled,
  s: Schedule,
  t: number,
): ((debut: number) => readonly string[]) => {
  const { annee, model, firstSalle } = compiled
  const { slots, closed, duration, candidates, roles } = model
  const copy = copySchedule(s)
  if (copy.start[t]! >= 0) remove(copy, t)
  const rooms = [...rowOf(candidates, roles.first[t]!)]
  return (debut) =>
    rooms
      .filter((room) => {
        for (let k = room * slots + debut; k < room * slots + debut + duration[t]!; k++)
          if (closed[k] || copy.owner[k]! >= 0) return false
        return true
      })
      .map((room) => annee.salles[room - firstSalle]!.id)
}
