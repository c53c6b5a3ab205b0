import type { MessageKey } from '#src/app/message/catalogue.ts'
import { avancerVersion, ouvrirVersion, type RefusAvance } from '#src/app/offre/avancer-version.ts'
import { type PageProgramme, showProgramme } from '#src/app/offre/show-programme.ts'
import { PAS_VERSION } from '#src/domain/offre/version.workflow.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { type Etat, ProgrammePage } from './programme/programme-page.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const tableauVersions = ({ t }: DemandeConnectee, { historique }: PageProgramme) =>
  tableOf(t('offre.historique.titre'), historique, [
    [t('tableau.numero'), ({ numero }) => numero],
    [t('tableau.statut'), ({ statut }) => t(`offre.statut.${statut}`)],
    [t('tableau.ouverte'), ({ ouverteLe }) => ouverteLe],
    [t('tableau.approuvee'), ({ approuveeLe }) => approuveeLe],
    [t('tableau.publiee'), ({ publieeLe }) => publieeLe],
    [t('tableau.remplacee'), ({ remplaceeLe }) => remplaceeLe],
  ])

const render = async (d: DemandeConnectee, etat: Etat, status = 200): Promise<Response> => {
  const shown = await showProgramme(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, 'introuvable')
  const { place } = shown.value
  return page(
    d,
    {
      titre: `${place.parcoursCode} · ${place.parcoursIntitule}`,
      children: <ProgrammePage d={d} programme={shown.value} etat={etat} />,
      tableaux: () => [tableauVersions(d, shown.value)],
    },
    status,
  )
}

const FAITS = [...PAS_VERSION, 'ouvrir', 'modifier'] as const

const show = (d: DemandeConnectee): Promise<Response> => {
  const fait = FAITS.find((name) => name === d.c.req.query('fait'))
  return render(d, { fait: fait && (`offre.pas.fait.${fait}` satisfies MessageKey) })
}

const refuse = (d: DemandeConnectee, refus: RefusAvance): Promise<Response> | Response => {
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  if (refus.code === 'motif-absent') return render(d, { motifAbsent: true }, 422)
  if (refus.code === 'hors-statut') return render(d, { alerte: 'offre.pas.horsStatut' }, 409)
  return render(d, { bloque: refus.par }, 422)
}

const avancer = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, ['pas', 'motif'])
  const pas = PAS_VERSION.find((name) => name === form.pas)
  if (!pas) return errorPage(d, 'introuvable')
  const answer = await avancerVersion(d.monde, d.acteur, { millesime: idOf(d), pas, motif: form.motif })
  return answer.ok ? redirect(`/programmes/${idOf(d)}?fait=${pas}`) : refuse(d, answer.refus)
}

const ouvrir = async (d: DemandeConnectee): Promise<Response> => {
  const answer = await ouvrirVersion(d.monde, d.acteur, idOf(d))
  return answer.ok ? redirect(`/programmes/${idOf(d)}?fait=ouvrir`) : refuse(d, answer.refus)
}

export const programmeRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id', acces: 'programme.lire', repondre: show },
  { methode: 'POST', chemin: '/programmes/:id/avancer', acces: 'programme.lire', repondre: avancer },
  { methode: 'POST', chemin: '/programmes/:id/ouvrir', acces: 'programme.modifier', repondre: ouvrir },
]
