import type { MessageKey } from '#src/app/message/catalogue.ts'
import {
  deciderMutualisation,
  type RefusDecision,
  reconnaitreEcart,
} from '#src/app/offre/mutualisation/decider-mutualisation.ts'
import {
  proposerMutualisation,
  type RefusProposition,
} from '#src/app/offre/mutualisation/proposer-mutualisation.ts'
import { showMutualisations } from '#src/app/offre/mutualisation/show-mutualisations.ts'
import {
  COTES,
  type GardeMutualisation,
  PAS_MUTUALISATION,
} from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { FilProgramme } from '../programme/fil-programme.tsx'
import { Accords } from './accords.tsx'
import { BlocsCommuns, CoutTable } from './cout-table.tsx'
import { Proposer, type Saisie } from './proposer.tsx'
import { tableauMutualisationRoutes } from './tableau-mutualisation.routes.ts'

const GARDES: Readonly<Record<GardeMutualisation, MessageKey>> = {
  ecsPresents: 'mutualisation.garde.ecsPresents',
  ecsLibres: 'mutualisation.garde.ecsLibres',
  partDansTotal: 'mutualisation.garde.partDansTotal',
}
const FAITS = ['proposer', ...PAS_MUTUALISATION, 'reconnaitre'] as const

type Etat = {
  readonly alerte?: MessageKey
  readonly saisie?: Saisie
  readonly status?: number
}

const render = async (
  d: DemandeConnectee,
  { alerte, saisie, status = 200 }: Etat = {},
): Promise<Response> => {
  const answer = await showMutualisations(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!answer.ok) return errorPage(d, 'introuvable')
  const shown = answer.value
  const { t } = d
  const action = `/programmes/${shown.place.id}/mutualisations`
  const titre = `${t('mutualisation.titre')} · ${shown.place.parcoursCode}`
  const fait = FAITS.find((one) => one === d.c.req.query('fait'))
  const children = (
    <>
      <FilProgramme d={d} place={shown.place} suite={[{ text: t('mutualisation.titre') }]} />
      <h1>{titre}</h1>
      {alerte && <Notice poids="bloquant" title={t(alerte)} live />}
      {!alerte && fait && <Notice poids="succes" title={t(`mutualisation.fait.${fait}`)} live />}
      <p className="aide">{t('mutualisation.aide')}</p>
      <Accords d={d} shown={shown} action={action} gardes={GARDES} />
      {shown.lignes.some(({ statut }) => statut === 'acceptee') && (
        <CoutTable d={d} shown={shown} action={action} />
      )}
      <BlocsCommuns d={d} shown={shown} />
      {shown.candidats && (
        <Proposer
          d={d}
          shown={shown}
          candidats={shown.candidats}
          action={action}
          saisie={saisie ?? { ec: d.c.req.query('ec') ?? '', autre: '', cote: 'porteur', part: '' }}
        />
      )}
    </>
  )
  return page(d, { titre, largeur: 'large', children }, status)
}

const back = (d: DemandeConnectee, fait: string): Response =>
  redirect(`/programmes/${d.c.req.param('id')}/mutualisations?fait=${fait}`)

const REFUS_PROPOSITION: Readonly<
  Record<Exclude<RefusProposition['code'], 'introuvable' | 'interdit'>, MessageKey>
> = {
  'ec-absent': 'mutualisation.refus.ec-absent',
  'autre-absent': 'mutualisation.refus.autre-absent',
  'pas-libre': 'mutualisation.refus.pas-libre',
  'part-illisible': 'mutualisation.refus.part-illisible',
  'part-trop-grande': 'mutualisation.refus.part-trop-grande',
}

const proposer = async (d: DemandeConnectee): Promise<Response> => {
  const { cote: asked, ...form } = await readForm(d.c, ['ec', 'autre', 'cote', 'part'])
  const saisie: Saisie = { ...form, cote: COTES.find((one) => one === asked) ?? 'porteur' }
  const answer = await proposerMutualisation(d.monde, d.acteur, {
    millesime: d.c.req.param('id') ?? '',
    ...saisie,
  })
  if (answer.ok) return back(d, 'proposer')
  const { code } = answer.refus
  if (code === 'introuvable' || code === 'interdit') return errorPage(d, code)
  return render(d, { alerte: REFUS_PROPOSITION[code], saisie, status: 422 })
}

const refuse = (d: DemandeConnectee, refus: RefusDecision): Response | Promise<Response> => {
  const { code } = refus
  if (code === 'introuvable' || code === 'interdit') return errorPage(d, code)
  if (code === 'bloque') return render(d, { alerte: GARDES[refus.par], status: 422 })
  const status = code === 'motif-absent' ? 422 : 409
  return render(d, { alerte: `mutualisation.refus.${code}`, status })
}

const readVue = async (d: DemandeConnectee) => {
  const { pas, motif, revision, revisionPorteur } = await readForm(d.c, [
    'pas',
    'motif',
    'revision',
    'revisionPorteur',
  ])
  return {
    pas,
    motif,
    vue: {
      millesime: d.c.req.param('id') ?? '',
      mutualisation: d.c.req.param('mutualisation') ?? '',
      revision: Number(revision),
      revisionPorteur: Number(revisionPorteur),
    },
  }
}

const decider = async (d: DemandeConnectee): Promise<Response> => {
  const { pas: asked, motif, vue } = await readVue(d)
  const pas = PAS_MUTUALISATION.find((one) => one === asked)
  if (!pas || pas === 'retirer') return errorPage(d, 'introuvable')
  const answer = await deciderMutualisation(d.monde, d.acteur, { ...vue, pas, motif })
  return answer.ok ? back(d, pas) : refuse(d, answer.refus)
}

const retirer = async (d: DemandeConnectee): Promise<Response> => {
  const { vue } = await readVue(d)
  const answer = await deciderMutualisation(d.monde, d.acteur, { ...vue, pas: 'retirer' })
  return answer.ok ? back(d, 'retirer') : refuse(d, answer.refus)
}

const reconnaitre = async (d: DemandeConnectee): Promise<Response> => {
  const { vue } = await readVue(d)
  const answer = await reconnaitreEcart(d.monde, d.acteur, vue)
  return answer.ok ? back(d, 'reconnaitre') : refuse(d, answer.refus)
}

const BASE = '/programmes/:id/mutualisations'

export const mutualisationRoutes: readonly Route[] = [
  ...tableauMutualisationRoutes,
  { methode: 'GET', chemin: BASE, acces: 'programme.lire', repondre: (d) => render(d) },
  { methode: 'POST', chemin: BASE, acces: 'mutualisation.proposer', repondre: proposer },
  {
    methode: 'POST',
    chemin: `${BASE}/:mutualisation/decider`,
    acces: 'mutualisation.decider',
    repondre: decider,
  },
  {
    methode: 'POST',
    chemin: `${BASE}/:mutualisation/retirer`,
    acces: 'mutualisation.proposer',
    repondre: retirer,
  },
  {
    methode: 'POST',
    chemin: `${BASE}/:mutualisation/reconnaitre`,
    acces: 'mutualisation.decider',
    repondre: reconnaitre,
  },
]
