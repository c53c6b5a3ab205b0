/** From a request to an answer: locks, size, origin, who is there, the route table, the error pages. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { readSession } from '#src/app/acces/read-session.ts'
import { translator } from '#src/app/message/catalogue.ts'
import { isLangue, type Langue } from '#src/app/message/langue.ts'
import type { Monde } from '#src/app/monde.ts'
import { porteesDe } from '#src/domain/acces/permission.ts'
import { newId } from '#src/kit/id.ts'
import { findAsset } from './asset.ts'
import { readSecret } from './cookie.ts'
import { errorPage, redirect } from './page.tsx'
import type { Demande, Route } from './route.ts'
import { securityHeaders } from './security.ts'

export const MAX_UPLOAD_MIO = 20

const langueOf = (c: Context): Langue => {
  const asked = c.req.query('langue') ?? getCookie(c, 'langue')
  if (isLangue(asked)) return asked
  return /^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'fr'
}

const demandeOf = async (monde: Monde, c: Context): Promise<Demande> => {
  const langue = langueOf(c)
  const acteur = await readSession(monde, readSecret(c, monde.url))
  return { c, monde, langue, t: translator(langue), acteur }
}

/** Where to come back to: this page, or the one whose form was sent. */
const placeOf = ({ req }: Context): string => {
  const from = req.method === 'GET' ? req.url : (req.header('referer') ?? '')
  if (!URL.canParse(from)) return '/'
  const { pathname, search } = new URL(from)
  return `${pathname}${search}`
}

const answer = async (route: Route, d: Demande): Promise<Response> => {
  if (route.acces === 'public') return route.repondre(d)
  const { acteur } = d
  if (!acteur) return redirect(`/connexion?suite=${encodeURIComponent(placeOf(d.c))}`)
  if (route.acces !== 'connecte' && porteesDe(acteur, route.acces).length === 0)
    return errorPage(d, 'interdit')
  return route.repondre({ ...d, acteur })
}

/** The whole web of the house on one table of routes. */
export const serve = (monde: Monde, routes: readonly Route[]): Hono => {
  const app = new Hono()
  const https = monde.url.startsWith('https:')
  app.use(securityHeaders(https))
  app.get('/actifs/:fichier', (c) => {
    const asset = findAsset(c.req.path)
    if (!asset) return c.notFound()
    return c.body(Buffer.from(asset.bytes), 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  app.use(csrf({ origin: new URL(monde.url).origin }))
  const streamed = new Set(routes.filter(({ flux }) => flux).map(({ chemin }) => chemin))
  const limit = bodyLimit({
    maxSize: MAX_UPLOAD_MIO * 1024 * 1024,
    onError: async (c) => errorPage(await demandeOf(monde, c), 'tropLourd', { mio: MAX_UPLOAD_MIO }),
  })
  // Only where a body may come: looking for one makes a whole Request of every page read.
  app.post('*', (c, next) => (streamed.has(c.req.path) ? next() : limit(c, next)))
  app.use(async (c, next) => {
    const asked = c.req.query('langue')
    await next()
    if (isLangue(asked))
      setCookie(c, 'langue', asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000, secure: https })
  })
  for (const route of routes)
    app.on(route.methode, route.chemin, async (c) => answer(route, await demandeOf(monde, c)))
  app.notFound(async (c) => errorPage(await demandeOf(monde, c), 'introuvable'))
  app.onError(async (error, c) => {
    const langue = langueOf(c)
    const d = { c, monde, langue, t: translator(langue), acteur: null }
    if (error instanceof HTTPException)
      return error.status === 403 ? errorPage(d, 'origine') : error.getResponse()
    const numero = newId().slice(0, 8)
    console.error(`panne ${numero} ${c.req.method} ${c.req.path}`, error)
    return errorPage(d, 'panne', { numero })
  })
  return app
}
