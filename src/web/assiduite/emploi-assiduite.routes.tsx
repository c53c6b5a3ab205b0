/** Two screens of a timetable: where the sheets stand, and what each lecturer is due. */

import { listEmargements, type PageFeuilles } from '#src/app/assiduite/list-feuilles.ts'
import { type PageServices, showServices } from '#src/app/assiduite/show-services.ts'
import { tabulateServices } from '#src/app/assiduite/tabulate-presence.ts'
import { writeJour } from '#src/app/message/date-message.ts'
import { writeDuree } from '#src/app/message/duree-message.ts'
import type { Emploi } from '#src/domain/planning/emploi/emploi.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { clock } from '#src/kit/duree.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { errorPage, page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { routesTableau } from '../shell/tableau/routes-tableau.ts'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const Fil = ({ d, emploi, ici }: { d: DemandeConnectee; emploi: Emploi; ici: string }) => (
  <Breadcrumb
    label={d.t('presence.emargements')}
    steps={[{ text: emploi.intitule, href: `/emplois/${emploi.id}` }, { text: ici }]}
  />
)

const Feuilles = ({ d, vue: { passees } }: { d: DemandeConnectee; vue: PageFeuilles }) => (
  <TableFrame id="feuilles" caption={d.t('presence.emargements')}>
    <TableHead
      columns={(['jour', 'horaire', 'cours', 'intervenants', 'feuille'] as const).map((colonne) =>
        d.t(`presence.${colonne}`),
      )}
    />
    <tbody>
      {passees.map(({ bloc, jour, debut, duree, intitule, intervenants, feuille }) => (
        <tr key={bloc}>
          <td>
            <time dateTime={jour}>{writeJour(d.langue, jour)}</time>
          </td>
          <td>
            {clock(debut)} – {clock(debut + duree)}
          </td>
          <th scope="row">
            <a href={`/emargements/${bloc}`}>{intitule}</a>
          </th>
          <td>{intervenants.join(', ')}</td>
          <td>
            <Badge ton={feuille === 'close' ? 'bon' : 'avertissement'}>
              {d.t(`presence.feuille.${feuille ?? 'aucune'}`)}
            </Badge>
          </td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

const tableauFeuilles = ({ t }: DemandeConnectee, { passees }: PageFeuilles) =>
  tableOf(t('presence.emargements'), passees, [
    [t('presence.jour'), ({ jour }) => jour],
    [t('presence.de'), ({ debut }) => clock(debut)],
    [t('presence.duree'), ({ duree }) => duree],
    [t('presence.code'), ({ code }) => code],
    [t('presence.cours'), ({ intitule }) => intitule],
    [t('presence.intervenants'), ({ intervenants }) => intervenants.join(', ')],
    [t('presence.feuille'), ({ feuille }) => t(`presence.feuille.${feuille ?? 'aucune'}`)],
  ])

const getFeuilles = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await listEmargements(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, 'introuvable')
  const { emploi, passees, aVenir } = shown.value
  const reste = passees.filter(({ feuille }) => feuille !== 'close').length
  const titre = `${d.t('presence.emargements')} · ${emploi.intitule}`
  return page(d, {
    titre,
    largeur: 'large',
    tableaux: () => [tableauFeuilles(d, shown.value)],
    children: (
      <>
        <Fil d={d} emploi={emploi} ici={d.t('presence.emargements')} />
        <h1>{titre}</h1>
        <p>{d.t('presence.emargements.texte', { n: passees.length, reste, aVenir })}</p>
        {passees.length > 0 ? (
          <Feuilles d={d} vue={shown.value} />
        ) : (
          <Empty title={d.t('presence.emargements.aucun')}>
            <p>{d.t('presence.emargements.aucun.texte')}</p>
          </Empty>
        )}
      </>
    ),
  })
}

const Services = ({ d, vue: { intervenants } }: { d: DemandeConnectee; vue: PageServices }) => (
  <TableFrame id="services" caption={d.t('presence.services')}>
    <TableHead
      columns={(['intervenant', 'prevu', 'fait'] as const).map((colonne) => d.t(`presence.${colonne}`))}
    />
    {intervenants.map(({ intervenant, lignes, prevu, fait }) => (
      <tbody key={intervenant.id}>
        <tr className="groupe">
          <th scope="rowgroup">{intervenant.nom}</th>
          <td>
            <strong>{writeDuree(d.langue, prevu)}</strong>
          </td>
          <td>
            <strong>{writeDuree(d.langue, fait)}</strong>
          </td>
        </tr>
        {lignes.map((one) => (
          <tr key={one.cours}>
            <th scope="row">{one.code ? `${one.code} · ${one.intitule}` : one.intitule}</th>
            <td>{writeDuree(d.langue, one.prevu)}</td>
            <td>{writeDuree(d.langue, one.fait)}</td>
          </tr>
        ))}
      </tbody>
    ))}
  </TableFrame>
)

const getServices = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showServices(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, 'introuvable')
  const { emploi, intervenants } = shown.value
  const titre = `${d.t('presence.services')} · ${emploi.intitule}`
  return page(d, {
    titre,
    children: (
      <>
        <Fil d={d} emploi={emploi} ici={d.t('presence.services')} />
        <h1>{titre}</h1>
        <p>{d.t('presence.services.texte')}</p>
        {intervenants.length > 0 ? (
          <>
            <Services d={d} vue={shown.value} />
            <ul className="actions">
              {(['csv', 'xlsx'] as const).map((forme) => (
                <li key={forme}>
                  <a href={`/emplois/${emploi.id}/services.${forme}`} download>
                    {d.t('presence.tableur', { forme: forme.toUpperCase() })}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <Empty title={d.t('presence.services.aucun')}>
            <p>{d.t('presence.services.aucun.texte')}</p>
          </Empty>
        )}
      </>
    ),
  })
}

const services = '/emplois/:id/services'
const tableaux = routesTableau({
  chemin: services,
  acces: 'presence.tenir',
  read: async (d) => {
    const shown = await showServices(d.monde, d.acteur, idOf(d))
    return shown.ok
      ? { nom: `services-${shown.value.emploi.intitule}`, tables: [tabulateServices(d.t, shown.value)] }
      : null
  },
})

export const emploiPresenceRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/emargements', acces: 'presence.tenir', repondre: getFeuilles },
  { methode: 'GET', chemin: services, acces: 'presence.tenir', repondre: getServices },
  ...tableaux,
]
