import { encodeOoapi, type OffreOoapi } from '#src/formats/ooapi/encode-ooapi.ts'
import { type DemandeOoapi, selectOoapi } from '#src/formats/ooapi/filtre-ooapi.ts'
import type {
  CourseOoapi,
  OrganizationOoapi,
  PageOoapi,
  ProgramOoapi,
} from '#src/formats/ooapi/objet-ooapi.ts'
import { isId } from '#src/kit/id.ts'
import {
  findPublicText,
  listPublicTexts,
  type TextePublic,
} from '#src/store/publication/list-public-texts.ts'
import type { Monde } from '../monde.ts'

/** More programmes than one installation publishes; beyond, a list would want its own table. */
const TEXTES_MAX = 2_000

const offreOf = ({
  contenu,
  millesime: program,
  composante,
  etablissement,
}: TextePublic): OffreOoapi | null => {
  const encoded = contenu && encodeOoapi(contenu, { program, composante, etablissement })
  return encoded?.ok ? encoded.value : null
}

const listOffres = async ({ db }: Monde): Promise<readonly OffreOoapi[]> => {
  const rows = await listPublicTexts(db, { limit: TEXTES_MAX, offset: 0 })
  return rows.flatMap((row) => offreOf(row) ?? [])
}

const findOffre = async ({ db }: Monde, id: string): Promise<OffreOoapi | null> => {
  const row = isId(id) ? await findPublicText(db, id) : undefined
  return row ? offreOf(row) : null
}

/** A page of the programmes in public, as OOAPI Programs. */
export const listProgramsOoapi = async (
  monde: Monde,
  demande: DemandeOoapi,
): Promise<PageOoapi<ProgramOoapi>> =>
  selectOoapi(
    (await listOffres(monde)).map(({ program }) => program),
    demande,
  )

/** One programme in public; null when there is none under that identifier. */
export const showProgramOoapi = async (monde: Monde, id: string): Promise<ProgramOoapi | null> =>
  (await findOffre(monde, id))?.program ?? null

/** A page of the courses of a programme in public. */
export const listProgramCoursesOoapi = async (
  monde: Monde,
  id: string,
  demande: DemandeOoapi,
): Promise<PageOoapi<CourseOoapi> | null> => {
  const offre = await findOffre(monde, id)
  return offre && selectOoapi(offre.courses, demande)
}

/** A page of the courses of every programme in public. */
export const listCoursesOoapi = async (
  monde: Monde,
  demande: DemandeOoapi,
): Promise<PageOoapi<CourseOoapi>> =>
  selectOoapi(
    (await listOffres(monde)).flatMap(({ courses }) => courses),
    demande,
  )

export const showCourseOoapi = async (monde: Monde, id: string): Promise<CourseOoapi | null> =>
  (await listOffres(monde)).flatMap(({ courses }) => courses).find(({ courseId }) => courseId === id) ?? null

/** Each organization once: several programmes name the same, the first that does is believed. */
const organizationsOf = async (monde: Monde): Promise<readonly OrganizationOoapi[]> => {
  const all = (await listOffres(monde)).flatMap(({ organizations }) => organizations)
  return [...new Map(all.toReversed().map((one) => [one.organizationId, one])).values()]
}

/** A page of the establishments and components that publish a programme. */
export const listOrganizationsOoapi = async (
  monde: Monde,
  demande: DemandeOoapi,
): Promise<PageOoapi<OrganizationOoapi>> => selectOoapi(await organizationsOf(monde), demande)

export const showOrganizationOoapi = async (monde: Monde, id: string): Promise<OrganizationOoapi | null> =>
  (await organizationsOf(monde)).find(({ organizationId }) => organizationId === id) ?? null
