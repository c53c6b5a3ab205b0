import { type GesteBloc, modifierBloc } from '#src/app/offre/maquette/modifier-bloc.ts'
import { readForm } from '../../shell/form.ts'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { backTo } from './maquette-page.tsx'
import { refuseGeste } from './refus-geste.tsx'

const CHAMPS = ['geste', 'code', 'intitule', 'noeud', 'revision'] as const

const readBloc = (form: Readonly<Record<(typeof CHAMPS)[number], string>>): GesteBloc | undefined => {
  const { geste, code, intitule, noeud } = form
  if (geste === 'ajouterBloc') return { geste, code, intitule }
  if (geste === 'supprimerBloc') return { geste, noeud, revision: Number(form.revision) || 0 }
  return undefined
}

const modifier = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, CHAMPS)
  const demande = readBloc(form)
  if (!demande) return errorPage(d, 'introuvable')
  const answer = await modifierBloc(d.monde, d.acteur, d.c.req.param('id') ?? '', demande)
  const { code, intitule, noeud } = form
  if (!answer.ok)
    return refuseGeste(d, answer.refus, {
      geste: demande.geste,
      sur: '/bloc',
      champs: { code, intitule, noeud },
    })
  return backTo(d, demande.geste, demande.geste === 'ajouterBloc' ? answer.value.noeud : null)
}

export const blocRoutes: readonly Route[] = [
  {
    methode: 'POST',
    chemin: '/programmes/:id/maquette/bloc',
    acces: 'programme.modifier',
    repondre: modifier,
  },
]
