import {
  prevoirSuppression,
  type RefusSuppression,
  supprimerEdition,
} from '#src/app/planning/emploi/edition/supprimer-edition.ts'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { EmploiFrame } from './emploi-frame.tsx'

const askedOf = (d: DemandeConnectee) => ({
  emploi: d.c.req.param('id') ?? '',
  edition: d.c.req.param('edition') ?? '',
})

const write = ({ t }: DemandeConnectee, code: RefusSuppression['code']): string =>
  code === 'change-entre-temps'
    ? t('version.supprimer.change-entre-temps')
    : t(code === 'en-cours' ? 'calcul.refus.en-cours' : 'calcul.refus.pas-en-brouillon')

const show = async (d: DemandeConnectee, code?: RefusSuppression['code']): Promise<Response> => {
  const { t } = d
  const shown = await prevoirSuppression(d.monde, d.acteur, askedOf(d))
  if (!shown.ok && shown.refus.code !== 'pas-en-brouillon') return errorPage(d, shown.refus.code)
  // A version made public meanwhile has nothing to confirm any more.
  if (!shown.ok) return redirect(`/emplois/${askedOf(d).emploi}/versions?refus=publie`)
  const { emploi, edition, seances } = shown.value
  const { numero } = edition
  const back = `/emplois/${emploi.id}/versions`
  const titre = t('version.supprimer.titre', { numero })
  const children = (
    <EmploiFrame d={d} emploi={emploi} ici="versions" edition={edition} sous={titre}>
      {code && <Notice poids="bloquant" live title={write(d, code)} />}
      <p>{t('version.supprimer.texte', { nombre: seances })}</p>
      <form method="post">
        <input type="hidden" name="revision" value={edition.revision} />
        <div className="actions">
          <button>{t('version.supprimer.oui', { numero })}</button>
          <a className="bouton second" href={back}>
            {t('version.supprimer.non')}
          </a>
        </div>
      </form>
    </EmploiFrame>
  )
  return page(d, { titre, children }, code ? 409 : 200)
}

const remove = async (d: DemandeConnectee): Promise<Response> => {
  const { revision } = await readForm(d.c, ['revision'])
  const asked = askedOf(d)
  const done = await supprimerEdition(d.monde, d.acteur, { ...asked, revision: Number(revision) })
  if (done.ok) return redirect(`/emplois/${asked.emploi}/versions?fait=supprime`)
  const { code } = done.refus
  return code === 'introuvable' || code === 'interdit' ? errorPage(d, code) : show(d, code)
}

const CHEMIN = '/emplois/:id/versions/:edition/supprimer'

/** A draft goes only once its end was confirmed on a page of its own. */
export const suppressionRoutes: readonly Route[] = [
  { methode: 'GET', chemin: CHEMIN, acces: 'emploi.modifier', repondre: (d) => show(d) },
  { methode: 'POST', chemin: CHEMIN, acces: 'emploi.modifier', repondre: remove },
]
