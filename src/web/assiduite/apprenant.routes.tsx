import { changerStatut } from '#src/app/assiduite/changer-statut.ts'
import { renderCertificat } from '#src/app/assiduite/render-certificat.ts'
import { showApprenant } from '#src/app/assiduite/show-apprenant.ts'
import { type Colonne, tableOf } from '#src/formats/tableau/table.ts'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { sendBytes } from '../shell/tableau/fichier.ts'
import { ApprenantPage, type EtatApprenant } from './apprenant-page.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const tableauHeures = ({ t }: DemandeConnectee, parCours: EtatApprenant['vue']['parCours']) =>
  tableOf(t('presence.parCours'), parCours, [
    [t('presence.code'), ({ code }) => code],
    [t('presence.cours'), ({ intitule }) => intitule],
    ...(['tenues', 'suivies', 'justifiees', 'injustifiees'] as const).map(
      (quoi): Colonne<(typeof parCours)[number]> => [`${t(`presence.${quoi}`)} (min)`, (of) => of[quoi]],
    ),
  ])

const show = (d: DemandeConnectee, etat: EtatApprenant, status = 200): Response => {
  const { prenom, nom } = etat.vue.apprenant
  const tableaux = () => [tableauHeures(d, etat.vue.parCours)]
  return page(
    d,
    { titre: `${prenom} ${nom}`, children: <ApprenantPage d={d} etat={etat} />, tableaux },
    status,
  )
}

const getFiche = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showApprenant(d.monde, d.acteur, idOf(d))
  return shown.ok ? show(d, { vue: shown.value }) : errorPage(d, 'introuvable')
}

const postStatut = async (d: DemandeConnectee): Promise<Response> => {
  const id = idOf(d)
  const form = await readForm(d.c, ['statut', 'du', 'motif'])
  const done = await changerStatut(d.monde, d.acteur, { id, ...form })
  if (done.ok) return redirect(`/apprenants/${id}?fait=1`)
  if (done.refus.code === 'introuvable' || done.refus.code === 'interdit')
    return errorPage(d, done.refus.code)
  const shown = await showApprenant(d.monde, d.acteur, id)
  if (!shown.ok) return errorPage(d, 'introuvable')
  return show(d, { vue: shown.value, saisie: { id, ...form }, refus: done.refus }, 422)
}

const getCertificat = async (d: DemandeConnectee): Promise<Response> => {
  const made = await renderCertificat(d.monde, d.acteur, idOf(d))
  if (!made.ok) return errorPage(d, 'introuvable')
  return sendBytes(made.value, {
    type: 'application/pdf',
    nom: 'certificat-de-realisation.pdf',
    inline: true,
  })
}

export const apprenantRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/apprenants/:id', acces: 'apprenant.lire', repondre: getFiche },
  { methode: 'POST', chemin: '/apprenants/:id/statut', acces: 'apprenant.modifier', repondre: postStatut },
  {
    methode: 'GET',
    chemin: '/apprenants/:id/certificat.pdf',
    acces: 'apprenant.lire',
    repondre: getCertificat,
  },
]
