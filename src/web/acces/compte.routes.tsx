import {
  changerMotDePasse,
  hasMotDePasse,
  listMesSessions,
  type RefusChangement,
  revoquerAutres,
  revoquerSession,
} from '#src/app/acces/compte.ts'
import { listAffectationsEnCours } from '#src/app/personne/list-affectations.ts'
import { isId } from '#src/kit/id.ts'
import { readSecret } from '../shell/cookie.ts'
import { readForm } from '../shell/form.ts'
import { errorPage, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { comptePage, type EtatCompte } from './compte-page.tsx'

const FAITS = ['fermee', 'autresFermees', 'change'] as const
const secretOf = (d: DemandeConnectee): string => readSecret(d.c, d.monde.url) ?? ''

const readEtat = async (d: DemandeConnectee): Promise<EtatCompte> => ({
  roles: await listAffectationsEnCours(d.monde, d.acteur.id),
  sessions: await listMesSessions(d.monde, d.acteur, secretOf(d)),
  aMotDePasse: await hasMotDePasse(d.monde, d.acteur),
})

const showCompte = async (d: DemandeConnectee): Promise<Response> => {
  const fait = FAITS.find((one) => one === d.c.req.query('fait'))
  return comptePage(d, { ...(await readEtat(d)), fait })
}

const postFermer = async (d: DemandeConnectee): Promise<Response> => {
  const id = d.c.req.param('id') ?? ''
  const closed = isId(id) && (await revoquerSession(d.monde, d.acteur, id)).ok
  return closed ? redirect('/compte?fait=fermee') : errorPage(d, 'introuvable')
}

const postFermerAutres = async (d: DemandeConnectee): Promise<Response> => {
  await revoquerAutres(d.monde, d.acteur, secretOf(d))
  return redirect('/compte?fait=autresFermees')
}

const showRefus = async (d: DemandeConnectee, refus: RefusChangement): Promise<Response> =>
  comptePage(d, { ...(await readEtat(d)), refus }, refus.code === 'limite' ? 429 : 422)

const postMotDePasse = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, [], ['ancien', 'nouveau'])
  const changed = await changerMotDePasse(d, d.acteur, { ...form, secret: secretOf(d) })
  return changed.ok ? redirect('/compte?fait=change') : showRefus(d, changed.refus)
}

export const compteRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/compte', acces: 'connecte', repondre: showCompte },
  { methode: 'POST', chemin: '/compte/sessions/:id/fermer', acces: 'connecte', repondre: postFermer },
  {
    methode: 'POST',
    chemin: '/compte/sessions/fermer-les-autres',
    acces: 'connecte',
    repondre: postFermerAutres,
  },
  { methode: 'POST', chemin: '/compte/mot-de-passe', acces: 'connecte', repondre: postMotDePasse },
]
