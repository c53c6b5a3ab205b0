import type { RefusMaquette } from '#src/app/offre/maquette/modifier-maquette.ts'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { ChangeEntreTemps, type Demandee } from './change-entre-temps.tsx'
import { renderMaquette } from './maquette-page.tsx'

/** Why nothing was done, on the page as it now stands; where someone was quicker, what may be asked again. */
export const refuseGeste = (
  d: DemandeConnectee,
  refus: RefusMaquette,
  demande: Demandee,
): Response | Promise<Response> => {
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  const ouvert = demande.champs['noeud'] || null
  if (refus.code === 'change-entre-temps')
    return renderMaquette(d, {
      ouvert,
      status: 409,
      avis: ({ place }, action) => (
        <ChangeEntreTemps
          d={d}
          changements={refus.changements}
          demande={demande}
          action={action}
          revision={place.revision}
        />
      ),
    })
  const closed = refus.code === 'pas-en-brouillon'
  const title = closed ? d.t('edition.refus.pasEnBrouillon') : d.t(`maquette.refus.${refus.pourquoi}`)
  const avis = () => <Notice poids="bloquant" title={title} live />
  return renderMaquette(d, { ouvert, avis, status: closed ? 409 : 422 })
}
