import {
  ajouterDisponibilite,
  CHAMPS_DISPONIBILITE,
  retirerDisponibilite,
} from '#src/app/planning/emploi/demande/disponibilite.ts'
import { CHAMPS_GROUPE, modifierGroupe } from '#src/app/planning/emploi/demande/modifier-groupe.ts'
import {
  enregistrerIntervenant,
  enregistrerSalle,
  listSitesEmploi,
  type RefusRessource,
} from '#src/app/planning/emploi/demande/ressource.ts'
import { showEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import type { Result } from '#src/kit/result.ts'
import { readForm } from '../../../shell/form.ts'
import { errorPage, page, redirect } from '../../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../../shell/route.ts'
import type { EchecGroupe } from './groupe-form.tsx'
import type { EchecLigne } from './ligne-form.tsx'
import type { EchecRessource } from './ressource-form.tsx'
import { RessourcesPage } from './ressources-page.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

type Echec = {
  readonly ligne?: EchecLigne
  readonly ressource?: EchecRessource
  readonly groupe?: EchecGroupe
}

const show = async (d: DemandeConnectee, echec: Echec = {}): Promise<Response> => {
  const shown = await showEmploi(d.monde, d.acteur, { emploi: idOf(d), edition: null })
  if (!shown.ok) return errorPage(d, 'introuvable')
  const sites = await listSitesEmploi(d.monde, shown.value.donnees.emploi)
  const { ligne = null, ressource = null, groupe = null } = echec
  return page(
    d,
    {
      titre: `${d.t('emploi.page.ressources')} · ${shown.value.donnees.emploi.intitule}`,
      largeur: 'large',
      children: (
        <RessourcesPage
          d={d}
          vue={shown.value}
          sites={sites}
          ligne={ligne}
          ressource={ressource}
          groupe={groupe}
        />
      ),
    },
    ressource?.code === 'change-entre-temps' || groupe?.code === 'change-entre-temps'
      ? 409
      : ligne || ressource || groupe
        ? 422
        : 200,
  )
}

const addLine = async (d: DemandeConnectee): Promise<Response> => {
  const saisie = await readForm(d.c, CHAMPS_DISPONIBILITE)
  const done = await ajouterDisponibilite(d.monde, d.acteur, { emploi: idOf(d), saisie })
  if (done.ok) return redirect(`/emplois/${idOf(d)}/ressources?fait=1&de=${saisie.de}#d-${saisie.de}`)
  const { code } = done.refus
  return code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : show(d, { ligne: { saisie, code } })
}

const removeLine = async (d: DemandeConnectee): Promise<Response> => {
  const asked = { emploi: idOf(d), ligne: d.c.req.param('ligne') ?? '' }
  const done = await retirerDisponibilite(d.monde, d.acteur, asked)
  if (!done.ok) return errorPage(d, done.refus.code)
  const { de } = done.value
  return redirect(`/emplois/${idOf(d)}/ressources?fait=1&de=${de}#d-${de}`)
}

const answer = (
  d: DemandeConnectee,
  done: Result<string, RefusRessource>,
  echec: Omit<EchecRessource, 'code'>,
): Response | Promise<Response> => {
  if (done.ok) return redirect(`/emplois/${idOf(d)}/ressources?fait=1#d-${done.value}`)
  const { code } = done.refus
  return code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : show(d, { ressource: { ...echec, code } })
}

const saveIntervenant = async (d: DemandeConnectee): Promise<Response> => {
  const id = d.c.req.param('intervenant') ?? null
  const { lu, ...saisie } = await readForm(d.c, ['lu', 'nom', 'courriel', 'externe', 'jourMax'])
  const asked = { emploi: idOf(d), id, lu, saisie: { ...saisie, externe: saisie.externe === 'oui' } }
  const done = await enregistrerIntervenant(d.monde, d.acteur, asked)
  return answer(d, done, { sorte: 'intervenant', id, saisie })
}

const saveSalle = async (d: DemandeConnectee): Promise<Response> => {
  const id = d.c.req.param('salle') ?? null
  const names = ['lu', 'nom', 'capacite', 'equipements', 'accessible', 'site'] as const
  const { lu, ...saisie } = await readForm(d.c, names)
  const done = await enregistrerSalle(d.monde, d.acteur, { emploi: idOf(d), id, lu, saisie })
  return answer(d, done, { sorte: 'salle', id, saisie })
}

const saveGroupe = async (d: DemandeConnectee): Promise<Response> => {
  const groupe = d.c.req.param('groupe') ?? ''
  const { lu, ...saisie } = await readForm(d.c, ['lu', ...CHAMPS_GROUPE])
  const done = await modifierGroupe(d.monde, d.acteur, { emploi: idOf(d), groupe, lu, saisie })
  if (done.ok) return redirect(`/emplois/${idOf(d)}/ressources?fait=1#groupes`)
  const { code } = done.refus
  return code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : show(d, { groupe: { id: groupe, saisie, code } })
}

export const ressourcesRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/ressources', acces: 'emploi.lire', repondre: (d) => show(d) },
  { methode: 'POST', chemin: '/emplois/:id/disponibilites', acces: 'emploi.modifier', repondre: addLine },
  {
    methode: 'POST',
    chemin: '/emplois/:id/disponibilites/:ligne/retirer',
    acces: 'emploi.modifier',
    repondre: removeLine,
  },
  {
    methode: 'POST',
    chemin: '/emplois/:id/intervenants',
    acces: 'emploi.modifier',
    repondre: saveIntervenant,
  },
  {
    methode: 'POST',
    chemin: '/emplois/:id/intervenants/:intervenant',
    acces: 'emploi.modifier',
    repondre: saveIntervenant,
  },
  { methode: 'POST', chemin: '/emplois/:id/salles/:salle', acces: 'emploi.modifier', repondre: saveSalle },
  { methode: 'POST', chemin: '/emplois/:id/groupes/:groupe', acces: 'emploi.modifier', repondre: saveGroupe },
  { methode: 'POST', chemin: '/emplois/:id/salles', acces: 'emploi.modifier', repondre: saveSalle },
]
