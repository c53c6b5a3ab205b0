/**
 * « Séance 2 sur 5 » is what people count: the order of the calendar in the edition they read, whatever rank its block
 * was given when the hours were cut. What is not placed yet is counted in the five, and has no number.
 */
import type { Seance } from './emploi.ts'

type Comptee = Pick<Seance, 'cours' | 'bloc' | 'rang' | 'jour' | 'debut'>

const compare = (a: Comptee, b: Comptee): number =>
  a.jour === b.jour ? a.debut - b.debut || a.rang - b.rang : a.jour < b.jour ? -1 : 1

/** The number of each block, from 1, among the séances of its cours; `seances` are all those of one edition. */
export const numerosSeances = (seances: readonly Comptee[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(seances, ({ cours }) => cours).values()].flatMap((own) =>
      own.toSorted(compare).map(({ bloc }, i) => [bloc, i + 1] as const),
    ),
  )
