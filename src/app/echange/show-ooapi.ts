import { encodeOoapi, type OffreOoapi } from '#src/formats/ooapi/encode-ooapi.ts'
import {
  type CourseOoapi,
  type PageOoapi,
  type ProgramOoapi,
  paginate,
} from '#src/formats/ooapi/objet-ooapi.ts'
import { isId } from '#src/kit/id.ts'
import {
  countPublicTexts,
  findPublicText,
  listPublicTexts,
  type TextePublic,
} from '#src/store/publication/list-public-texts.ts'
import type { Monde } from '../monde.ts'

/** Which page is asked for: pages count from 1. */
export type PageDemandee = { readonly pageNumber: number; readonly pageSize: number }

const offreOf = ({
  contenu,
  millesime: program,
  composante,
  etablissement,
}: TextePublic): OffreOoapi | null => {
  const encoded = contenu && encodeOoapi(contenu, { program, composante, etablissement })
  return encoded?.ok ? encoded.value : null
}

/** A page of the programmes in public, as OOAPI Programs; only the texts of that page are read. */
export const listProgramsOoapi = async (
  { db }: Monde,
  { pageNumber, pageSize }: PageDemandee,
): Promise<PageOoapi<ProgramOoapi>> => {
  const total = await countPublicTexts(db)
  const offset = (pageNumber - 1) * pageSize
  const rows = await listPublicTexts(db, { limit: pageSize, offset })
  return {
    pageSize,
    pageNumber,
    hasPreviousPage: pageNumber > 1,
    hasNextPage: offset + pageSize < total,
    totalPages: Math.ceil(total / pageSize),
    items: rows.flatMap((row) => offreOf(row)?.program ?? []),
  }
}

const findOffre = async ({ db }: Monde, id: string): Promise<OffreOoapi | null> => {
  const row = isId(id) ? await findPublicText(db, id) : undefined
  return row ? offreOf(row) : null
}

/** One programme in public; null when there is none under that identifier. */
export const showProgramOoapi = async (monde: Monde, id: string): Promise<ProgramOoapi | null> =>
  (await findOffre(monde, id))?.program ?? null

/** A page of the courses of a programme in public. */
export const listCoursesOoapi = async (
  monde: Monde,
  id: string,
  { pageNumber, pageSize }: PageDemandee,
): Promise<PageOoapi<CourseOoapi> | null> => {
  const offre = await findOffre(monde, id)
  return offre && paginate(offre.courses, pageNumber, pageSize)
}
