import { type PageDemandes, referenceDe, showDemandes, traiterDemande } from '#src/app/demande/demande.ts'
import { writeInstant } from '#src/app/message/date-message.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { FilProgramme } from '../offre/programme/fil-programme.tsx'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'

const Table = ({ d, vue: { place, demandes } }: { d: DemandeConnectee; vue: PageDemandes }) => {
  const { t, langue } = d
  return (
    <TableFrame id="demandes" caption={t('demande.tableau')}>
      <TableHead
        columns={(['reference', 'de', 'a', 'statut', 'message', 'recue', 'suite'] as const).map((nom) =>
          t(`demande.${nom}`),
        )}
      />
      <tbody>
        {demandes.map((demande) => (
          <tr key={demande.id}>
            <th scope="row">{referenceDe(demande.id)}</th>
            <td>
              {demande.nom} <a href={`mailto:${demande.courriel}`}>{demande.courriel}</a>
            </td>
            <td>{t(`ecrire.destinataire.${demande.destinataire}`)}</td>
            <td>
              {demande.statut_vise ? t(`publication.statut.${demande.statut_vise}`) : t('socle.inconnu')}
            </td>
            <td>{demande.message}</td>
            <td>{writeInstant(langue, demande.recue_le)}</td>
            <td>
              {demande.traitee_le ? (
                t('demande.traitee', {
                  date: writeInstant(langue, demande.traitee_le),
                  par: [demande.parPrenom, demande.parNom].filter(Boolean).join(' '),
                })
              ) : (
                <form method="post" action={`/programmes/${place.id}/demandes/${demande.id}/traiter`}>
                  <button className="second" aria-label={`${t('demande.traiter')} : ${demande.nom}`}>
                    {t('demande.traiter')}
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const show = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showDemandes(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, shown.refus)
  const { place, demandes } = shown.value
  const titre = d.t('demande.titre.de', { nom: place.parcoursCode })
  return page(d, {
    titre,
    children: (
      <>
        <FilProgramme d={d} place={place} suite={[{ text: d.t('demande.titre') }]} />
        <h1>{titre}</h1>
        {d.c.req.query('fait') && <Notice poids="succes" live title={d.t('demande.fait')} />}
        {demandes.length === 0 ? (
          <Empty title={d.t('demande.vide')}>
            <p>{d.t('demande.vide.texte')}</p>
          </Empty>
        ) : (
          <Table d={d} vue={shown.value} />
        )}
      </>
    ),
  })
}

const traiter = async (d: DemandeConnectee): Promise<Response> => {
  const demande = d.c.req.param('demande') ?? ''
  const done = await traiterDemande(d.monde, d.acteur, { millesime: idOf(d), demande })
  return done.ok ? redirect(`/programmes/${idOf(d)}/demandes?fait=1`) : errorPage(d, 'introuvable')
}

/** The messages a programme received, and what became of them. */
export const demandesRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/demandes', acces: 'demande.traiter', repondre: show },
  {
    methode: 'POST',
    chemin: '/programmes/:id/demandes/:demande/traiter',
    acces: 'demande.traiter',
    repondre: traiter,
  },
]
