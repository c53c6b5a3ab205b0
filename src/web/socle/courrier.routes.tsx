import { writeInstant } from '#src/app/message/date-message.ts'
import { type CourrierVu, reessayerCourrier, showCourriers } from '#src/app/socle/show-courriers.ts'
import { can } from '#src/domain/acces/permission.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Badge, type Ton } from '#src/ui/badge.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { Demande, DemandeConnectee, Route } from '../shell/route.ts'

const TON: Readonly<Record<CourrierVu['etat'], Ton>> = {
  envoye: 'bon',
  attente: 'info',
  abandonne: 'bloquant',
}
const LINK = /(https?:\/\/\S+)/

/** The words of a mail, its addresses made into links. */
const Texte = ({ texte }: { texte: string }) => (
  <pre className="courrier">
    {texte.split(LINK).map((part, i) =>
      LINK.test(part) ? (
        <a key={i} href={part}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </pre>
)

const Ligne = ({ d, courrier, peut }: { d: Demande; courrier: CourrierVu; peut: boolean }) => (
  <tr>
    <td>
      <time dateTime={courrier.creeLe.toISOString()}>{writeInstant(d.langue, courrier.creeLe)}</time>
    </td>
    <td>{courrier.destinataire}</td>
    <th scope="row">
      {courrier.sujet}
      {courrier.texte !== null && (
        <details>
          <summary>{d.t('administration.courrier.lire')}</summary>
          <Texte texte={courrier.texte} />
        </details>
      )}
    </th>
    <td>
      <Badge ton={TON[courrier.etat]}>{d.t(`administration.courrier.etat.${courrier.etat}`)}</Badge>
      {courrier.essais > 1 && (
        <p className="aide">{d.t('administration.courrier.essais', { nombre: courrier.essais })}</p>
      )}
      {courrier.erreur && <p className="aide">{courrier.erreur}</p>}
      {courrier.etat === 'abandonne' && peut && (
        <form method="post" action={`/courriers/${courrier.id}/reessayer`}>
          <button
            className="second"
            aria-label={d.t('administration.courrier.reessayerLequel', {
              destinataire: courrier.destinataire,
            })}
          >
            {d.t('administration.courrier.reessayer')}
          </button>
        </form>
      )}
    </td>
  </tr>
)

const Table = ({ d, courriers }: { d: Demande; courriers: readonly CourrierVu[] }) => {
  const peut = d.acteur !== null && can(d.acteur, 'courrier.lire', {})
  return (
    <TableFrame id="courriers" caption={d.t('administration.courriers')}>
      <TableHead
        columns={[
          d.t('administration.courrier.le'),
          d.t('administration.courrier.a'),
          d.t('administration.courrier.sujet'),
          d.t('administration.courrier.etat'),
        ]}
      />
      <tbody>
        {courriers.map((courrier) => (
          <Ligne key={courrier.id} d={d} courrier={courrier} peut={peut} />
        ))}
      </tbody>
    </TableFrame>
  )
}

/** Without the words of the mails: some hold a link that lets in. */
const tableauCourriers = ({ t }: Demande, courriers: readonly CourrierVu[]) =>
  tableOf(t('administration.courriers'), courriers, [
    [t('administration.courrier.le'), ({ creeLe }) => creeLe],
    [t('administration.courrier.a'), ({ destinataire }) => destinataire],
    [t('administration.courrier.sujet'), ({ sujet }) => sujet],
    [t('administration.courrier.etat'), ({ etat }) => t(`administration.courrier.etat.${etat}`)],
  ])

/** In development whoever is there reads the mails: a link for oneself is read before signing in. */
const showPage = async (d: Demande): Promise<Response> => {
  const courriers = await showCourriers(d.monde, d.acteur)
  if (!courriers) return d.acteur ? errorPage(d, 'interdit') : redirect('/connexion?suite=%2Fcourriers')
  const titre = d.t('administration.courriers')
  return page(d, {
    titre,
    largeur: 'large',
    tableaux: () => [tableauCourriers(d, courriers)],
    children: (
      <>
        <h1>{titre}</h1>
        {d.monde.dev && <Notice title={d.t('administration.courriers.dev')} />}
        {courriers.length > 0 ? (
          <Table d={d} courriers={courriers} />
        ) : (
          <Empty title={d.t('administration.courriers.vide')}>
            <p>{d.t('administration.courriers.vide.texte')}</p>
          </Empty>
        )}
      </>
    ),
  })
}

const postReessayer = async (d: DemandeConnectee): Promise<Response> => {
  const again = await reessayerCourrier(d.monde, d.acteur, d.c.req.param('id') ?? '')
  return again.ok ? redirect('/courriers') : errorPage(d, again.refus.code)
}

export const courrierRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/courriers', acces: 'public', repondre: showPage },
  { methode: 'POST', chemin: '/courriers/:id/reessayer', acces: 'courrier.lire', repondre: postReessayer },
]
