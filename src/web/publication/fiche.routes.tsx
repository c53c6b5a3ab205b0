import { renderToStaticMarkup } from 'react-dom/server'
import { buildFiche, writeDiplome } from '#src/app/publication/build-fiche.ts'
import { type Publication, showPublication } from '#src/app/publication/show-publication.ts'
import { prochaineCampagne } from '#src/domain/offre/registre/taux.rules.ts'
import { encodeJsonLd } from '#src/formats/schema-org/programme-json-ld.ts'
import { errorPage, page } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { FichePage, ficheHref } from './fiche-page.tsx'
import { marqueHref, marqueStyle } from './marque-style.ts'
import { rendered } from './rendered.ts'

const DESCRIPTION_MAX = 160
const YEAR = 'public, max-age=31536000, immutable'

const shorten = (text: string): string =>
  text.length <= DESCRIPTION_MAX ? text : `${text.slice(0, DESCRIPTION_MAX).replace(/\s+\S*$/, '')}…`

/** Inside a script element only '<' can do harm. */
const jsonLd = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const KEPT = 200
const keptFiche = rendered(KEPT)
const keptJsonLd = rendered(KEPT)

/** The article, the same for every reader of one language while the text and the list of its editions stand. */
const articleOf = ({ t, langue }: Demande, publication: Publication): string => {
  const { empreinte, editions, marque, registres, jour } = publication
  const beside = JSON.stringify([editions.length, marque, registres, prochaineCampagne(jour)])
  return keptFiche(`${langue} ${empreinte} ${beside}`, () => {
    const fiche = buildFiche({ t, langue }, publication)
    return renderToStaticMarkup(<FichePage t={t} langue={langue} publication={publication} fiche={fiche} />)
  })
}

const Head = ({ d, publication }: { d: Demande; publication: Publication }) => {
  const { programme, adresse, marque, remplaceeLe, empreinte } = publication
  const { parcours } = programme
  const canonical = `${d.monde.url}${ficheHref(adresse)}`
  const style = marqueHref(marque.couleur)
  return (
    <>
      <meta
        name="description"
        content={shorten(parcours.presentation[0] ?? writeDiplome(programme) ?? parcours.intitule ?? '')}
      />
      <link rel="canonical" href={canonical} />
      <link rel="alternate" type="application/pdf" href={`${canonical}.pdf`} />
      {remplaceeLe && <meta name="robots" content="noindex" />}
      {style && <link rel="stylesheet" href={style} />}
      {remplaceeLe === null && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{
            __html: keptJsonLd(`${canonical} ${empreinte}`, () => jsonLd(encodeJsonLd(programme, canonical))),
          }}
        />
      )}
    </>
  )
}

const showFiche = async (d: Demande, numero: number | null): Promise<Response> => {
  const publication = await showPublication(d.monde, d.c.req.param('adresse') ?? '', numero)
  if (!publication) return errorPage(d, 'introuvable')
  const { code, intitule } = publication.programme.parcours
  return page(d, {
    titre: [intitule, code].filter(Boolean).join(' · '),
    children: <article className="fiche" dangerouslySetInnerHTML={{ __html: articleOf(d, publication) }} />,
    head: <Head d={d} publication={publication} />,
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
