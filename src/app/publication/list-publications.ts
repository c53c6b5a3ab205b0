import {
  FACETTES,
  type Facette,
  type FiltresPublication,
  listPublicAddresses,
  listPublicationRows,
  type PagePublications,
} from '#src/store/publication/list-publications.ts'
import type { Monde } from '../monde.ts'

export type { Choix, ResumeProgramme } from '#src/store/publication/list-publications.ts'
export { FACETTES, type Facette, type FiltresPublication, listPublicAddresses, type PagePublications }

export const PAR_PAGE = 50
const LONGUEUR_RECHERCHE = 200

/** The catalogue anyone may read: a page of it, and what each filter would keep. Pages count from 1. */
export const listPublications = (
  monde: Monde,
  filtres: FiltresPublication,
  pageNumber: number,
): Promise<PagePublications> =>
  listPublicationRows(
    monde.db,
    { ...filtres, q: filtres.q?.slice(0, LONGUEUR_RECHERCHE) ?? null },
    { limit: PAR_PAGE, offset: (pageNumber - 1) * PAR_PAGE },
  )
