import type { ReactNode } from 'react'
import { showEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { type Lexique, nomDe } from '#src/app/planning/phrase/lexique.ts'
import { writeBecause } from '#src/app/planning/phrase/write-because.ts'
import { type PageQualite, showQualite } from '#src/app/planning/qualite/show-qualite.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Empty } from '#src/ui/empty.tsx'
import { errorPage, page } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { EmploiFrame } from '../emploi/emploi-frame.tsx'
import { nomTerme, Qualite } from './qualite-page.tsx'

const tableau = (d: DemandeConnectee, lexique: Lexique, { termes }: PageQualite) => {
  const { t } = d
  const lignes = termes.flatMap(({ nom, sujets }) =>
    sujets.flatMap(({ id, constats }) => constats.map(({ because, poids }) => ({ nom, id, because, poids }))),
  )
  return tableOf(t('qualite.tableau'), lignes, [
    [t('qualite.regle'), ({ nom }) => nomTerme(d, nom)],
    [t('qualite.qui'), ({ id }) => nomDe(lexique, id)],
    [t('qualite.constat'), ({ because }) => writeBecause(lexique, because)],
    [t('qualite.unites'), ({ poids }) => poids],
  ])
}

const show = async (d: DemandeConnectee): Promise<Response> => {
  const { t, c } = d
  const asked = { emploi: c.req.param('id') ?? '', edition: c.req.query('edition') ?? null }
  const emploiVu = await showEmploi(d.monde, d.acteur, asked)
  if (!emploiVu.ok) return errorPage(d, 'introuvable')
  const { edition, donnees } = emploiVu.value
  const { emploi } = donnees
  const shown =
    edition &&
    (await showQualite(d.monde, d.acteur, {
      edition: edition.id,
      calcul: c.req.query('calcul') || null,
      avec: c.req.query('avec') ?? null,
    }))
  if (shown && !shown.ok) return errorPage(d, 'introuvable')
  const titre = `${t('emploi.page.qualite')} · ${emploi.intitule}`
  const framed = (children: ReactNode) => (
    <EmploiFrame d={d} emploi={emploi} ici="qualite" edition={edition}>
      {children}
    </EmploiFrame>
  )
  if (!shown)
    return page(d, {
      titre,
      largeur: 'large',
      children: framed(
        <Empty title={t('qualite.aucune')}>
          <p>
            <a className="bouton" href={`/emplois/${emploi.id}/versions`}>
              {t('calcul.ouvrir')}
            </a>
          </p>
        </Empty>,
      ),
    })
  const vue = shown.value
  const { probleme, noms } = vue.situation
  const lexique = { langue: d.langue, grille: probleme.annee.grille, noms, numeros: new Map() }
  const children = framed(<Qualite d={d} vue={vue} lexique={lexique} />)
  return page(d, { titre, largeur: 'large', children, tableaux: () => [tableau(d, lexique, vue)] })
}

export const qualiteRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/qualite', acces: 'emploi.lire', repondre: show },
]
