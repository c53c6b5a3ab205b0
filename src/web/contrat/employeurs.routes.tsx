import { CHAMPS_MISSION, proposerMission } from '#src/app/contrat/proposer-mission.ts'
import { showPublication } from '#src/app/publication/show-publication.ts'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { venueOf } from '../shell/venue.ts'
import { EmployeursPage, type EtatEmployeurs } from './employeurs-page.tsx'

const adresseOf = (d: Demande): string => d.c.req.param('adresse') ?? ''

const render = async (d: Demande, etat: EtatEmployeurs, status = 200): Promise<Response> => {
  const publication = await showPublication(d.monde, adresseOf(d))
  if (!publication) return errorPage(d, 'introuvable')
  const { intitule } = publication.programme.parcours
  return page(
    d,
    {
      titre: d.t('employeurs.titre', { intitule: intitule ?? publication.adresse }),
      children: <EmployeursPage d={d} publication={publication} etat={etat} />,
    },
    status,
  )
}

const STATUS = { fautes: 422, 'employeur-exclu': 422, limite: 429 } as const

const propose = async (d: Demande): Promise<Response> => {
  const saisie = await readForm(d.c, CHAMPS_MISSION)
  const adresse = adresseOf(d)
  const done = await proposerMission(d.monde, { adresse, saisie, venue: venueOf(d.c).adresse })
  if (done.ok) return redirect(`/formations/${adresse}/employeurs?fait=1`)
  const { refus } = done
  if (refus.code === 'introuvable') return errorPage(d, 'introuvable')
  return render(d, { saisie, refus }, STATUS[refus.code])
}

/** What employers read and send, without an account. */
export const employeursRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/formations/:adresse/employeurs',
    acces: 'public',
    repondre: (d) => render(d, { fait: d.c.req.query('fait') !== undefined }),
  },
  { methode: 'POST', chemin: '/formations/:adresse/employeurs', acces: 'public', repondre: propose },
]
