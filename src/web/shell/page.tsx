import { renderToStaticMarkup } from 'react-dom/server'
import type { MessageKey, Params } from '#src/app/message/catalogue.ts'
import { Layout, type PageProps } from './layout.tsx'
import type { Demande } from './route.ts'
import { askedFormat, sendTables } from './tableau/tableau.tsx'

/** Answers with a whole page, or with its tables where the address asks for them; given as bytes, which leave faster than a text of as many signs. */
export const page = (d: Demande, props: PageProps, status = 200): Response => {
  const format = props.tableaux && status === 200 ? askedFormat(d) : null
  if (format && props.tableaux) return sendTables(d, props.tableaux(), format)
  return new Response(Buffer.from(`<!doctype html>${renderToStaticMarkup(<Layout d={d} page={props} />)}`), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': d.acteur ? 'private, no-store' : 'no-cache',
    },
  })
}

/** After a deed: the browser is sent to read what changed. */
export const redirect = (to: string): Response =>
  new Response(null, { status: 303, headers: { location: to } })

type ErrorName = 'introuvable' | 'interdit' | 'origine' | 'panne' | 'tropLourd'
const STATUS: Readonly<Record<ErrorName, number>> = {
  introuvable: 404,
  interdit: 403,
  origine: 403,
  panne: 500,
  tropLourd: 413,
}

/** The designed error pages: what happened, that nothing is lost, the way out. */
export const errorPage = (d: Demande, name: ErrorName, params?: Params): Response => {
  const titre = d.t(`socle.erreur.${name}.titre` satisfies MessageKey)
  return page(
    d,
    {
      titre,
      children: (
        <section className="erreur">
          <h1>{titre}</h1>
          <p>{d.t(`socle.erreur.${name}.texte` satisfies MessageKey, params)}</p>
          <p>
            <a href="/">{d.t('socle.erreur.retour')}</a>
          </p>
        </section>
      ),
    },
    STATUS[name],
  )
}
