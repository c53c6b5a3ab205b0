/**
 * The hours of a programme seen twice: in full by its learners, who follow each EC whoever pays for it, and as a cost,
 * where an EC taught once for several parcours is counted once, each programme with its part.
 */
import { addFractions, type Fraction, fraction, fromDecimal } from '#src/kit/fraction.ts'
import { type Part, repartir } from './part.rules.ts'

/** An EC and its hours; null, unknown. */
export type EcHeures = { readonly id: string; readonly heures: number | null }

/** An agreement in force. */
export type Accord = {
  readonly porteur: EcHeures
  readonly associe: string
  readonly part: Part | null
}

export type LigneCout = {
  readonly ec: string
  /** What its learners follow. */
  readonly heures: Fraction | null
  /** What the programme bears of it. */
  readonly cout: Fraction | null
  readonly role: 'seul' | 'porteur' | 'associe'
  readonly depasse: boolean
}

/** Known hours, and how many lines are unknown: a sum never passes them off as zero. */
export type SommeExacte = { readonly total: Fraction; readonly inconnus: number }

export const sumExact = (values: readonly (Fraction | null)[]): SommeExacte => ({
  total: values.filter((value) => value !== null).reduce(addFractions, fraction(0)),
  inconnus: values.filter((value) => value === null).length,
})

const exact = (heures: number | null): Fraction | null => (heures === null ? null : fromDecimal(heures))

/** The cost of each EC of one programme, `accords` being all those in force where one of its EC stands. */
export const coutParEc = (ecs: readonly EcHeures[], accords: readonly Accord[]): readonly LigneCout[] =>
  ecs.map(({ id, heures }): LigneCout => {
    const own = exact(heures)
    const carried = accords.filter(({ porteur }) => porteur.id === id)
    const shared = accords.find(({ associe }) => associe === id)
    if (carried.length > 0) {
      const { porteur, depasse } = repartir(
        own,
        carried.map(({ part }) => part),
      )
      return { ec: id, heures: own, cout: porteur, role: 'porteur', depasse }
    }
    if (shared) {
      const { associes, depasse } = repartir(exact(shared.porteur.heures), [shared.part])
      return { ec: id, heures: own, cout: associes[0] ?? null, role: 'associe', depasse }
    }
    return { ec: id, heures: own, cout: own, role: 'seul', depasse: false }
  })
