import type { ReactNode } from 'react'
import { annulerOperation } from '#src/app/offre/maquette/annuler-operation.ts'
import { modifierMaquette, type RefusMaquette } from '#src/app/offre/maquette/modifier-maquette.ts'
import { type PageMaquette, showMaquette } from '#src/app/offre/show-partie.ts'
import { GESTES, type Geste } from '#src/domain/offre/maquette/geste.rules.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { Bilans } from './bilans.tsx'
import { ChangeEntreTemps } from './change-entre-temps.tsx'
import { buildAtelier } from './gestes.tsx'
import { MaquetteTable } from './maquette-table.tsx'
import { tableauRoutes } from './tableau.routes.ts'

const FAITS = [...GESTES, 'annuler'] as const

const Fait = ({ d }: { d: DemandeConnectee }) => {
  const asked = d.c.req.query('fait')
  if (asked === 'modifier') return <Notice poids="succes" title={d.t('offre.pas.fait.modifier')} live />
  const fait = FAITS.find((one) => one === asked)
  return fait ? <Notice poids="succes" title={d.t(`maquette.fait.${fait}`)} live /> : null
}

const Annuler = ({ d, shown, action }: { d: DemandeConnectee; shown: PageMaquette; action: string }) => {
  const { t } = d
  const { annulable } = shown
  return (
    annulable && (
      <form method="post" action={`${action}/annuler`} className="geste">
        <button className="second">
          {t('maquette.annuler', {
            geste: t(`maquette.geste.${annulable.geste}`),
            nom: annulable.nom ?? t('maquette.sansNom'),
          })}
        </button>
      </form>
    )
  )
}

const AjouterSemestre = ({
  d,
  action,
  revision,
}: {
  d: DemandeConnectee
  action: string
  revision: number
}) => (
  <form method="post" action={action} className="geste">
    <input type="hidden" name="revision" value={revision} />
    <input type="hidden" name="noeud" value="" />
    <label htmlFor="texte-racine">{d.t('maquette.texte.racine')}</label>
    <input id="texte-racine" name="texte" />
    <button className="second" name="geste" value="ajouter">
      {d.t('maquette.ajouter.semestre')}
    </button>
  </form>
)

type Vue = {
  readonly ouvert: string | null
  readonly avis?: (shown: PageMaquette, action: string) => ReactNode
  readonly status?: number
}

const render = async (d: DemandeConnectee, { ouvert, avis, status = 200 }: Vue): Promise<Response> => {
  const answer = await showMaquette(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!answer.ok) return errorPage(d, 'introuvable')
  const shown = answer.value
  const { place, programme, tenue, modifiable } = shown
  const { t } = d
  const { revision } = place
  const action = `/programmes/${place.id}/maquette`
  const children = (
    <>
      <Breadcrumb
        label={t('offre.programmes')}
        steps={[
          { text: t('offre.programmes'), href: '/programmes' },
          { text: place.parcoursCode, href: `/programmes/${place.id}` },
          { text: t('maquette.titre') },
        ]}
      />
      <h1>
        {t('maquette.titre')} · {place.parcoursCode}
      </h1>
      {avis ? avis(shown, action) : <Fait d={d} />}
      {!modifiable && <p className="aide">{t('offre.texte.fige')}</p>}
      <Annuler d={d} shown={shown} action={action} />
      <Bilans d={d} maquette={programme.maquette} statuts={programme.parcours.statuts} />
      <MaquetteTable
        d={d}
        tenue={tenue}
        id={place.id}
        atelier={modifiable ? buildAtelier(d, tenue, { action, revision, ouvert }) : null}
      />
      {modifiable && <AjouterSemestre d={d} action={action} revision={revision} />}
      <p>
        {t('maquette.telecharger')} : <a href={`${action}.csv`}>CSV</a>, <a href={`${action}.xlsx`}>XLSX</a>
      </p>
    </>
  )
  return page(
    d,
    { titre: `${t('maquette.titre')} · ${place.parcoursCode}`, largeur: 'large', children },
    status,
  )
}

const show = (d: DemandeConnectee): Promise<Response> => render(d, { ouvert: d.c.req.query('noeud') ?? null })

const readForm = async (d: DemandeConnectee): Promise<{ geste: Geste | undefined; revision: number }> => {
  const body = await d.c.req.parseBody()
  const text = (nom: string): string => (typeof body[nom] === 'string' ? body[nom] : '')
  const geste = GESTES.find((one) => one === text('geste'))
  return {
    geste: geste && { geste, noeud: text('noeud') || null, vers: text('vers'), texte: text('texte') },
    revision: Number(text('revision')) || 0,
  }
}

/** Back to the node: its tools open, under the keyboard. */
const backTo = (d: DemandeConnectee, fait: string, noeud: string | null): Response => {
  const base = `/programmes/${d.c.req.param('id')}/maquette?fait=${fait}`
  return redirect(noeud === null ? base : `${base}&noeud=${noeud}#n-${noeud}`)
}

const refuse = (d: DemandeConnectee, refus: RefusMaquette, geste: Geste): Response | Promise<Response> => {
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  const ouvert = geste.noeud
  if (refus.code === 'change-entre-temps')
    return render(d, {
      ouvert,
      status: 409,
      avis: ({ place }, action) => (
        <ChangeEntreTemps
          d={d}
          changements={refus.changements}
          geste={geste}
          action={action}
          revision={place.revision}
        />
      ),
    })
  const closed = refus.code === 'pas-en-brouillon'
  const title = closed ? d.t('edition.refus.pasEnBrouillon') : d.t(`maquette.refus.${refus.pourquoi}`)
  const avis = () => <Notice poids="bloquant" title={title} live />
  return render(d, { ouvert, avis, status: closed ? 409 : 422 })
}

const operer = async (d: DemandeConnectee): Promise<Response> => {
  const { geste, revision } = await readForm(d)
  if (!geste) return errorPage(d, 'introuvable')
  const millesime = d.c.req.param('id') ?? ''
  const answer = await modifierMaquette(d.monde, d.acteur, { millesime, revision, geste })
  if (!answer.ok) return refuse(d, answer.refus, geste)
  const { noeud, parent } = answer.value
  return backTo(d, geste.geste, geste.geste === 'supprimer' ? parent : noeud)
}

const annuler = async (d: DemandeConnectee): Promise<Response> => {
  const answer = await annulerOperation(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (answer.ok) return backTo(d, 'annuler', answer.value.parent ?? answer.value.noeud)
  const { refus } = answer
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  const title =
    refus.code === 'pas-en-brouillon'
      ? d.t('edition.refus.pasEnBrouillon')
      : refus.code === 'rien-a-annuler'
        ? d.t('maquette.refus.rien-a-annuler')
        : d.t('maquette.refus.change-depuis', { nom: refus.nom ?? d.t('maquette.sansNom') })
  const avis = () => <Notice poids="bloquant" title={title} live />
  return render(d, { ouvert: null, avis, status: 409 })
}

export const maquetteRoutes: readonly Route[] = [
  ...tableauRoutes,
  { methode: 'GET', chemin: '/programmes/:id/maquette', acces: 'programme.lire', repondre: show },
  { methode: 'POST', chemin: '/programmes/:id/maquette', acces: 'programme.modifier', repondre: operer },
  {
    methode: 'POST',
    chemin: '/programmes/:id/maquette/annuler',
    acces: 'programme.modifier',
    repondre: annuler,
  },
]
