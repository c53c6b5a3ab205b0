import {
  listCoursesOoapi,
  listOrganizationsOoapi,
  listProgramCoursesOoapi,
  listProgramsOoapi,
  showCourseOoapi,
  showOrganizationOoapi,
  showProgramOoapi,
} from '#src/app/echange/show-ooapi.ts'
import type { DemandeOoapi } from '#src/formats/ooapi/filtre-ooapi.ts'
import type { Demande, Route } from '../shell/route.ts'

const TAILLE = 10
const TAILLE_MAX = 250
const PAGE_MAX = 100_000

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': status === 200 ? 'application/json' : 'application/problem+json',
      'cache-control': 'no-cache',
    },
  })

const problem = (status: 400 | 404, title: string, detail?: string): Response =>
  json({ status: String(status), title, ...(detail && { detail }) }, status)

/** A whole number within bounds; the default when it is not asked for, null when it is not a number. */
const readNumber = (texte: string | undefined, otherwise: number, max: number): number | null => {
  if (texte === undefined) return otherwise
  const value = /^\d{1,6}$/.test(texte) ? Number(texte) : 0
  return value >= 1 && value <= max ? value : null
}

/** What a collection lets itself be asked, beside the page and the words. */
type Collection = { readonly filtres: readonly string[]; readonly tris: readonly string[] }
const PROGRAMS: Collection = {
  filtres: ['primaryCode', 'programType', 'teachingLanguage', 'level', 'levelOfQualification', 'modeOfStudy'],
  tris: ['programId', 'name'],
}
const COURSES: Collection = {
  filtres: ['primaryCode', 'teachingLanguage', 'level'],
  tris: ['courseId', 'name'],
}
const ORGANIZATIONS: Collection = {
  filtres: ['primaryCode', 'organizationType'],
  tris: ['organizationId', 'name'],
}

/** What is asked, or the words of what is wrong in it. */
const readDemande = (d: Demande, { filtres, tris }: Collection): DemandeOoapi | string => {
  const query = (nom: string): string | undefined => d.c.req.query(nom)
  const pageNumber = readNumber(query('pageNumber'), 1, PAGE_MAX)
  const pageSize = readNumber(query('pageSize'), TAILLE, TAILLE_MAX)
  if (!pageNumber || !pageSize) return `pageNumber is 1 or more, pageSize is between 1 and ${TAILLE_MAX}`
  const sort = query('sort')?.split(',').filter(Boolean) ?? []
  if (sort.some((key) => !tris.includes(key.replace(/^-/, ''))))
    return `sort is one or more of ${tris.join(', ')}, with - for descending`
  const asked = filtres.flatMap((nom) => {
    const value = query(nom)
    return value === undefined || value === '' ? [] : [[nom, value] as const]
  })
  return { pageNumber, pageSize, q: query('q')?.trim() || null, filtres: Object.fromEntries(asked), sort }
}

const answer = async (
  d: Demande,
  collection: Collection,
  list: (demande: DemandeOoapi) => Promise<unknown>,
): Promise<Response> => {
  const demande = readDemande(d, collection)
  if (typeof demande === 'string') return problem(400, 'Bad request', demande)
  return found(await list(demande))
}

const found = (body: unknown): Response => (body === null ? problem(404, 'Not found') : json(body))
const idOf = (d: Demande): string => d.c.req.param('id') ?? ''

/** The service: where its specification is. Nobody's address is given: this house does not know whose to give. */
const service = {
  specification: 'https://open-education-api.github.io/specification/v5/docs.html',
  documentation: 'https://openonderwijsapi.nl/',
}

const show = (chemin: string, repondre: (d: Demande) => Promise<Response> | Response): Route => ({
  methode: 'GET',
  chemin,
  acces: 'public',
  repondre,
})

/** The OOAPI v5 reading of what is in public: no key, and no draft. */
export const ooapiRoutes: readonly Route[] = [
  show('/ooapi', () => json(service)),
  show('/ooapi/programs', (d) => answer(d, PROGRAMS, (demande) => listProgramsOoapi(d.monde, demande))),
  show('/ooapi/programs/:id', async (d) => found(await showProgramOoapi(d.monde, idOf(d)))),
  show('/ooapi/programs/:id/courses', (d) =>
    answer(d, COURSES, (demande) => listProgramCoursesOoapi(d.monde, idOf(d), demande)),
  ),
  show('/ooapi/courses', (d) => answer(d, COURSES, (demande) => listCoursesOoapi(d.monde, demande))),
  show('/ooapi/courses/:id', async (d) => found(await showCourseOoapi(d.monde, idOf(d)))),
  show('/ooapi/organizations', (d) =>
    answer(d, ORGANIZATIONS, (demande) => listOrganizationsOoapi(d.monde, demande)),
  ),
  show('/ooapi/organizations/:id', async (d) => found(await showOrganizationOoapi(d.monde, idOf(d)))),
]
