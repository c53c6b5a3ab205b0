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

/** Avoided slots a block of `duration` covers, by start. */
const priceOf = (avoided: readonly Uint8Array[], duration: number, slots: number): Int32Array => {
  const price = new Int32Array(slots)
  for (const own of avoided) {
    let sum = 0
    for (let slot = slots - 1; slot >= 0; slot--) {
      sum += own[slot]! - (own[slot + duration] ?? 0)
      price[slot]! += sum
    }
  }
  return price
}

/** The same, for the search. Blocks of one module and one length share their prices. */
export const termePreferences = ({ annee, model, blocs }: Compiled, poids: number): Term => {
  const evite = new Map(annee.enseignants.map((e) => [e.id, e.evite]))
  const avoided = annee.modules.map((m) => m.enseignants.flatMap((id) => evite.get(id) ?? []))
  const known = new Map<string, Int32Array>()
  const price = blocs.map(({ module }, t) => {
    if (avoided[module]!.length === 0) return null
    const key = `${module} ${model.duration[t]}`
    const own = known.get(key) ?? priceOf(avoided[module]!, model.duration[t]!, model.slots)
    known.set(key, own)
    return own
  })
  return startTerm(preferences.nom, poids, price)
}
