import { buildFiche } from '#src/app/publication/build-fiche.ts'
import { showPublication } from '#src/app/publication/show-publication.ts'
import { encodeJsonLd } from '#src/formats/schema-org/programme-json-ld.ts'
import { errorPage, page } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { FichePage, ficheHref } from './fiche-page.tsx'
import { marqueHref, marqueStyle } from './marque-style.ts'

const DESCRIPTION_MAX = 160
const YEAR = 'public, max-age=31536000, immutable'

const shorten = (text: string): string =>
  text.length <= DESCRIPTION_MAX ? text : `${text.slice(0, DESCRIPTION_MAX).replace(/\s+\S*$/, '')}…`

/** Inside a script element only '<' can do harm. */
const jsonLd = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const showFiche = async (d: Demande, numero: number | null): Promise<Response> => {
  const publication = await showPublication(d.monde, d.c.req.param('adresse') ?? '', numero)
  if (!publication) return errorPage(d, 'introuvable')
  const { programme, adresse, marque } = publication
  const fiche = buildFiche({ t: d.t, langue: d.langue }, publication)
  const style = marqueHref(marque.couleur)
  const canonical = `${d.monde.url}${ficheHref(adresse)}`
  return page(d, {
    titre: [fiche.titre, fiche.code].filter(Boolean).join(' · '),
    children: <FichePage t={d.t} langue={d.langue} publication={publication} fiche={fiche} />,
    head: (
      <>
        <meta
          name="description"
          content={shorten(programme.parcours.presentation[0] ?? fiche.diplome ?? fiche.titre)}
        />
        <link rel="canonical" href={canonical} />
        <link rel="alternate" type="application/pdf" href={`${canonical}.pdf`} />
        {publication.remplaceeLe && <meta name="robots" content="noindex" />}
        {style && <link rel="stylesheet" href={style} />}
        {publication.remplaceeLe === null && (
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: jsonLd(encodeJsonLd(programme, canonical)) }}
          />
        )}
      </>
    ),
  })
}

const showEdition = (d: Demande): Promise<Response> | Response => {
  const numero = Number(d.c.req.param('numero'))
  return Number.isSafeInteger(numero) && numero < 1_000_000
    ? showFiche(d, numero)
    : errorPage(d, 'introuvable')
}

const showMarque = (d: Demande): Response => {
  const couleur = /^([0-9a-f]{6})\.css$/.exec(d.c.req.param('fichier') ?? '')?.[1]
  if (!couleur) return errorPage(d, 'introuvable')
  return new Response(marqueStyle(`#${couleur}`), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': YEAR },
  })
}

export const ficheRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/formations/:adresse', acces: 'public', repondre: (d) => showFiche(d, null) },
  {
    methode: 'GET',
    chemin: '/formations/:adresse/versions/:numero{[0-9]+}',
    acces: 'public',
    repondre: showEdition,
  },
  { methode: 'GET', chemin: '/marques/:fichier{[0-9a-f]+\\.css}', acces: 'public', repondre: showMarque },
]
