import {
  annulerOperation,
  type RefusAnnulation,
  type Sens,
} from '#src/app/offre/maquette/annuler-operation.ts'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { backTo, renderMaquette } from './maquette-page.tsx'

const refuse = (d: DemandeConnectee, sens: Sens, refus: RefusAnnulation): Response | Promise<Response> => {
  const { t } = d
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  if (refus.code !== 'change-depuis') {
    const title = refus.code === 'rien' ? t(`maquette.refus.rien.${sens}`) : t('edition.refus.pasEnBrouillon')
    const avis = () => <Notice poids="bloquant" title={title} live />
    return renderMaquette(d, { ouvert: null, avis, status: 409 })
  }
  const title = t('maquette.refus.change-depuis', { nom: refus.nom ?? t('maquette.sansNom') })
  return renderMaquette(d, {
    ouvert: null,
    status: 409,
    avis: (_, action) => (
      <Notice poids="bloquant" title={title} live>
        <form method="post" action={`${action}/${sens}`}>
          <input type="hidden" name="ligne" value={refus.ligne} />
          <button className="second" name="passer" value="oui">
            {t('maquette.passer')}
          </button>
        </form>
      </Notice>
    ),
  })
}

const go =
  (sens: Sens) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const { ligne, passer } = await readForm(d.c, ['ligne', 'passer'])
    const answer = await annulerOperation(d.monde, d.acteur, {
      millesime: d.c.req.param('id') ?? '',
      sens,
      ligne: ligne || undefined,
      passer: passer === 'oui',
    })
    if (!answer.ok) return refuse(d, sens, answer.refus)
    const { value } = answer
    return backTo(d, value ? sens : 'passer', value && (value.parent ?? value.noeud))
  }

/** Taking back and doing again, one act at a time. */
export const pileRoutes: readonly Route[] = (['annuler', 'retablir'] as const).map((sens) => ({
  methode: 'POST',
  chemin: `/programmes/:id/maquette/${sens}`,
  acces: 'programme.modifier',
  repondre: go(sens),
}))
