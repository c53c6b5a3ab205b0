import type { MessageKey } from '#src/app/message/catalogue.ts'
import { lierFiche } from '#src/app/offre/rncp/lier-fiche.ts'
import { reprendreOfficiel } from '#src/app/offre/rncp/reprendre-officiel.ts'
import { type PageRncp, showRncp } from '#src/app/offre/rncp/show-rncp.ts'
import { renderCsv } from '#src/formats/tableau/csv.ts'
import { tabulateCouverture } from '#src/formats/tableau/rncp-table.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { renderXlsx } from '#src/formats/tableau/xlsx.ts'
import { slug } from '#src/kit/text.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
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
      <Breadcrumb
        label={t('offre.programmes')}
        steps={[
          { text: t('offre.programmes'), href: '/programmes' },
          { text: place.parcoursCode, href: `/programmes/${place.id}` },
          { text: t('rncp.titre') },
        ]}
      />
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

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const download =
  (suffix: 'csv' | 'xlsx', type: string, write: (table: Table) => Uint8Array | Promise<Uint8Array>) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const shown = await showRncp(d.monde, d.acteur, idOf(d))
    if (!shown.ok || !shown.value.fiche || !shown.value.ecarts) return errorPage(d, 'introuvable')
    const { place, fiche, ecarts } = shown.value
    return new Response(Buffer.from(await write(tabulateCouverture(fiche, ecarts.blocs))), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="rncp-${slug(place.parcoursCode)}.${suffix}"`,
        'cache-control': 'private, no-store',
      },
    })
  }

const csv = download('csv', 'text/csv; charset=utf-8', (table) => Buffer.from(renderCsv(table)))
const xlsx = download('xlsx', XLSX, (table) => renderXlsx([table]))

export const rncpRoutes: readonly Route[] = [
  { methode: 'GET', chemin: CHEMIN, acces: 'programme.lire', repondre: show },
  { methode: 'GET', chemin: `${CHEMIN}.csv`, acces: 'programme.lire', repondre: csv },
  { methode: 'GET', chemin: `${CHEMIN}.xlsx`, acces: 'programme.lire', repondre: xlsx },
  { methode: 'POST', chemin: `${CHEMIN}/lier`, acces: 'rncp.lier', repondre: lier },
  { methode: 'POST', chemin: `${CHEMIN}/reprendre`, acces: 'programme.modifier', repondre: reprendre },
]
