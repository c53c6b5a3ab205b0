import { page } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'

const ETAPES = ['lire', 'relire', 'publier'] as const

const Accueil = ({ d: { t, acteur } }: { d: Demande }) => (
  <div className="accueil">
    <h1>{t('accueil.titre')}</h1>
    <p className="chapeau">{t('accueil.chapeau')}</p>
    <p className="actions">
      <a className="bouton" href="/formations">
        {t('accueil.catalogue')}
      </a>
      {!acteur && (
        <a className="bouton second" href="/connexion">
          {t('accueil.connexion')}
        </a>
      )}
    </p>
    <section aria-labelledby="trois">
      <h2 id="trois">{t('accueil.trois')}</h2>
      <ol className="etapes">
        {ETAPES.map((etape) => (
          <li key={etape}>
            <h3>{t(`accueil.${etape}.titre`)}</h3>
            <p>{t(`accueil.${etape}.texte`)}</p>
          </li>
        ))}
      </ol>
    </section>
  </div>
)

const showAccueil = (d: Demande): Response =>
  page(d, {
    titre: d.t('socle.devise'),
    head: <meta name="description" content={d.t('accueil.description')} />,
    children: <Accueil d={d} />,
  })

export const socleRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/', acces: 'public', repondre: showAccueil },
]
