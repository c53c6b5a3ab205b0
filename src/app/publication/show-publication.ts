import { findPublicationRow, type PublicationRow } from '#src/store/publication/find-publication.ts'
import type { Monde } from '../monde.ts'

export type { Edition, PublicationRow as Publication } from '#src/store/publication/find-publication.ts'

/** A fiche anyone may read: the one in public, or an earlier edition by its number. */
export const showPublication = (
  monde: Monde,
  adresse: string,
  numero: number | null = null,
): Promise<PublicationRow | undefined> => findPublicationRow(monde.db, adresse, numero)
