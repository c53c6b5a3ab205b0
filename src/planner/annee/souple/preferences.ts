import type { Term } from '../../kernel/terms.ts'
import type { Compiled } from '../modele.ts'
import { lire, type Regle, slotsDe } from '../regle.ts'

/** A lecturer is spared the slots it would rather not teach at: one unit per slot. */
export const preferences: Regle = {
  nom: 'préférences',
  dure: false,
  check: (annee, plan) => {
    const evite = new Map(annee.enseignants.map((e) => [e.id, e.evite]))
    return lire(annee, plan).flatMap((lue) =>
      lue.de.enseignants.flatMap((id) => {
        const poids = slotsDe(lue).filter((slot) => evite.get(id)?.[slot]).length
        const because = {
          code: 'planning.creneauEvite',
          enseignant: id,
          module: lue.module,
          creneau: lue.debut,
        }
        return poids > 0 ? [{ poids, because }] : []
      }),
    )
  },
}

/** The same, for the search: one group per block. */
export const termePreferences = ({ annee, model, blocs }: Compiled, poids: number): Term => {
  const evite = new Map(annee.enseignants.map((e) => [e.id, e.evite]))
  const avoided = annee.modules.map((m) => m.enseignants.flatMap((id) => evite.get(id) ?? []))
  return {
    nom: preferences.nom,
    poids,
    groups: blocs.length,
    touch: (_, t, add) => add(t),
    cost: ({ start }, t) => {
      const at = start[t]!
      if (at < 0) return 0
      let sum = 0
      for (const slots of avoided[blocs[t]!.module]!)
        for (let slot = at; slot < at + model.duration[t]!; slot++) sum += slots[slot]!
      return sum
    },
  }
}
