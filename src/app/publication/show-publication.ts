import { publishRegistres, type RegistresPublics } from '#src/domain/offre/registre/publier.rules.ts'
import { groupRegistres } from '#src/domain/offre/registre/registre.ts'
import type { Jour } from '#src/kit/jour.ts'
import { findPublicationRow, type PublicationRow } from '#src/store/publication/find-publication.ts'
import { type Monde, today } from '../monde.ts'

export type { Edition } from '#src/store/publication/find-publication.ts'

/** A public text, and what its registers let it show on the day it is read. */
export type Publication = Omit<PublicationRow, 'inscriptions'> & {
  readonly registres: RegistresPublics
  readonly jour: Jour
}

/** A fiche anyone may read: the one in public, or an earlier edition by its number. */
export const showPublication = async (
  monde: Monde,
  adresse: string,
  numero: number | null = null,
): Promise<Publication | undefined> => {
  const row = await findPublicationRow(monde.db, adresse, numero)
  if (!row) return undefined
  const { inscriptions, ...publication } = row
  const jour = today(monde)
  return { ...publication, jour, registres: publishRegistres(groupRegistres(inscriptions), jour) }
}
