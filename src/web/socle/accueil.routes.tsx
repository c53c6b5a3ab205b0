import { page } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'

const showAccueil = (d: Demande): Response =>
  page(d, {
    titre: d.t('socle.devise'),
    children: (
      <section className="accueil">
        <h1>{d.t('socle.devise')}</h1>
        <p>
          <a href="/formations">{d.t('socle.catalogue')}</a>
        </p>
      </section>
    ),
  })

export const socleRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/', acces: 'public', repondre: showAccueil },
]
