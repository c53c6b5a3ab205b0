/** What changed in a shared EC since both sides agreed: shown to the associated programme, never written in its text. */
import { compareProgrammes, type Difference } from '../edition/compare.rules.ts'
import type { Bloc, Ec } from '../maquette.schema.ts'

/** What an agreement rests on: what is taught and how it is assessed. Links, codes and credits are each programme's own. */
export type Convenu = Pick<Ec, 'intitule' | 'volumes' | 'responsables' | 'evaluation'>

export const pickConvenu = ({ intitule, volumes, responsables, evaluation }: Ec): Convenu => ({
  intitule,
  volumes,
  responsables,
  evaluation,
})

/** From what was agreed to what the carrier says today; null once the carrier's EC is gone. */
export const ecartsOf = (convenu: Convenu, porteur: Ec | undefined): readonly Difference[] | null =>
  porteur === undefined ? null : compareProgrammes(convenu, pickConvenu(porteur))

/** BCC of one title in both programmes: those that can be shared as a whole. */
export const blocsCommuns = (a: readonly Bloc[], b: readonly Bloc[]): readonly Bloc[] => {
  const words = ({ intitule }: Bloc): string => intitule.normalize('NFC').toLowerCase().trim()
  const theirs = new Set(b.map(words))
  return a.filter((bloc) => theirs.has(words(bloc)))
}
