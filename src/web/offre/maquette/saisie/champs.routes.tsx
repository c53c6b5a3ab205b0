import { renderToStaticMarkup } from 'react-dom/server'
import { ecrireChamps, type RefusEcriture, type Touche } from '#src/app/offre/maquette/ecrire-champs.ts'
import { showRevision } from '#src/app/offre/show-partie.ts'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage } from '../../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../../shell/route.ts'
import { backTo, renderMaquette } from '../maquette-page.tsx'
import { LABELS } from './champ-vif.tsx'
import { ConflitsCourts } from './conflits-courts.tsx'

type Envoi = { readonly noeud: string; readonly touches: readonly Touche[] }

const parseBase = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const readChamps = async (d: DemandeConnectee): Promise<Envoi> => {
  const body = await d.c.req.parseBody()
  const text = (nom: string): string => (typeof body[nom] === 'string' ? body[nom] : '')
  const base = parseBase(text('base'))
  const touches = Object.keys(body)
    .filter((nom) => nom.startsWith('texte.'))
    .map((nom) => {
      const champ = nom.slice('texte.'.length)
      return { champ, base: String(base[champ] ?? ''), texte: text(nom).replaceAll('\u0000', '') }
    })
  return { noeud: text('noeud'), touches }
}

/** Each refusal in words; a field is named. */
const sentence = (d: DemandeConnectee, refus: RefusEcriture): string => {
  const { t } = d
  if (refus.code === 'saisie')
    return Object.entries(refus.erreurs)
      .map(([champ, erreur]) => {
        const key = LABELS[champ as keyof typeof LABELS] as (typeof LABELS)[keyof typeof LABELS] | undefined
        return `${key ? `${t(key)} : ` : ''}${t(`edition.refus.${erreur}`)}`
      })
      .join(' ')
  if (refus.code === 'conflit') return t('edition.conflit.titre')
  if (refus.code === 'pas-en-brouillon') return t('edition.refus.pasEnBrouillon')
  return t(refus.code === 'code-pris' ? 'maquette.refus.code-pris' : 'maquette.refus.noeud-absent')
}

const STATUS: Readonly<Record<RefusEcriture['code'], number>> = {
  introuvable: 404,
  interdit: 403,
  absent: 409,
  'pas-en-brouillon': 409,
  'code-pris': 422,
  saisie: 422,
  conflit: 409,
}

const panelOf = (d: DemandeConnectee, refus: RefusEcriture, { noeud }: Envoi) => {
  const action = `/programmes/${d.c.req.param('id')}/maquette`
  return refus.code === 'conflit' ? (
    <ConflitsCourts d={d} action={action} noeud={noeud} conflits={refus.conflits} />
  ) : (
    <Notice poids="bloquant" title={sentence(d, refus)} live />
  )
}

const refuse = (d: DemandeConnectee, refus: RefusEcriture, envoi: Envoi): Response | Promise<Response> => {
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  const status = STATUS[refus.code]
  const panel = panelOf(d, refus, envoi)
  if (!d.c.req.header('accept')?.includes('application/json'))
    return renderMaquette(d, { ouvert: null, avis: () => panel, status })
  const html = refus.code === 'conflit' ? renderToStaticMarkup(panel) : null
  return Response.json({ code: refus.code, texte: sentence(d, refus), html }, { status })
}

const ecrire = async (d: DemandeConnectee): Promise<Response> => {
  const envoi = await readChamps(d)
  const answer = await ecrireChamps(d.monde, d.acteur, { millesime: d.c.req.param('id') ?? '', ...envoi })
  if (!answer.ok) return refuse(d, answer.refus, envoi)
  if (!d.c.req.header('accept')?.includes('application/json')) return backTo(d, 'ecrire', envoi.noeud)
  return Response.json(answer.value)
}

const revision = async (d: DemandeConnectee): Promise<Response> => {
  const answer = await showRevision(d.monde, d.acteur, d.c.req.param('id') ?? '')
  return answer.ok ? Response.json({ revision: answer.value }) : errorPage(d, 'introuvable')
}

/** The fields of one node, written where they stand. */
export const champsRoutes: readonly Route[] = [
  {
    methode: 'POST',
    chemin: '/programmes/:id/maquette/champs',
    acces: 'programme.modifier',
    repondre: ecrire,
  },
  {
    methode: 'GET',
    chemin: '/programmes/:id/maquette/revision',
    acces: 'programme.lire',
    repondre: revision,
  },
]
