/**
 * What became of those who left with the diploma (Qualiopi, indicators 2 and 3): situations counted apart, a doctorate from
 * other studies; real jobs coded to the target jobs. Shares are of answers received, and always with their number.
 */
export const SITUATIONS = ['emploi', 'doctorat', 'autre_poursuite', 'recherche', 'autre'] as const
export type Situation = (typeof SITUATIONS)[number]

export type Reponse = {
  readonly id: string
  readonly situation: Situation
  /** The job as its holder names it. */
  readonly emploi: string | null
  /** The target job it was coded to. */
  readonly metier: string | null
}

/** Under so many answers a person may be recognised in a number: the house's own choice, no text of law. */
export const SEUIL_PUBLICATION = 5

export type Part = { readonly nombre: number; readonly sur: number; readonly pourcent: number | null }

const partOf = (nombre: number, sur: number): Part => ({
  nombre,
  sur,
  pourcent: sur === 0 ? null : Math.round((nombre / sur) * 1000) / 10,
})

export type Insertion = {
  readonly reponses: number
  readonly situations: Readonly<Record<Situation, Part>>
  /** Of the jobs held, those coded to each target job. */
  readonly metiers: Readonly<Record<string, Part>>
  /** Jobs held that nobody has coded yet. */
  readonly aCoder: number
  readonly partACoder: Part
  readonly publiable: boolean
}

/** Counts the answers of one survey over the target jobs of the programme. */
export const compterInsertion = (
  reponses: readonly Reponse[],
  metiers: readonly { readonly id: string }[],
): Insertion => {
  const enEmploi = reponses.filter(({ situation }) => situation === 'emploi')
  const aCoder = enEmploi.filter(({ metier }) => metier === null).length
  const count = (situation: Situation): Part =>
    partOf(reponses.filter((one) => one.situation === situation).length, reponses.length)
  return {
    reponses: reponses.length,
    situations: {
      emploi: count('emploi'),
      doctorat: count('doctorat'),
      autre_poursuite: count('autre_poursuite'),
      recherche: count('recherche'),
      autre: count('autre'),
    },
    metiers: Object.fromEntries(
      metiers.map(({ id }) => [
        id,
        partOf(enEmploi.filter(({ metier }) => metier === id).length, enEmploi.length),
      ]),
    ),
    aCoder,
    partACoder: partOf(aCoder, enEmploi.length),
    publiable: reponses.length >= SEUIL_PUBLICATION,
  }
}
