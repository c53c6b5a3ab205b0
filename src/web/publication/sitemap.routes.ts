import { listPublicAddresses } from '#src/app/publication/list-publications.ts'
import type { Demande, Route } from '../shell/route.ts'
import { ficheHref } from './fiche-page.tsx'

const showSitemap = async (d: Demande): Promise<Response> => {
  const { db, url } = d.monde
  const fiches = await listPublicAddresses(db)
  const line = (path: string, day?: string): string =>
    `<url><loc>${url}${path}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`
  const lines = [
    line('/'),
    line('/formations'),
    ...fiches.map(({ adresse, publieeLe }) =>
      line(ficheHref(adresse), publieeLe?.toISOString().slice(0, 10)),
    ),
  ]
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  )
}

const showRobots = (d: Demande): Response =>
  new Response(
    `User-agent: *\nDisallow: /connexion\nDisallow: /compte\nDisallow: /administration\nDisallow: /programmes\n\nSitemap: ${d.monde.url}/sitemap.xml\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )

export const sitemapRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/sitemap.xml', acces: 'public', repondre: showSitemap },
  { methode: 'GET', chemin: '/robots.txt', acces: 'public', repondre: showRobots },
]
