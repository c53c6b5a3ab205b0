import type { Monde } from '#src/app/monde.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { findPublished, listPublished } from '#src/store/offre/publication-store.ts'

/** One line of the catalogue; `recherche` is the folded text a search looks through. */
export type PublicationCourte = Awaited<ReturnType<typeof listPublished>>[number]

type Row = NonNullable<Awaited<ReturnType<typeof findPublished>>>
/** A fiche: the frozen text, and the house's own rows around it. */
export type Publication = Omit<Row, 'contenu'> & { readonly contenu: Programme }

/** Everything the public may read, by title. */
export const listPublications = (monde: Monde): Promise<readonly PublicationCourte[]> =>
  listPublished(monde.db)

/** The published text at this public address; undefined when there is none, draft or not. */
export const findPublication = async (monde: Monde, adresse: string): Promise<Publication | undefined> => {
  const row = await findPublished(monde.db, adresse)
  return row?.contenu ? { ...row, contenu: row.contenu } : undefined
}
