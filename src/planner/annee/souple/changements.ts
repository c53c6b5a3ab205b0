import type { Term } from '../../kernel/terms.ts'
import type { Plan } from '../annee.ts'
import { blocKey, type Compiled } from '../modele.ts'
import type { Regle } from '../regle.ts'

/** A published séance stays where it was announced: one unit per séance whose start has changed. */
export const changements = (publie: Plan): Regle => ({
  nom: 'changements',
  dure: false,
  check: (_, plan) => {
    const was = new Map(publie.map((seance) => [blocKey(seance), seance.debut]))
    return plan
      .filter((seance) => was.has(blocKey(seance)) && was.get(blocKey(seance)) !== seance.debut)
      .map(({ module, rang, debut }) => ({
        poids: 1,
        because: {
          code: 'planning.deplacee',
          module,
          rang,
          de: was.get(blocKey({ module, rang }))!,
          vers: debut,
        },
      }))
  },
})

/** The same, for the search: one group per block. */
export const termeChangements = ({ annee, blocs }: Compiled, publie: Plan, poids: number): Term => {
  const was = new Map(publie.map((seance) => [blocKey(seance), seance.debut]))
  const old = Int32Array.from(
    blocs,
    ({ module, rang }) => was.get(blocKey({ module: annee.modules[module]!.id, rang })) ?? -1,
  )
  return {
    nom: 'changements',
    poids,
    groups: blocs.length,
    touch: (_, t, add) => add(t),
    cost: ({ start }, t) => (start[t]! >= 0 && old[t]! >= 0 && start[t] !== old[t] ? 1 : 0),
  }
}
