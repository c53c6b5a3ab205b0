import { listRolesSansNom } from '#src/app/personne/list-roles-sans-nom.ts'
import { Notice } from '#src/ui/notice.tsx'
import { page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'

const showAdministration = async (d: DemandeConnectee): Promise<Response> => {
  const titre = d.t('administration.titre')
  const sansNom = await listRolesSansNom(d.monde, d.acteur)
  const card = (href: string, name: string, text: string) => (
    <li>
      <a className="carte" href={href}>
        <h2>{name}</h2>
        <p>{text}</p>
      </a>
    </li>
  )
  return page(d, {
    titre,
    children: (
      <>
        <h1>{titre}</h1>
        <ul className="grille">
          {card('/administration/personnes', d.t('personne.liste.titre'), d.t('personne.liste.texte'))}
          {card('/administration/boites', d.t('personne.boites.titre'), d.t('personne.boites.texte'))}
          {card(
            '/organisation',
            d.t('administration.organisation'),
            d.t('administration.organisation.texte'),
          )}
          {card('/administration/rncp', d.t('administration.rncp'), d.t('administration.rncp.texte'))}
          {card('/administration/audit', d.t('administration.audit'), d.t('administration.audit.texte'))}
          {card('/courriers', d.t('administration.courriers'), d.t('administration.courriers.texte'))}
        </ul>
        <section aria-labelledby="constats">
          <h2 id="constats">{d.t('personne.constats.titre')}</h2>
          {sansNom.length === 0 ? (
            <p>{d.t('personne.constats.aucun')}</p>
          ) : (
            sansNom.map(({ role, place, courriel }) => (
              <Notice
                key={`${role} ${place}`}
                poids="avertissement"
                title={d.t('personne.constat.sans_nom', {
                  role: d.t(`acces.role.${role}`),
                  place,
                  courriel,
                })}
              />
            ))
          )}
        </section>
      </>
    ),
  })
}

export const administrationRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/administration', acces: 'personne.lire', repondre: showAdministration },
]
