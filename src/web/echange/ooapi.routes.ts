import {
  listCoursesOoapi,
  listProgramsOoapi,
  type PageDemandee,
  showProgramOoapi,
} from '#src/app/echange/show-ooapi.ts'
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

const problem = (status: 400 | 404, title: string): Response =>
  json({ status: String(status), title }, status)

/** A whole number within bounds; the default when it is not asked for, null when it is not a number. */
const readNumber = (texte: string | undefined, otherwise: number, max: number): number | null => {
  if (texte === undefined) return otherwise
  const value = /^\d{1,6}$/.test(texte) ? Number(texte) : 0
  return value >= 1 && value <= max ? value : null
}

const readPage = (d: Demande): PageDemandee | null => {
  const pageNumber = readNumber(d.c.req.query('pageNumber'), 1, PAGE_MAX)
  const pageSize = readNumber(d.c.req.query('pageSize'), TAILLE, TAILLE_MAX)
  return pageNumber && pageSize ? { pageNumber, pageSize } : null
}

const wrongPage = (): Response =>
  problem(400, `pageNumber is 1 or more, pageSize is between 1 and ${TAILLE_MAX}`)

const found = (body: unknown): Response => (body === null ? problem(404, 'Not found') : json(body))
const idOf = (d: Demande): string => d.c.req.param('id') ?? ''

const showPrograms = async (d: Demande): Promise<Response> => {
  const page = readPage(d)
  return page ? json(await listProgramsOoapi(d.monde, page)) : wrongPage()
}

const showCourses = async (d: Demande): Promise<Response> => {
  const page = readPage(d)
  return page ? found(await listCoursesOoapi(d.monde, idOf(d), page)) : wrongPage()
}

/** The OOAPI v5 reading of what is in public: no key, and no draft. */
export const ooapiRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/ooapi/programs', acces: 'public', repondre: showPrograms },
  {
    methode: 'GET',
    chemin: '/ooapi/programs/:id',
    acces: 'public',
    repondre: async (d) => found(await showProgramOoapi(d.monde, idOf(d))),
  },
  { methode: 'GET', chemin: '/ooapi/programs/:id/courses', acces: 'public', repondre: showCourses },
]
