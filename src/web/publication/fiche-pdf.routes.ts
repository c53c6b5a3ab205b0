import { type FormePdf, renderFichePdf } from '#src/app/publication/render-fiche-pdf.ts'
import { showPublication } from '#src/app/publication/show-publication.ts'
import { errorPage } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'

const showPdf = async (
  d: Demande,
  adresse: string,
  numero: number | null,
  forme: FormePdf = 'fiche',
): Promise<Response> => {
  const publication = await showPublication(d.monde, adresse, numero)
  if (!publication) return errorPage(d, 'introuvable')
  const pdf = await renderFichePdf(d.monde, publication, forme)
  return new Response(Buffer.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${adresse}-${publication.numero}${forme === 'fiche' ? '' : `-${forme}`}.pdf"`,
      'cache-control': 'no-cache',
    },
  })
}

const EXTENSION = /\.pdf$/
const NUMERO_MAX = 1_000_000

const stemOf = (d: Demande): string => (d.c.req.param('fichier') ?? '').replace(EXTENSION, '')

const showEditionPdf = (d: Demande): Response | Promise<Response> => {
  const numero = Number(stemOf(d))
  return numero < NUMERO_MAX
    ? showPdf(d, d.c.req.param('adresse') ?? '', numero)
    : errorPage(d, 'introuvable')
}

/** Read before the fiche's own line, which any name would match. */
export const fichePdfRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/formations/:fichier{[a-z0-9-]+\\.pdf}',
    acces: 'public',
    repondre: (d) => showPdf(d, stemOf(d), null),
  },
  {
    methode: 'GET',
    chemin: '/formations/:adresse/depliant.pdf',
    acces: 'public',
    repondre: (d) => showPdf(d, d.c.req.param('adresse') ?? '', null, 'depliant'),
  },
  {
    methode: 'GET',
    chemin: '/formations/:adresse/versions/:fichier{[0-9]+\\.pdf}',
    acces: 'public',
    repondre: showEditionPdf,
  },
]
