import type { ReactNode } from 'react'
import { type PageMaquette, showMaquette } from '#src/app/offre/show-partie.ts'
import { GESTES } from '#src/domain/offre/maquette/geste.rules.ts'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { FilProgramme } from '../programme/fil-programme.tsx'
import { Bilans } from './bilans.tsx'
import { Blocs } from './blocs.tsx'
import { buildAtelier } from './gestes.tsx'
import { MaquetteTable } from './maquette-table.tsx'
import { Barre } from './saisie/barre.tsx'

const FAITS = [
  ...GESTES,
  'ecrire',
  'coller',
  'ajouterBloc',
  'supprimerBloc',
  'annuler',
  'retablir',
  'passer',
] as const

const Fait = ({ d }: { d: DemandeConnectee }) => {
  const asked = d.c.req.query('fait')
  if (asked === 'modifier') return <Notice poids="succes" title={d.t('offre.pas.fait.modifier')} live />
  const fait = FAITS.find((one) => one === asked)
  return fait ? <Notice poids="succes" title={d.t(`maquette.fait.${fait}`)} live /> : null
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

export const renderMaquette = async (
  d: DemandeConnectee,
  { ouvert, avis, status = 200 }: Vue,
): Promise<Response> => {
  const answer = await showMaquette(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!answer.ok) return errorPage(d, 'introuvable')
  const shown = answer.value
  const { place, programme, tenue, modifiable } = shown
  const { t } = d
  const { revision } = place
  const action = `/programmes/${place.id}/maquette`
  const children = (
    <>
      <FilProgramme d={d} place={place} suite={[{ text: t('maquette.titre') }]} />
      <h1>
        {t('maquette.titre')} · {place.parcoursCode}
      </h1>
      {avis ? avis(shown, action) : <Fait d={d} />}
      {!modifiable && <p className="aide">{t('offre.texte.fige')}</p>}
      {modifiable && <Barre d={d} piles={shown.piles} action={action} revision={revision} />}
      <Bilans d={d} maquette={programme.maquette} statuts={programme.parcours.statuts} />
      <Blocs d={d} tenue={tenue} atelier={modifiable ? { action, revision } : null} />
      <MaquetteTable
        d={d}
        tenue={tenue}
        id={place.id}
        atelier={modifiable ? buildAtelier(d, tenue, { action, revision, ouvert }) : null}
      />
      {modifiable && <AjouterSemestre d={d} action={action} revision={revision} />}
      {modifiable && (
        <p>
          <a className="bouton second" href={`${action}/coller`}>
            {t('collage.titre')}
          </a>
        </p>
      )}
      <p>
        {t('maquette.telecharger')} : <a href={`${action}.csv`}>CSV</a>, <a href={`${action}.xlsx`}>XLSX</a>
      </p>
    </>
  )
  return page(
    d,
    {
      titre: `${t('maquette.titre')} · ${place.parcoursCode}`,
      largeur: 'large',
      islands: modifiable ? ['maquette'] : [],
      children,
    },
    status,
  )
}

/** Back to the node: its tools open, under the keyboard. */
export const backTo = (d: DemandeConnectee, fait: string, noeud: string | null): Response => {
  const base = `/programmes/${d.c.req.param('id')}/maquette?fait=${fait}`
  return redirect(noeud === null ? base : `${base}&noeud=${noeud}#n-${noeud}`)
}
