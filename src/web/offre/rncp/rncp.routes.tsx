import type { MessageKey } from '#src/app/message/catalogue.ts'
import { lierFiche } from '#src/app/offre/rncp/lier-fiche.ts'
import { reprendreOfficiel } from '#src/app/offre/rncp/reprendre-officiel.ts'
import { type PageRncp, showRncp } from '#src/app/offre/rncp/show-rncp.ts'
import { tabulateCouverture } from '#src/formats/tableau/rncp-table.ts'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { routesTableau } from '../../shell/tableau/routes-tableau.ts'
import { FilProgramme } from '../programme/fil-programme.tsx'
import { Couverture, Ecarts } from './ecarts.tsx'
import { Lien, Veille } from './lien.tsx'

type Etat = {
  readonly fait?: MessageKey | undefined
  readonly alerte?: MessageKey
  readonly sansMotif?: boolean
}

const CHEMIN = '/programmes/:id/rncp'
const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''
const at = (d: DemandeConnectee, fait: string): string => `/programmes/${idOf(d)}/rncp?fait=${fait}`

const RncpPage = ({ d, rncp, etat }: { d: DemandeConnectee; rncp: PageRncp; etat: Etat }) => {
  const { t } = d
  const { place } = rncp
  return (
    <>
      <FilProgramme d={d} place={place} suite={[{ text: t('rncp.titre') }]} />
      <h1>
        {t('rncp.titre')} · {place.parcoursCode}
      </h1>
      <p className="chapeau">{t('rncp.chapeau')}</p>
      {etat.fait && <Notice poids="succes" title={t(etat.fait)} live />}
      {etat.alerte && <Notice poids="avertissement" title={t(etat.alerte)} live />}
      <Lien d={d} rncp={rncp} sansMotif={etat.sansMotif ?? false} />
      <Veille d={d} rncp={rncp} />
      <Couverture d={d} rncp={rncp} />
      <Ecarts d={d} rncp={rncp} />
    </>
  )
}

const render = async (d: DemandeConnectee, etat: Etat, status = 200): Promise<Response> => {
  const shown = await showRncp(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, 'introuvable')
  const titre = `${d.t('rncp.titre')} · ${shown.value.place.parcoursCode}`
  const children = <RncpPage d={d} rncp={shown.value} etat={etat} />
  return page(d, { titre, largeur: 'large', children }, status)
}

const show = (d: DemandeConnectee): Promise<Response> => {
  const fait = (['lier', 'reprendre'] as const).find((name) => name === d.c.req.query('fait'))
  return render(d, { fait: fait && (`rncp.fait.${fait}` satisfies MessageKey) })
}

const lier = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, ['fiche', 'motif'])
  const answer = await lierFiche(d.monde, d.acteur, { millesime: idOf(d), ...form })
  if (answer.ok) return redirect(at(d, 'lier'))
  const { code } = answer.refus
  if (code === 'introuvable' || code === 'interdit') return errorPage(d, code)
  if (code === 'motif-absent') return render(d, { sansMotif: true }, 422)
  return render(d, { alerte: 'rncp.refus.ficheAbsente' }, 422)
}

const reprendre = async (d: DemandeConnectee): Promise<Response> => {
  const { montree } = await readForm(d.c, [], ['montree'])
  const answer = await reprendreOfficiel(d.monde, d.acteur, { millesime: idOf(d), montree })
  if (answer.ok) return redirect(at(d, 'reprendre'))
  const { code } = answer.refus
  if (code === 'introuvable' || code === 'interdit') return errorPage(d, code)
  return render(d, { alerte: code === 'perimee' ? 'rncp.refus.perimee' : 'rncp.refus.pasEnBrouillon' }, 409)
}

const tableaux = routesTableau({
  chemin: CHEMIN,
  acces: 'programme.lire',
  read: async (d) => {
    const shown = await showRncp(d.monde, d.acteur, idOf(d))
    if (!shown.ok || !shown.value.fiche || !shown.value.ecarts) return null
    const { place, fiche, ecarts } = shown.value
    return { nom: `rncp-${place.parcoursCode}`, tables: [tabulateCouverture(fiche, ecarts.blocs)] }
  },
})

export const rncpRoutes: readonly Route[] = [
  { methode: 'GET', chemin: CHEMIN, acces: 'programme.lire', repondre: show },
  ...tableaux,
  { methode: 'POST', chemin: `${CHEMIN}/lier`, acces: 'rncp.lier', repondre: lier },
  { methode: 'POST', chemin: `${CHEMIN}/reprendre`, acces: 'programme.modifier', repondre: reprendre },
]
