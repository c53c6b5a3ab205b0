import type { Translate } from '#src/app/message/catalogue.ts'
import {
  FACETTES,
  type FiltresPublication,
  listPublications,
  PAR_PAGE,
  type PagePublications,
} from '#src/app/publication/list-publications.ts'
import { withMention } from '#src/formats/tableau/mention-table.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Empty } from '#src/ui/empty.tsx'
import { page } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { CatalogueFiltres } from './catalogue-filtres.tsx'
import { CatalogueListe } from './catalogue-liste.tsx'
import { hrefOf, readFiltres, readPage, wordOf } from './filtres.ts'

const countOf = (t: Translate, total: number): string => {
  if (total === 0) return t('publication.nombre.aucune')
  return total === 1 ? t('publication.nombre.une') : t('publication.nombre.plusieurs', { nombre: total })
}

/** Nothing found: each thing that could be loosened is one link away. */
const Rien = ({ t, filtres }: { t: Translate; filtres: FiltresPublication }) => {
  const poses = FACETTES.flatMap((facette) => {
    const valeur = filtres[facette]
    return valeur ? [{ facette, texte: wordOf(t, facette, valeur) }] : []
  })
  if (poses.length === 0 && !filtres.q) return <Empty title={t('publication.vide.rien')} />
  return (
    <Empty title={t('publication.vide.titre')}>
      {filtres.q && <p>{t('publication.vide.mots')}</p>}
      <ul className="actions">
        {poses.map(({ facette, texte }) => (
          <li key={facette}>
            <a className="bouton second" href={hrefOf({ ...filtres, [facette]: null })}>
              {t('publication.vide.filtre', { filtre: texte })}
            </a>
          </li>
        ))}
        <li>
          <a href="/formations">{t('publication.effacer')}</a>
        </li>
      </ul>
    </Empty>
  )
}

const Pages = ({
  t,
  filtres,
  total,
  now,
}: {
  t: Translate
  filtres: FiltresPublication
  total: number
  now: number
}) => {
  const pages = Math.ceil(total / PAR_PAGE)
  if (pages < 2) return null
  return (
    <nav className="actions" aria-label={t('publication.pages')}>
      {now > 1 && (
        <a className="bouton second" rel="prev" href={hrefOf(filtres, now - 1)}>
          {t('publication.precedente')}
        </a>
      )}
      <span>{t('publication.page', { page: now, pages })}</span>
      {now < pages && (
        <a className="bouton second" rel="next" href={hrefOf(filtres, now + 1)}>
          {t('publication.suivante')}
        </a>
      )}
    </nav>
  )
}

type Props = {
  readonly d: Demande
  readonly filtres: FiltresPublication
  readonly now: number
  readonly trouve: PagePublications
}

const Catalogue = ({ d: { t, langue }, filtres, now, trouve }: Props) => (
  <>
    <h1>{t('publication.titre')}</h1>
    <p className="chapeau">{t('publication.chapeau')}</p>
    <div className="catalogue">
      <CatalogueFiltres t={t} filtres={filtres} choix={trouve.choix} />
      <div>
        <p className="resultats-nombre">
          {countOf(t, trouve.total)} {filtres.q && t('publication.pour', { q: filtres.q })}
        </p>
        {trouve.lignes.length > 0 ? (
          <CatalogueListe t={t} langue={langue} lignes={trouve.lignes} />
        ) : (
          <Rien t={t} filtres={filtres} />
        )}
        <Pages t={t} filtres={filtres} total={trouve.total} now={now} />
      </div>
    </div>
  </>
)

const tableauCatalogue = ({ t, monde }: Demande, { lignes }: PagePublications) =>
  tableOf(t('publication.titre'), lignes, [
    [t('tableau.intitule'), ({ intitule }) => intitule],
    [t('tableau.mention'), ({ mention }) => mention],
    [t('tableau.annee'), ({ annee }) => annee],
    [t('tableau.etablissement'), ({ etablissement }) => etablissement],
    [t('tableau.composante'), ({ composante }) => composante],
    [t('tableau.ville'), ({ ville }) => ville],
    [t('tableau.statuts'), ({ statuts }) => statuts.join(', ')],
    [t('tableau.capacite'), ({ capacite }) => capacite],
    [t('tableau.heures'), ({ heures }) => heures],
    [t('tableau.rncp'), ({ rncp }) => rncp],
    [t('tableau.debut'), ({ debut }) => debut],
    [t('tableau.adresse'), ({ adresse }) => `${monde.url}/formations/${adresse}`],
  ])

const showCatalogue = async (d: Demande): Promise<Response> => {
  const filtres = readFiltres((name) => d.c.req.query(name))
  const now = readPage(d.c.req.query('page'))
  const trouve = await listPublications(d.monde, filtres, now)
  const titre = [filtres.q, d.t('publication.titre')].filter(Boolean).join(' · ')
  return page(d, {
    titre,
    children: <Catalogue d={d} filtres={filtres} now={now} trouve={trouve} />,
    // The fiches of a catalogue carry the notice one by one; its table carries it once.
    tableaux: () => [withMention(tableauCatalogue(d, trouve), d.t('fiche.mentionLegale'))],
    head: (
      <>
        <meta name="description" content={d.t('publication.description')} />
        <link rel="canonical" href={`${d.monde.url}${hrefOf(filtres, now)}`} />
      </>
    ),
  })
}

export const catalogueRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/formations', acces: 'public', repondre: showCatalogue },
]
