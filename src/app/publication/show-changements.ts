import { compareProgrammes, type Difference } from '#src/domain/offre/edition/compare.rules.ts'
import type { Monde } from '../monde.ts'
import { type Edition, type Publication, showPublication } from './show-publication.ts'

export type Changements = {
  readonly publication: Publication
  /** The edition it took the place of. */
  readonly avant: Edition
  readonly differences: readonly Difference[]
}

/** The edition read just before this one; none before the first. */
export const editionAvant = (
  { numero }: Pick<Edition, 'numero'>,
  editions: readonly Edition[],
): Edition | undefined =>
  editions.filter((one) => one.numero < numero).toSorted((a, b) => b.numero - a.numero)[0]

/** A link of the matrix bears the words of what it leads to: reworded there, it is no second change. */
const isLienSuivi = ({ chemin, avant, apres }: Difference): boolean =>
  /\.ecs\[\d+\]\.(competences|objectifs)\b/.test(chemin) && avant !== null && apres !== null

/** What one public edition changed of the one before it; anyone may ask, since anyone may read both. */
export const showChangements = async (
  monde: Monde,
  adresse: string,
  numero: number,
): Promise<Changements | undefined> => {
  const publication = await showPublication(monde, adresse, numero)
  const avant = publication && editionAvant(publication, publication.editions)
  const before = avant && (await showPublication(monde, adresse, avant.numero))
  if (!publication || !avant || !before) return undefined
  return {
    publication,
    avant,
    differences: compareProgrammes(before.programme, publication.programme).filter(
      (one) => !isLienSuivi(one),
    ),
  }
}
