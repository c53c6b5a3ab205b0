import type { ReactNode } from 'react'
import { porteesDe } from '#src/domain/acces/permission.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { assetUrl } from './asset.ts'
import type { Demande } from './route.ts'
import { LiensTableau } from './tableau/tableau.tsx'

export type PageProps = {
  readonly titre: string
  readonly children: ReactNode
  /** Extra elements of the head: canonical link, JSON-LD. */
  readonly head?: ReactNode
  /** Names of the islands the page needs. */
  readonly islands?: readonly string[]
  /** 'large' for tables and side-by-side screens. */
  readonly largeur?: 'texte' | 'large'
  /** Its tables, taken as CSV or XLSX by whoever reads the page. */
  readonly tableaux?: () => readonly Table[]
}

const Header = ({ d }: { d: Demande }) => {
  const { t, acteur, langue, c } = d
  const here = c.req.path
  const link = (href: string, text: string) => (
    <a href={href} aria-current={here === href ? 'page' : undefined}>
      {text}
    </a>
  )
  return (
    <header className="entete">
      <a className="marque" href="/">
        <img src={assetUrl('icone.svg')} alt="" width="28" height="28" />
        {t('socle.nom')}
      </a>
      <nav aria-label={t('socle.menu')}>
        <ul>
          <li>{link('/formations', t('socle.catalogue'))}</li>
          {acteur && porteesDe(acteur, 'programme.lire').length > 0 && (
            <li>{link('/programmes', t('socle.programmes'))}</li>
          )}
          {acteur && porteesDe(acteur, 'emploi.lire').length > 0 ? (
            <li>{link('/emplois', t('emploi.titre'))}</li>
          ) : (
            acteur && <li>{link('/mon-planning', t('vue.monPlanning'))}</li>
          )}
          {acteur && porteesDe(acteur, 'personne.lire').length > 0 ? (
            <li>{link('/administration', t('socle.administration'))}</li>
          ) : (
            acteur &&
            porteesDe(acteur, 'organisation.modifier').length > 0 && (
              <li>{link('/organisation', t('socle.organisation'))}</li>
            )
          )}
        </ul>
      </nav>
      <ul className="outils">
        <li>
          <a
            href={`?langue=${langue === 'fr' ? 'en' : 'fr'}`}
            lang={langue === 'fr' ? 'en' : 'fr'}
            hrefLang={langue === 'fr' ? 'en' : 'fr'}
          >
            {t('socle.langue')}
          </a>
        </li>
        {acteur ? (
          <>
            <li>{link('/compte', acteur.nom)}</li>
            <li>
              <form method="post" action="/deconnexion">
                <button className="lien">{t('socle.deconnexion')}</button>
              </form>
            </li>
          </>
        ) : (
          <li>{link('/connexion', t('socle.connexion'))}</li>
        )}
      </ul>
    </header>
  )
}

/** The frame of every page: one h1, landmarks, a way to skip, words in one language. */
export const Layout = ({ d, page }: { d: Demande; page: PageProps }) => (
  <html lang={d.langue}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${page.titre} · ${d.t('socle.nom')}`}</title>
      <link rel="stylesheet" href={assetUrl('style.css')} />
      <link rel="icon" href={assetUrl('icone.svg')} type="image/svg+xml" />
      {page.islands?.map((name) => (
        <script key={name} type="module" src={assetUrl(`${name}.js`)} />
      ))}
      {page.head}
    </head>
    <body>
      <a className="passer" href="#contenu">
        {d.t('socle.passer')}
      </a>
      <Header d={d} />
      <main id="contenu" tabIndex={-1} className={page.largeur === 'large' ? 'large' : undefined}>
        {page.children}
        {page.tableaux && <LiensTableau d={d} />}
      </main>
      <footer className="pied">
        <p>
          {d.t('socle.nom')} · {d.t('socle.devise')}
        </p>
      </footer>
    </body>
  </html>
)
