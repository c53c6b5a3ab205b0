import { showMaquette } from '#src/app/offre/show-partie.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage, page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { Bilans, MaquetteTable } from './maquette-table.tsx'

const show = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showMaquette(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!shown.ok) return errorPage(d, 'introuvable')
  const { place, programme, modifiable } = shown.value
  const { t } = d
  return page(d, {
    titre: `${t('maquette.titre')} · ${place.parcoursCode}`,
    largeur: 'large',
    children: (
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
        {d.c.req.query('fait') === 'modifier' && (
          <Notice poids="succes" title={t('offre.pas.fait.modifier')} live />
        )}
        {!modifiable && <p className="aide">{t('offre.texte.fige')}</p>}
        <Bilans d={d} maquette={programme.maquette} />
        <MaquetteTable d={d} maquette={programme.maquette} id={place.id} modifiable={modifiable} />
      </>
    ),
  })
}

export const maquetteRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/maquette', acces: 'programme.lire', repondre: show },
]
