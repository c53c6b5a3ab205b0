import { reglerImportances } from '#src/app/planning/emploi/demande/regler-importances.ts'
import { showEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { CRITERES } from '#src/domain/planning/emploi/importance.ts'
import { readForm } from '../../../shell/form.ts'
import { errorPage, page, redirect } from '../../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../../shell/route.ts'
import { type EchecImportances, ImportancesPage } from './importances-page.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const show = async (d: DemandeConnectee, echec: EchecImportances | null = null): Promise<Response> => {
  const shown = await showEmploi(d.monde, d.acteur, { emploi: idOf(d), edition: null })
  if (!shown.ok) return errorPage(d, 'introuvable')
  const titre = `${d.t('emploi.page.importances')} · ${shown.value.donnees.emploi.intitule}`
  const children = <ImportancesPage d={d} vue={shown.value} echec={echec} />
  const status = echec === null ? 200 : echec.refus.code === 'change-entre-temps' ? 409 : 422
  return page(d, { titre, children }, status)
}

const save = async (d: DemandeConnectee): Promise<Response> => {
  const { lu, ...saisie } = await readForm(d.c, ['lu', ...CRITERES])
  const done = await reglerImportances(d.monde, d.acteur, { emploi: idOf(d), lu, saisie })
  if (done.ok) return redirect(`/emplois/${idOf(d)}/importances?fait=1`)
  const { code } = done.refus
  return code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : show(d, { refus: done.refus, saisie })
}

const CHEMIN = '/emplois/:id/importances'

export const importancesRoutes: readonly Route[] = [
  { methode: 'GET', chemin: CHEMIN, acces: 'emploi.lire', repondre: (d) => show(d) },
  { methode: 'POST', chemin: CHEMIN, acces: 'emploi.modifier', repondre: save },
]
