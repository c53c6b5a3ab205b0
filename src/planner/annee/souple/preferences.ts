import { startTerm } from '../../kernel/resource-terms.ts'
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

/** The same, for the search. */
export const termePreferences = ({ annee, model, blocs }: Compiled, poids: number): Term => {
  const evite = new Map(annee.enseignants.map((e) => [e.id, e.evite]))
  const avoided = annee.modules.map((m) => m.enseignants.flatMap((id) => evite.get(id) ?? []))
  const price = blocs.map(({ module }, t) => {
    const slots = avoided[module]!
    if (slots.length === 0) return null
    return Int32Array.from({ length: model.slots }, (_, start) => {
      let sum = 0
      for (const own of slots)
        for (let slot = start; slot < start + model.duration[t]! && slot < model.slots; slot++)
          sum += own[slot]!
      return sum
    })
  })
  return startTerm(preferences.nom, poids, price)
}
