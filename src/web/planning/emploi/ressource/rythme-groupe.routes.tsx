import {
  CASES_RYTHME,
  CHAMPS_RYTHME,
  modifierRythme,
  type RefusRythme,
  type SaisieRythme,
} from '#src/app/planning/emploi/demande/modifier-rythme.ts'
import { showEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../../shell/form.ts'
import { errorPage, page, redirect } from '../../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../../shell/route.ts'
import { EmploiFrame } from '../emploi-frame.tsx'
import { fauteRythme, RythmeForm, saisieRythme } from './rythme-form.tsx'

type Echec = { readonly refus: RefusRythme; readonly saisie: SaisieRythme }

const show = async (d: DemandeConnectee, echec?: Echec): Promise<Response> => {
  const shown = await showEmploi(d.monde, d.acteur, { emploi: d.c.req.param('id') ?? '', edition: null })
  const groupe = shown.ok && shown.value.donnees.groupes.find(({ id }) => id === d.c.req.param('groupe'))
  if (!shown.ok || !groupe) return errorPage(d, 'introuvable')
  const { donnees, modifiable } = shown.value
  if (!modifiable) return errorPage(d, 'interdit')
  const faute = echec ? fauteRythme(d, echec.refus) : null
  // What someone else wrote is shown, not overwritten.
  const gone = echec?.refus.code === 'change-entre-temps'
  const saisie = echec && !gone ? echec.saisie : saisieRythme(groupe)
  const titre = d.t('groupe.rythme.de', { groupe: groupe.nom })
  const children = (
    <EmploiFrame d={d} emploi={donnees.emploi} ici="ressources" sous={titre}>
      {faute && <Notice poids="bloquant" live title={faute.texte} />}
      <RythmeForm d={d} emploi={donnees.emploi.id} groupe={groupe} saisie={saisie} faute={faute} />
    </EmploiFrame>
  )
  return page(d, { titre, children }, echec ? (gone ? 409 : 422) : 200)
}

const save = async (d: DemandeConnectee): Promise<Response> => {
  const [emploi, groupe] = [d.c.req.param('id') ?? '', d.c.req.param('groupe') ?? '']
  const { lu, ...saisie } = await readForm(d.c, ['lu', ...CHAMPS_RYTHME, ...CASES_RYTHME])
  const done = await modifierRythme(d.monde, d.acteur, { emploi, groupe, lu, saisie })
  if (done.ok) return redirect(`/emplois/${emploi}/ressources?fait=1#groupes`)
  const { code } = done.refus
  return code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : show(d, { refus: done.refus, saisie })
}

const CHEMIN = '/emplois/:id/groupes/:groupe/rythme'

export const rythmeGroupeRoutes: readonly Route[] = [
  { methode: 'GET', chemin: CHEMIN, acces: 'emploi.modifier', repondre: (d) => show(d) },
  { methode: 'POST', chemin: CHEMIN, acces: 'emploi.modifier', repondre: save },
]
