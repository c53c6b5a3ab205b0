import {
  type BoiteDemandee,
  type BoiteVue,
  creerBoite,
  listBoitesVues,
  type RefusBoite,
  supprimerBoite,
} from '#src/app/personne/boite.ts'
import { type Endroit, listEndroits } from '#src/app/socle/list-endroits.ts'
import { Empty } from '#src/ui/empty.tsx'
import { TextField } from '#src/ui/input.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { AdministrationTete } from './administration-tete.tsx'
import { endroitOptions, RoleFields } from './affectation-form.tsx'

type Etat = {
  readonly boites: readonly BoiteVue[]
  readonly endroits: readonly Endroit[]
  readonly saisie?: BoiteDemandee
  readonly refus?: RefusBoite
}

const Table = ({ d, boites }: { d: DemandeConnectee; boites: readonly BoiteVue[] }) => (
  <TableFrame id="boites" caption={d.t('personne.boites.titre')}>
    <TableHead
      columns={[
        d.t('personne.courriel'),
        d.t('personne.boite.libelle'),
        d.t('personne.role'),
        d.t('personne.perimetre'),
        d.t('personne.boite.supprimer'),
      ]}
    />
    <tbody>
      {boites.map(({ id, courriel, libelle, role, perimetre }) => (
        <tr key={id}>
          <th scope="row">{courriel}</th>
          <td>{libelle}</td>
          <td>{role ? d.t(`acces.role.${role}`) : '–'}</td>
          <td>{perimetre}</td>
          <td>
            <form method="post" action={`/administration/boites/${id}/supprimer`}>
              <button className="second" aria-label={d.t('personne.boite.laquelle', { courriel })}>
                {d.t('personne.boite.supprimer')}
              </button>
            </form>
          </td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

const NouvelleForm = ({ d, etat: { endroits, saisie, refus } }: { d: DemandeConnectee; etat: Etat }) => {
  const fautes = refus?.code === 'fautes' ? refus.fautes : {}
  const wrong = (name: keyof BoiteDemandee): string | undefined => {
    const faute = fautes[name]
    return faute && d.t(`personne.faute.${faute}`)
  }
  return (
    <section aria-labelledby="nouvelle">
      <h2 id="nouvelle">{d.t('personne.boite.nouvelle')}</h2>
      <form method="post" action="/administration/boites">
        <TextField
          name="courriel"
          type="email"
          label={d.t('personne.courriel')}
          value={saisie?.courriel}
          error={wrong('courriel')}
        />
        <TextField
          name="libelle"
          label={d.t('personne.boite.libelle')}
          value={saisie?.libelle}
          error={wrong('libelle')}
        />
        <RoleFields d={d} endroits={endroitOptions(d, endroits)} saisie={saisie} wrong={wrong} />
        <p className="actions">
          <button>{d.t('personne.ajouter')}</button>
        </p>
      </form>
    </section>
  )
}

const boitesPage = (d: DemandeConnectee, etat: Etat, status = 200): Response => {
  const titre = d.t('personne.boites.titre')
  return page(
    d,
    {
      titre,
      children: (
        <>
          <AdministrationTete d={d} titre={titre} refuse={etat.refus !== undefined} />
          <p>{d.t('personne.boites.texte')}</p>
          {etat.boites.length > 0 ? (
            <Table d={d} boites={etat.boites} />
          ) : (
            <Empty title={d.t('personne.boites.aucune')}>
              <p>{d.t('personne.boites.aucune.texte')}</p>
            </Empty>
          )}
          <NouvelleForm d={d} etat={etat} />
        </>
      ),
    },
    status,
  )
}

const readEtat = async (d: DemandeConnectee): Promise<Etat> => ({
  boites: await listBoitesVues(d.monde, d.acteur),
  endroits: await listEndroits(d.monde.db),
})

const showBoites = async (d: DemandeConnectee): Promise<Response> => boitesPage(d, await readEtat(d))

const postCreer = async (d: DemandeConnectee): Promise<Response> => {
  const saisie = await readForm(d.c, ['courriel', 'libelle', 'role', 'perimetre'])
  const made = await creerBoite(d.monde, d.acteur, saisie)
  if (made.ok) return redirect('/administration/boites')
  if (made.refus.code !== 'fautes') return errorPage(d, made.refus.code)
  return boitesPage(d, { ...(await readEtat(d)), saisie, refus: made.refus }, 422)
}

const postSupprimer = async (d: DemandeConnectee): Promise<Response> => {
  const gone = await supprimerBoite(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (gone.ok || gone.refus.code === 'fautes') return redirect('/administration/boites')
  return errorPage(d, gone.refus.code)
}

export const boiteRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/administration/boites', acces: 'affectation.modifier', repondre: showBoites },
  { methode: 'POST', chemin: '/administration/boites', acces: 'affectation.modifier', repondre: postCreer },
  {
    methode: 'POST',
    chemin: '/administration/boites/:id/supprimer',
    acces: 'affectation.modifier',
    repondre: postSupprimer,
  },
]
