import { writeJour } from '#src/app/message/date-message.ts'
import { type Changements, showChangements } from '#src/app/publication/show-changements.ts'
import { jourOf } from '#src/kit/jour.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Differences } from '../offre/comparaison/differences.tsx'
import { errorPage, page } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { ficheHref } from './fiche-page.tsx'

const Page = ({ d, changements }: { d: Demande; changements: Changements }) => {
  const { t, langue } = d
  const { publication, avant, differences } = changements
  const { parcours } = publication.programme
  const nom = [parcours.intitule, parcours.code].filter(Boolean).join(' · ')
  const day = (instant: string): string => writeJour(langue, jourOf(new Date(instant)))
  return (
    <>
      <Breadcrumb
        label={t('fiche.chemin')}
        steps={[{ text: nom, href: ficheHref(publication.adresse) }, { text: t('fiche.changements') }]}
      />
      <h1>{t('fiche.changements')}</h1>
      <p className="chapeau">
        {t('fiche.changements.texte', { nom, date: day(publication.publieeLe), avant: day(avant.publieeLe) })}
      </p>
      <p className="actions">
        <a className="bouton second" href={ficheHref(publication.adresse, avant.numero)}>
          {t('fiche.changements.avant', { numero: avant.numero })}
        </a>
        <a
          className="bouton second"
          href={ficheHref(publication.adresse, publication.remplaceeLe ? publication.numero : undefined)}
        >
          {t('fiche.changements.apres', { numero: publication.numero })}
        </a>
      </p>
      {differences.length === 0 ? (
        <Notice title={t('offre.comparer.rien')} />
      ) : (
        <Differences
          t={t}
          differences={differences}
          legende={t('offre.comparer.nombre', { nombre: differences.length })}
          avant={t('fiche.edition', { numero: avant.numero })}
          apres={t('fiche.edition', { numero: publication.numero })}
        />
      )}
    </>
  )
}

const show = async (d: Demande): Promise<Response> => {
  const numero = Number(d.c.req.param('numero'))
  const changements =
    Number.isSafeInteger(numero) && numero < 1_000_000
      ? await showChangements(d.monde, d.c.req.param('adresse') ?? '', numero)
      : undefined
  if (!changements) return errorPage(d, 'introuvable')
  return page(d, {
    titre: d.t('fiche.changements'),
    largeur: 'large',
    children: <Page d={d} changements={changements} />,
    head: <meta name="robots" content="noindex" />,
  })
}

export const changementsRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/formations/:adresse/versions/:numero{[0-9]+}/changements',
    acces: 'public',
    repondre: show,
  },
]
