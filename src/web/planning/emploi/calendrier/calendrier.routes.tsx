import {
  enregistrerEvenement,
  type RefusEvenement,
  type SaisieEvenement,
  supprimerEvenement,
} from '#src/app/planning/emploi/demande/evenement.ts'
import {
  ajouterFermeture,
  CHAMPS_FERMETURE,
  retirerFermeture,
} from '#src/app/planning/emploi/demande/fermeture.ts'
import { CHAMPS_REPAS, reglerRepas } from '#src/app/planning/emploi/demande/regler-repas.ts'
import { showEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../../shell/form.ts'
import { errorPage, page, redirect } from '../../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../../shell/route.ts'
import { EmploiFrame } from '../emploi-frame.tsx'
import { CalendrierPage, type EchecFermeture } from './calendrier-page.tsx'
import { EvenementForm, fauteEvenement, saisieEvenement } from './evenement-form.tsx'
import type { EchecRepas } from './repas-section.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''
const done = (d: DemandeConnectee, section: 'fermetures' | 'evenements' | 'repas'): Response =>
  redirect(`/emplois/${idOf(d)}/calendrier?fait=1#${section}`)

type Echecs = { readonly fermeture?: EchecFermeture; readonly repas?: EchecRepas }

const show = async (d: DemandeConnectee, { fermeture, repas }: Echecs = {}): Promise<Response> => {
  const shown = await showEmploi(d.monde, d.acteur, { emploi: idOf(d), edition: null })
  if (!shown.ok) return errorPage(d, 'introuvable')
  return page(
    d,
    {
      titre: `${d.t('emploi.page.calendrier')} · ${shown.value.donnees.emploi.intitule}`,
      largeur: 'large',
      children: <CalendrierPage d={d} vue={shown.value} echec={fermeture ?? null} repas={repas ?? null} />,
    },
    repas?.refus.code === 'change-entre-temps' ? 409 : fermeture || repas ? 422 : 200,
  )
}

const addFermeture = async (d: DemandeConnectee): Promise<Response> => {
  const saisie = await readForm(d.c, CHAMPS_FERMETURE)
  const added = await ajouterFermeture(d.monde, d.acteur, { emploi: idOf(d), saisie })
  if (added.ok) return done(d, 'fermetures')
  const { code } = added.refus
  return code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : show(d, { fermeture: { saisie, code } })
}

const removeFermeture = async (d: DemandeConnectee): Promise<Response> => {
  const asked = { emploi: idOf(d), fermeture: d.c.req.param('fermeture') ?? '' }
  const gone = await retirerFermeture(d.monde, d.acteur, asked)
  return gone.ok ? done(d, 'fermetures') : errorPage(d, gone.refus.code)
}

const saveRepas = async (d: DemandeConnectee): Promise<Response> => {
  const { lu, ...saisie } = await readForm(d.c, ['lu', ...CHAMPS_REPAS])
  const saved = await reglerRepas(d.monde, d.acteur, { emploi: idOf(d), lu, saisie })
  if (saved.ok) return done(d, 'repas')
  const { refus } = saved
  return refus.code === 'introuvable' || refus.code === 'interdit'
    ? errorPage(d, refus.code)
    : show(d, { repas: { refus, saisie } })
}

const NOUVEAU = 'nouveau'
type Echec = { readonly refus: RefusEvenement; readonly saisie: SaisieEvenement }

const showEvenement = async (d: DemandeConnectee, echec?: Echec): Promise<Response> => {
  const asked = d.c.req.param('evenement') ?? ''
  const shown = await showEmploi(d.monde, d.acteur, { emploi: idOf(d), edition: null })
  if (!shown.ok) return errorPage(d, 'introuvable')
  const vue = shown.value
  const evenement = vue.donnees.evenements.find(({ id }) => id === asked)
  if (!evenement && asked !== NOUVEAU) return errorPage(d, 'introuvable')
  if (!vue.modifiable) return errorPage(d, 'interdit')
  const faute = echec ? fauteEvenement(d, vue, echec.refus) : null
  // What someone else wrote is shown, not overwritten.
  const gone = echec?.refus.code === 'change-entre-temps'
  const saisie = echec && !gone ? echec.saisie : saisieEvenement(evenement)
  const titre = evenement?.nom ?? d.t('calendrier.evenement.nouveau')
  const children = (
    <EmploiFrame d={d} emploi={vue.donnees.emploi} ici="calendrier" sous={titre}>
      {faute && <Notice poids="bloquant" live title={faute.texte} />}
      <EvenementForm d={d} vue={vue} evenement={evenement} saisie={saisie} faute={faute} />
    </EmploiFrame>
  )
  return page(d, { titre, children }, echec ? (gone ? 409 : 422) : 200)
}

const readSaisie = async (d: DemandeConnectee): Promise<SaisieEvenement> => {
  const form = await readForm(d.c, [
    'nom',
    'du',
    'au',
    'debut',
    'fin',
    'adresse',
    'transport',
    'horsSite',
    'cours',
  ])
  const body = await d.c.req.parseBody({ all: true })
  const list = (name: string): string[] => [body[name] ?? []].flat().filter((one) => typeof one === 'string')
  const { horsSite, ...texts } = form
  const lists = { groupes: list('groupes'), intervenants: list('intervenants') }
  return { ...texts, horsSite: horsSite === 'oui', ...lists }
}

const answer = (d: DemandeConnectee, echec: Echec): Response | Promise<Response> => {
  const { code } = echec.refus
  return code === 'introuvable' || code === 'interdit' ? errorPage(d, code) : showEvenement(d, echec)
}

const saveEvenement = async (d: DemandeConnectee): Promise<Response> => {
  const asked = d.c.req.param('evenement') ?? ''
  const { lu } = await readForm(d.c, ['lu'])
  const saisie = await readSaisie(d)
  const evenement = asked === NOUVEAU ? null : asked
  const saved = await enregistrerEvenement(d.monde, d.acteur, { emploi: idOf(d), evenement, lu, saisie })
  return saved.ok ? done(d, 'evenements') : answer(d, { refus: saved.refus, saisie })
}

const removeEvenement = async (d: DemandeConnectee): Promise<Response> => {
  const evenement = d.c.req.param('evenement') ?? ''
  const { lu } = await readForm(d.c, ['lu'])
  const gone = await supprimerEvenement(d.monde, d.acteur, { emploi: idOf(d), evenement, lu })
  return gone.ok
    ? done(d, 'evenements')
    : answer(d, { refus: gone.refus, saisie: saisieEvenement(undefined) })
}

const EVENEMENT = '/emplois/:id/evenements/:evenement'

export const calendrierRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/calendrier', acces: 'emploi.lire', repondre: (d) => show(d) },
  { methode: 'POST', chemin: '/emplois/:id/repas', acces: 'emploi.modifier', repondre: saveRepas },
  { methode: 'POST', chemin: '/emplois/:id/fermetures', acces: 'emploi.modifier', repondre: addFermeture },
  {
    methode: 'POST',
    chemin: '/emplois/:id/fermetures/:fermeture/retirer',
    acces: 'emploi.modifier',
    repondre: removeFermeture,
  },
  { methode: 'GET', chemin: EVENEMENT, acces: 'emploi.modifier', repondre: (d) => showEvenement(d) },
  { methode: 'POST', chemin: EVENEMENT, acces: 'emploi.modifier', repondre: saveEvenement },
  {
    methode: 'POST',
    chemin: `${EVENEMENT}/supprimer`,
    acces: 'emploi.modifier',
    repondre: removeEvenement,
  },
]
