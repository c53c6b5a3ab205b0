import { listenCalcul, type Nouvelle } from '#src/app/planning/emploi/calcul/calculs-en-cours.ts'
import {
  abandonnerCalcul,
  arreterCalcul,
  garderCalcul,
  type RefusGarde,
} from '#src/app/planning/emploi/calcul/garder-calcul.ts'
import {
  type DepartCalcul,
  lancerCalcul,
  type RefusCalcul,
} from '#src/app/planning/emploi/calcul/lancer-calcul.ts'
import { openCalculToRead, showCalcul } from '#src/app/planning/emploi/calcul/show-calcul.ts'
import type { Result } from '#src/kit/result.ts'
import type { Because } from '#src/planner/regle/regle.ts'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { Depuis, Rompues } from './calcul/calcul-depuis.tsx'
import { Calculs } from './calcul-page.tsx'
import { EmploiFrame } from './emploi-frame.tsx'

const FAITS = ['garde', 'abandonne', 'arrete'] as const
type CodeRefus = Exclude<(RefusCalcul | RefusGarde)['code'], 'introuvable' | 'interdit'>
type Vue = {
  readonly emploi: string
  readonly edition: string | null
  /** The run that is spoken of. */
  readonly calcul?: string | null
  readonly refus?: CodeRefus
  readonly rompues?: readonly Because[]
}

const render = async (d: DemandeConnectee, asked: Vue): Promise<Response> => {
  const { emploi: id, edition, calcul = null, refus, rompues = [] } = asked
  const shown = await showCalcul(d.monde, d.acteur, { emploi: id, edition, calcul })
  if (!shown.ok) return errorPage(d, 'introuvable')
  const vue = shown.value
  const { emploi } = vue.donnees
  const fait = FAITS.find((one) => one === d.c.req.query('fait'))
  const children = (
    <EmploiFrame d={d} emploi={emploi} ici="calcul" edition={vue.edition}>
      {refus && (
        <Notice poids="bloquant" live title={d.t(`calcul.refus.${refus}`)}>
          <Rompues d={d} vue={vue} rompues={rompues} />
        </Notice>
      )}
      {fait && !refus && (
        <Notice poids="succes" live title={d.t(`calcul.fait.${fait}`)}>
          <Depuis d={d} vue={vue} />
        </Notice>
      )}
      <Calculs d={d} vue={vue} />
    </EmploiFrame>
  )
  const titre = `${d.t('calcul.titre')} · ${emploi.intitule}`
  const status = refus === undefined ? 200 : refus === 'duree' || refus === 'rien-a-placer' ? 422 : 409
  return page(d, { titre, largeur: 'large', islands: ['calcul'], children }, status)
}

const show = (d: DemandeConnectee): Promise<Response> =>
  render(d, {
    emploi: d.c.req.param('id') ?? '',
    edition: d.c.req.query('edition') ?? null,
    calcul: d.c.req.query('calcul') ?? null,
  })

const readDepart = (texte: string): DepartCalcul =>
  texte === 'zero' || texte === 'brouillon' ? { de: texte } : { de: 'calcul', calcul: texte }

const start = async (d: DemandeConnectee): Promise<Response> => {
  const emploi = d.c.req.param('id') ?? ''
  const { edition, depart, secondes, graine } = await readForm(d.c, [
    'edition',
    'depart',
    'secondes',
    'graine',
  ])
  const demande = {
    emploi,
    edition,
    depart: readDepart(depart),
    secondes: Number(secondes),
    graine: Number(graine),
  }
  const started = await lancerCalcul(d.monde, d.acteur, demande)
  if (started.ok) return redirect(`/emplois/${emploi}/calcul?edition=${edition}`)
  const { code } = started.refus
  return code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : render(d, { emploi, edition, refus: code })
}

type Deed = (
  monde: DemandeConnectee['monde'],
  acteur: DemandeConnectee['acteur'],
  id: string,
) => Promise<Result<{ readonly edition: string; readonly emploi: string }, RefusGarde>>

/** Stops, keeps or sets aside a run, and comes back to its page. */
const end =
  (deed: Deed, fait: (typeof FAITS)[number]) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const id = d.c.req.param('calcul') ?? ''
    const done = await deed(d.monde, d.acteur, id)
    if (done.ok)
      return redirect(
        `/emplois/${done.value.emploi}/calcul?edition=${done.value.edition}&fait=${fait}&calcul=${id}`,
      )
    const { refus } = done
    const { code } = refus
    if (code === 'introuvable' || code === 'interdit') return errorPage(d, code)
    const rompues = code === 'plan-rompu' ? refus.rompues : []
    const seen = await openCalculToRead(d.monde, d.acteur, id)
    return seen.ok
      ? render(d, {
          emploi: seen.value.emploi,
          edition: seen.value.edition,
          calcul: id,
          refus: code,
          rompues,
        })
      : errorPage(d, 'introuvable')
  }

const HEARTBEAT_MS = 10_000

/** The news of a run as they come (server-sent events), five a second at most; ends with the run. */
const follow = async (d: DemandeConnectee): Promise<Response> => {
  const id = d.c.req.param('calcul') ?? ''
  const seen = await openCalculToRead(d.monde, d.acteur, id)
  if (!seen.ok) return errorPage(d, 'introuvable')
  const { total } = seen.value
  const write = (nouvelle: Nouvelle): Uint8Array =>
    new TextEncoder().encode(`data: ${JSON.stringify({ ...nouvelle, total })}\n\n`)
  let leave: (() => void) | null = null
  let beat: NodeJS.Timeout | undefined
  const close = (): void => {
    clearInterval(beat)
    leave?.()
  }
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const end = (): void => {
        close()
        controller.close()
      }
      let over = false
      leave = listenCalcul(id, (nouvelle) => {
        controller.enqueue(write(nouvelle))
        over = nouvelle.fini
        if (over && leave) end()
      })
      // Nobody leads it here any more: the page is read again.
      if (leave === null || over) {
        controller.enqueue(new TextEncoder().encode('event: fini\ndata: {}\n\n'))
        return end()
      }
      beat = setInterval(() => controller.enqueue(new TextEncoder().encode(': \n\n')), HEARTBEAT_MS)
      beat.unref()
    },
    cancel: close,
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}

export const calculRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/calcul', acces: 'emploi.lire', repondre: show },
  { methode: 'POST', chemin: '/emplois/:id/calcul', acces: 'emploi.modifier', repondre: start },
  { methode: 'GET', chemin: '/emplois/calculs/:calcul/flux', acces: 'emploi.lire', repondre: follow },
  {
    methode: 'POST',
    chemin: '/emplois/calculs/:calcul/arreter',
    acces: 'emploi.modifier',
    repondre: end(arreterCalcul, 'arrete'),
  },
  {
    methode: 'POST',
    chemin: '/emplois/calculs/:calcul/garder',
    acces: 'emploi.modifier',
    repondre: end(garderCalcul, 'garde'),
  },
  {
    methode: 'POST',
    chemin: '/emplois/calculs/:calcul/abandonner',
    acces: 'emploi.modifier',
    repondre: end(abandonnerCalcul, 'abandonne'),
  },
]
