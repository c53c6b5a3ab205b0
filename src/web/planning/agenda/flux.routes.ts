import { lireAgenda, type RefusLectureAgenda } from '#src/app/planning/agenda/lire-agenda.ts'
import { lireAgendaPdf } from '#src/app/planning/export/agenda-pdf.ts'
import { FRAICHEUR } from '#src/formats/ics/calendrier.ts'
import { errorPage } from '../../shell/page.tsx'
import type { Demande, Route } from '../../shell/route.ts'
import { venueOf } from '../../shell/venue.ts'

/** A secret address must not be found by a search engine, nor leave with a link. */
const DISCRET = { 'x-robots-tag': 'noindex', 'cache-control': `private, max-age=${FRAICHEUR / 4}` }

/** Who reads it is a program: a status and a word. */
const refuseAgenda = (d: Demande, refus: RefusLectureAgenda): Response => {
  if (refus.code === 'introuvable') return errorPage(d, 'introuvable')
  const seconds = Math.max(1, Math.ceil((refus.jusqu.getTime() - d.monde.now().getTime()) / 1000))
  return new Response(null, { status: 429, headers: { 'retry-after': String(seconds) } })
}

const jetonOf = (d: Demande): string => (d.c.req.param('fichier') ?? '').replace(/\.\w+$/, '')

const showIcs = async (d: Demande): Promise<Response> => {
  const { adresse } = venueOf(d.c)
  const read = await lireAgenda(d.monde, { jeton: jetonOf(d), adresse })
  if (!read.ok) return refuseAgenda(d, read.refus)
  const { ics, empreinte } = read.value
  const headers = { ...DISCRET, etag: `"${empreinte}"` }
  if (d.c.req.header('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return new Response(ics, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="agenda.ics"',
    },
  })
}

const showPdf = async (d: Demande): Promise<Response> => {
  const { adresse } = venueOf(d.c)
  const pdf = await lireAgendaPdf(d.monde, { jeton: jetonOf(d), adresse })
  if (!pdf.ok) return refuseAgenda(d, pdf.refus)
  const headers = {
    ...DISCRET,
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="calendrier.pdf"',
  }
  return new Response(Buffer.from(pdf.value), { headers })
}

export const fluxRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/agenda/:fichier{[A-Za-z0-9_-]+\\.ics}',
    acces: 'public',
    repondre: showIcs,
  },
  {
    methode: 'GET',
    chemin: '/agenda/:fichier{[A-Za-z0-9_-]+\\.pdf}',
    acces: 'public',
    repondre: showPdf,
  },
]
