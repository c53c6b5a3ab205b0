import type { Term } from '../../kernel/terms.ts'
import type { Because } from '../../regle/regle.ts'
import type { Plan } from '../annee.ts'
import { blocKey, type Compiled } from '../modele.ts'
import type { Regle } from '../regle.ts'

/** A published séance stays where it was announced: one unit per séance whose start or room has changed. */
export const changements = (publie: Plan): Regle => ({
  nom: 'changements',
  dure: false,
  check: (_, plan) => {
    const was = new Map(publie.map((seance) => [blocKey(seance), seance]))
    return plan.flatMap((seance) => {
      const { module, rang, debut, salle } = seance
      const old = was.get(blocKey(seance))
      if (!old || (old.debut === debut && old.salle === salle)) return []
      const { debut: de } = old
      const because: Because =
        de === debut
          ? { code: 'planning.autreSalle', module, rang, creneau: debut, de: old.salle, vers: salle }
          : { code: 'planning.deplacee', module, rang, de, vers: debut }
      return [{ poids: 1, because }]
    })
  },
})

/** The same, for the search: one group per block. */
export const termeChangements = (
  { annee, blocs, model, firstSalle }: Compiled,
  publie: Plan,
  poids: number,
): Term => {
  const was = new Map(publie.map((seance) => [blocKey(seance), seance]))
  const rooms = new Map(annee.salles.map(({ id }, r) => [id, firstSalle + r]))
  const old = blocs.map(({ module, rang }) => was.get(blocKey({ module: annee.modules[module]!.id, rang })))
  const oldStart = Int32Array.from(old, (seance) => seance?.debut ?? -1)
  const oldRoom = Int32Array.from(old, (seance) => (seance ? (rooms.get(seance.salle) ?? -1) : -1))
  return {
    nom: 'changements',
    poids,
    groups: blocs.length,
    touch: (_, t, add) => add(t),
    cost: ({ start, choice }, t) =>
      start[t]! < 0 ||
      oldStart[t]! < 0 ||
      (start[t] === oldStart[t] && choice[model.roles.first[t]!] === oldRoom[t])
        ? 0
        : 1,
  }
}
