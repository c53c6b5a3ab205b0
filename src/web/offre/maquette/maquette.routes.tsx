import { modifierMaquette } from '#src/app/offre/maquette/modifier-maquette.ts'
import { GESTES, type Geste } from '#src/domain/offre/maquette/geste.rules.ts'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { blocRoutes } from './bloc.routes.ts'
import { collerRoutes } from './collage/coller.routes.tsx'
import { backTo, renderMaquette } from './maquette-page.tsx'
import { pileRoutes } from './pile.routes.tsx'
import { refuseGeste } from './refus-geste.tsx'
import { champsRoutes } from './saisie/champs.routes.tsx'
import { tableauRoutes } from './tableau.routes.ts'

const show = (d: DemandeConnectee): Promise<Response> =>
  renderMaquette(d, { ouvert: d.c.req.query('noeud') ?? null })

const readForm = async (d: DemandeConnectee): Promise<{ geste: Geste | undefined; revision: number }> => {
  const body = await d.c.req.parseBody()
  const text = (nom: string): string => (typeof body[nom] === 'string' ? body[nom] : '')
  const geste = GESTES.find((one) => one === text('geste'))
  return {
    geste: geste && {
      geste,
      noeud: text('noeud') || null,
      vers: text('vers'),
      avant: text('avant'),
      texte: text('texte'),
    },
    revision: Number(text('revision')) || 0,
  }
}

const champsOf = ({ noeud, vers = '', avant = '', texte = '' }: Geste) => ({
  noeud: noeud ?? '',
  vers,
  avant,
  texte,
})

const operer = async (d: DemandeConnectee): Promise<Response> => {
  const { geste, revision } = await readForm(d)
  if (!geste) return errorPage(d, 'introuvable')
  const millesime = d.c.req.param('id') ?? ''
  const answer = await modifierMaquette(d.monde, d.acteur, { millesime, revision, geste })
  if (!answer.ok)
    return refuseGeste(d, answer.refus, { geste: geste.geste, sur: '', champs: champsOf(geste) })
  const { noeud, parent } = answer.value
  return backTo(d, geste.geste, geste.geste === 'supprimer' ? parent : noeud)
}

export const maquetteRoutes: readonly Route[] = [
  ...tableauRoutes,
  ...pileRoutes,
  ...blocRoutes,
  ...champsRoutes,
  ...collerRoutes,
  { methode: 'GET', chemin: '/programmes/:id/maquette', acces: 'programme.lire', repondre: show },
  { methode: 'POST', chemin: '/programmes/:id/maquette', acces: 'programme.modifier', repondre: operer },
]
