import { writeInstant } from '#src/app/message/date-message.ts'
import { deposerBrochure } from '#src/app/offre/brochure/deposer-brochure.ts'
import { type Destination, listDestinations } from '#src/app/offre/brochure/destination.ts'
import { listDepots } from '#src/app/offre/brochure/show-brochure.ts'
import { porteesDe } from '#src/domain/acces/permission.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { Field } from '#src/ui/field.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Options } from '#src/ui/select.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { refusText } from './refus-lecture.ts'

type Etat = {
  readonly destination?: string
  readonly fichier?: string
  readonly erreurFichier?: string | undefined
  readonly erreurDestination?: string | undefined
}

/** A place in words, for a list. */
export const destinationText = (d: DemandeConnectee, { parcours, mention }: Destination): string =>
  parcours ? `${parcours.code} · ${parcours.intitule}` : d.t('brochure.deposer.nouveau', { mention })

const Formulaire = ({
  d,
  etat,
  destinations,
}: {
  d: DemandeConnectee
  etat: Etat
  destinations: readonly Destination[]
}) => {
  const { t } = d
  const [only] = destinations
  return (
    <form method="post" action="/brochures" encType="multipart/form-data" data-depot>
      <div className="depot">
        <Field
          id="fichier"
          label={t('brochure.deposer.fichier')}
          help={t('brochure.deposer.aide')}
          error={etat.erreurFichier}
        >
          {(ties) => <input {...ties} type="file" name="fichier" accept=".txt,.md,.pdf,.docx" />}
        </Field>
      </div>
      <Field
        id="destination"
        label={t('brochure.deposer.destination')}
        help={t('brochure.deposer.destinationAide')}
        error={etat.erreurDestination}
      >
        {(ties) => (
          <select
            {...ties}
            name="destination"
            defaultValue={etat.destination ?? (destinations.length === 1 ? only?.cle : '')}
          >
            <Options
              none={t('brochure.deposer.choisir')}
              options={destinations.map((one) => [one.cle, destinationText(d, one)] as const)}
            />
          </select>
        )}
      </Field>
      <p className="actions">
        <button>{t('brochure.deposer.bouton')}</button>
      </p>
      <output className="attente" hidden>
        {t('brochure.deposer.attente')}
      </output>
    </form>
  )
}

const render = async (d: DemandeConnectee, etat: Etat, status = 200): Promise<Response> => {
  const { t } = d
  const destinations = await listDestinations(d.monde, d.acteur, 'brochure.deposer')
  const wrong = etat.erreurFichier ?? etat.erreurDestination
  return page(
    d,
    {
      titre: t('brochure.deposer.titre'),
      islands: ['depot'],
      children: (
        <>
          <Breadcrumb
            label={t('offre.programmes')}
            steps={[
              { text: t('offre.programmes'), href: '/programmes' },
              { text: t('brochure.liste'), href: '/brochures' },
              { text: t('brochure.deposer.titre') },
            ]}
          />
          <h1>{t('brochure.deposer.titre')}</h1>
          <p className="chapeau">{t('brochure.deposer.chapeau')}</p>
          {wrong && (
            <Notice poids="bloquant" title={etat.fichier ? `${etat.fichier} : ${wrong}` : wrong} live />
          )}
          <Formulaire d={d} etat={etat} destinations={destinations} />
          <p>
            {t('import.depuisBrochure')} <a href="/echanges/importer">{t('import.titre')}</a>
          </p>
        </>
      ),
    },
    status,
  )
}

const deposer = async (d: DemandeConnectee): Promise<Response> => {
  const { t } = d
  const body = await d.c.req.parseBody()
  const destination = typeof body.destination === 'string' ? body.destination : ''
  const { fichier } = body
  const file = fichier instanceof File && (fichier.name !== '' || fichier.size > 0) ? fichier : undefined
  if (!file || !destination)
    return render(
      d,
      {
        destination,
        erreurFichier: file ? undefined : t('brochure.deposer.fichierAbsent'),
        erreurDestination: destination ? undefined : t('brochure.deposer.destinationAbsente'),
      },
      422,
    )
  const bytes = new Uint8Array(await file.arrayBuffer())
  const answer = await deposerBrochure(d.monde, d.acteur, { nom: file.name, bytes, destination })
  if (answer.ok) return redirect(`/brochures/${answer.value}`)
  const { refus } = answer
  if (refus.code === 'interdit') return errorPage(d, 'interdit')
  const erreurFichier = refusText(t, refus.code === 'illisible' ? refus.refus : refus)
  return render(d, { destination, fichier: file.name, erreurFichier }, 422)
}

const lister = async (d: DemandeConnectee): Promise<Response> => {
  const { t, langue } = d
  const depots = await listDepots(d.monde, d.acteur)
  const may = porteesDe(d.acteur, 'brochure.deposer').length > 0
  return page(d, {
    titre: t('brochure.liste'),
    tableaux: () => [
      tableOf(t('brochure.liste'), depots, [
        [t('brochure.colonne.nom'), ({ nom }) => nom],
        [t('brochure.colonne.pour'), (depot) => depot.parcoursCode ?? depot.mentionNom],
        [t('brochure.colonne.depot'), ({ deposeeLe }) => deposeeLe],
        [
          t('brochure.colonne.etat'),
          ({ millesime }) => t(millesime ? 'brochure.etat.cree' : 'brochure.etat.revue'),
        ],
      ]),
    ],
    children: (
      <>
        <Breadcrumb
          label={t('offre.programmes')}
          steps={[{ text: t('offre.programmes'), href: '/programmes' }, { text: t('brochure.liste') }]}
        />
        <h1>{t('brochure.liste')}</h1>
        {may && (
          <p className="actions">
            <a className="bouton" href="/brochures/nouvelle">
              {t('offre.deposer')}
            </a>
          </p>
        )}
        {depots.length === 0 ? (
          <Empty title={t('brochure.liste.vide.titre')}>
            <p>{t('brochure.liste.vide.texte')}</p>
          </Empty>
        ) : (
          <TableFrame id="depots" caption={t('brochure.liste')}>
            <TableHead
              columns={(['nom', 'pour', 'depot', 'etat'] as const).map((column) =>
                t(`brochure.colonne.${column}`),
              )}
            />
            <tbody>
              {depots.map((depot) => (
                <tr key={depot.id}>
                  <th scope="row">
                    <a href={`/brochures/${depot.id}`}>{depot.nom}</a>
                  </th>
                  <td>{depot.parcoursCode ?? depot.mentionNom}</td>
                  <td>
                    {t('brochure.depot.par', {
                      par: `${depot.prenom} ${depot.personneNom}`,
                      date: writeInstant(langue, depot.deposeeLe),
                    })}
                  </td>
                  <td>
                    <Badge ton={depot.millesime ? 'bon' : 'info'}>
                      {t(depot.millesime ? 'brochure.etat.cree' : 'brochure.etat.revue')}
                    </Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        )}
      </>
    ),
  })
}

export const deposerRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/brochures', acces: 'brochure.lire', repondre: lister },
  {
    methode: 'GET',
    chemin: '/brochures/nouvelle',
    acces: 'brochure.deposer',
    repondre: (d) => render(d, {}),
  },
  { methode: 'POST', chemin: '/brochures', acces: 'brochure.deposer', repondre: deposer },
]
