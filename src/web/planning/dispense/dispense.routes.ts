import { retirerDispense } from '#src/app/planning/emploi/edition/retirer-dispense.ts'
import { readForm } from '../../shell/form.ts'
import { errorPage, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { safeSuite } from '../../shell/suite.ts'

const withdraw = async (d: DemandeConnectee): Promise<Response> => {
  const [emploi, edition] = [d.c.req.param('id') ?? '', d.c.req.param('edition') ?? '']
  const { retour } = await readForm(d.c, ['retour'])
  const asked = { emploi, edition, dispense: d.c.req.param('dispense') ?? '' }
  const done = await retirerDispense(d.monde, d.acteur, asked)
  const versions = `/emplois/${emploi}/versions?edition=${edition}`
  if (!done.ok) {
    const { code } = done.refus
    return code === 'pas-en-brouillon'
      ? redirect(`/emplois/${emploi}/versions?refus=publie`)
      : errorPage(d, code)
  }
  const path = safeSuite(retour, versions)
  const url = new URL(path.startsWith(`/emplois/${emploi}/`) ? path : versions, 'http://ici.invalid')
  url.searchParams.set('fait', 'dispense')
  url.searchParams.set('edition', edition)
  return redirect(`${url.pathname}${url.search}`)
}

export const dispenseRoutes: readonly Route[] = [
  {
    methode: 'POST',
    chemin: '/emplois/:id/versions/:edition/dispenses/:dispense/retirer',
    acces: 'emploi.modifier',
    repondre: withdraw,
  },
]
