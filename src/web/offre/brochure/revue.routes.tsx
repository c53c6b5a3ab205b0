import { creerProgramme, type RefusCreation } from '#src/app/offre/brochure/creer-programme.ts'
import { listDestinations } from '#src/app/offre/brochure/destination.ts'
import { accepterSurs, type RefusRevue, revoirChamp } from '#src/app/offre/brochure/revoir-champ.ts'
import { type Decision, readFichier, showBrochure } from '#src/app/offre/brochure/show-brochure.ts'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { type Etat, RevuePage } from './revue-page.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const render = async (d: DemandeConnectee, etat: Etat, status = 200): Promise<Response> => {
  const shown = await showBrochure(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, 'introuvable')
  const destinations = await listDestinations(d.monde, d.acteur, 'programme.modifier')
  return page(
    d,
    {
      titre: d.t('brochure.revue.titre', { nom: shown.value.brochure.nom }),
      largeur: 'large',
      islands: ['revue'],
      children: <RevuePage d={d} revue={shown.value} etat={etat} destinations={destinations} />,
    },
    status,
  )
}

const refuse = (d: DemandeConnectee, refus: RefusRevue): Promise<Response> | Response =>
  refus.code === 'introuvable' || refus.code === 'interdit' ? errorPage(d, refus.code) : render(d, {}, 409)

const DECISIONS: readonly Decision[] = ['accepte', 'corrige', 'ecarte']

const revoir = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, ['chemin', 'decision', 'saisie', 'rang'])
  const { chemin, saisie } = form
  const decision = DECISIONS.find((one) => one === form.decision) ?? null
  const answer = await revoirChamp(d.monde, d.acteur, { brochure: idOf(d), chemin, decision, saisie })
  if (answer.ok) return redirect(`/brochures/${idOf(d)}#c${Number(form.rang) || 0}`)
  if (answer.refus.code === 'saisie')
    return render(d, { faute: { chemin, saisie, raison: answer.refus.raison } }, 422)
  return refuse(d, answer.refus)
}

const accepter = async (d: DemandeConnectee): Promise<Response> => {
  const answer = await accepterSurs(d.monde, d.acteur, idOf(d))
  return answer.ok ? redirect(`/brochures/${idOf(d)}`) : refuse(d, answer.refus)
}

const refuseCreation = (
  d: DemandeConnectee,
  refus: RefusCreation,
  typed: { destination: string; code: string; intitule: string; annee: string },
): Promise<Response> | Response => {
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  if (refus.code === 'deja-cree') return render(d, {}, 409)
  return render(d, { creation: { ...typed, refus: refus.code } }, 422)
}

const creer = async (d: DemandeConnectee): Promise<Response> => {
  const typed = await readForm(d.c, ['destination', 'code', 'intitule', 'annee'])
  const answer = await creerProgramme(d.monde, d.acteur, { brochure: idOf(d), ...typed })
  return answer.ok ? redirect(`/programmes/${answer.value}`) : refuseCreation(d, answer.refus, typed)
}

const telecharger = async (d: DemandeConnectee): Promise<Response> => {
  const fichier = await readFichier(d.monde, d.acteur, idOf(d))
  if (!fichier) return errorPage(d, 'introuvable')
  return new Response(Buffer.from(fichier.bytes), {
    headers: {
      'content-type': fichier.type,
      // Never shown in place: what comes from outside is not ours to run.
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fichier.nom)}`,
      'cache-control': 'private, no-store',
    },
  })
}

export const revueRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/brochures/:id', acces: 'brochure.lire', repondre: (d) => render(d, {}) },
  { methode: 'GET', chemin: '/brochures/:id/fichier', acces: 'brochure.lire', repondre: telecharger },
  { methode: 'POST', chemin: '/brochures/:id/champs', acces: 'brochure.revoir', repondre: revoir },
  { methode: 'POST', chemin: '/brochures/:id/surs', acces: 'brochure.revoir', repondre: accepter },
  { methode: 'POST', chemin: '/brochures/:id/programme', acces: 'programme.modifier', repondre: creer },
]
